/** The child as breakdowns see them. */
import { ageOn, latestBirthDate } from '#journey/age.ts'
import type { ChildRecord } from '#journey/envelope.ts'
import type { LocalDate } from '#journey/instant.ts'
import { localDate } from '#journey/local-time.ts'
import type { Person } from './fact.ts'

/** What breakdowns need of a child's record, and no more. */
export function personOf(child: ChildRecord): Person {
  const birth = latestBirthDate(child)
  return {
    ref: child.ref,
    sex: child.sex ?? 'unknown',
    birth: birth && writeDate(birth),
    nationalities: [...new Set([child.nationality ?? []].flat())].sort(),
    disability: disabilityOf(child.disability),
    displacement: child.displacement ?? null,
  }
}

/** Whole years at an instant (milliseconds) on the local date of an offset (minutes); null: not known. */
export function ageOfPerson(person: Person, ms: number, offset: number): number | null {
  const { ref, birth } = person
  if (birth === null) return null
  return ageOn({ ref, dateOfBirth: birth, dateOfBirthPrecision: 'day' }, localDate(ms, offset))
}

function writeDate({ year, month, day }: LocalDate): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/**
 * A disability by the Washington Group's cut-off: a lot of difficulty, or cannot do at all, in at least one
 * domain; answers as words or as the group's codes 1 to 4. Null where nothing was asked.
 */
function disabilityOf(answers: unknown): Person['disability'] {
  if (answers === 'yes' || answers === 'no') return answers
  if (typeof answers !== 'object' || answers === null) return null
  const given = Object.values(answers).filter((answer) => answer !== null && answer !== undefined)
  if (given.length === 0) return null
  return given.some((answer) =>
    typeof answer === 'number' ? answer >= 3 : /^(a[ -]lot|cannot)/i.test(String(answer)),
  )
    ? 'yes'
    : 'no'
}
