import { useEffect, useRef } from 'react'
import { takeArrival } from '#ui/arrival.ts'
import { type DateWords, formatDate, formatMonth } from '#ui/dates.ts'
import { usePageTitle } from '#ui/page-title.ts'
import { Tag } from '#ui/tag.tsx'
import type { ChildReading, ChildHead as Head } from './child.contract.ts'
import { ChildAges } from './child-ages.tsx'
import { ChildName } from './child-name.tsx'
import { joinWords, nameOfCode, wordAge, wordPerson } from './child-words.ts'
import { weighted } from './weighted-words.ts'

/** The reference, what the child is in the case since when, the name on request, the facts, the child's voice. */
export function ChildHead({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { ref } = reading.child
  const heading = useRef<HTMLHeadingElement>(null)
  usePageTitle(ref)
  useEffect(() => {
    if (ref !== '' && takeArrival()) heading.current?.focus({ preventScroll: true })
  }, [ref])
  return (
    <div className="child-h">
      <div>
        <div className="id">
          <h1 className="ref" ref={heading} tabIndex={-1}>
            {ref}
          </h1>
          <Roles reading={reading} words={words} />
          <ChildName reference={ref} words={words} />
        </div>
        <p className="facts">
          {weighted(whoOf(reading.child, words))}
          {factsOf(reading.child, words)}
        </p>
        <Voice reading={reading} words={words} />
      </div>
      <ChildAges child={reading.child} minimumAge={reading.minimumAge} words={words} />
    </div>
  )
}

function Roles({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  // The same role in several cases is one tag, from its first beginning.
  const roles = new Map<string, ChildReading['roles'][number]>()
  for (const role of reading.roles) {
    const known = roles.get(role.role)
    if (!known || (known.to !== null && role.to === null)) roles.set(role.role, role)
  }
  return [...roles.values()].map(({ role, from, to }) => (
    <Tag key={role}>
      <b>{t(`code.role.${role}`)}</b>{' '}
      {to === null
        ? t('child.role.since', { when: formatDate(from, words) })
        : t('child.role.until', { when: formatDate(to, words) })}
    </Tag>
  ))
}

/** What changes how a child must be met, wherever they are now. */
const alone = new Set(['unaccompanied', 'separated', 'living-alone'])

function factsOf(child: Head, words: DateWords): string {
  const { t } = words
  const languages = child.languages.map((code) => nameOfCode(code, 'language', words))
  const nationality = child.nationality.map((code) => nameOfCode(code, 'region', words))
  const facts = [
    languages.length > 0 && t('child.speaks', { list: joinWords(languages, words) }),
    nationality.length > 0 && t('child.nationality-of', { list: joinWords(nationality, words) }),
    child.displacement !== null &&
      child.displacement !== 'resident' &&
      t(`code.displacement.${child.displacement}`),
    alone.has(child.careStatus ?? '') && t(`code.careStatus.${child.careStatus}`),
  ]
  return facts
    .filter((fact) => typeof fact === 'string')
    .map((fact) => ` · ${fact}`)
    .join('')
}

function whoOf({ sex, age, dateOfBirth, dateOfBirthPrecision }: Head, words: DateWords): string {
  const { t } = words
  if (dateOfBirthPrecision === 'day' && dateOfBirth !== null) {
    const born = t('child.born.day', { date: formatDate(dateOfBirth, words) })
    return t('child.who.exact', { sex, age: wordAge(dateOfBirth, words), born })
  }
  if (age === null || dateOfBirth === null) return wordPerson(sex, null, words)
  const born = {
    month: () => t('child.born.month', { month: formatMonth(dateOfBirth.slice(0, 7), words) }),
    year: () => t('child.born.year', { year: dateOfBirth.slice(0, 4) }),
    estimated: () => t('child.born.estimated', { year: dateOfBirth.slice(0, 4) }),
    unknown: () => '',
    day: () => '',
  }[dateOfBirthPrecision]()
  return born === ''
    ? wordPerson(sex, age, words)
    : t('child.who.exact', { sex, age: t('child.age.years', { n: age }), born })
}

/** What the child said last, as it was written down. */
function Voice({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const heard = reading.events.filter(
    (event) => event.standing && event.type === 'views-heard' && event.narrative,
  )
  const last = heard.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)
  if (!last) return null
  return (
    <p className="voice">
      <span dir="auto">{last.narrative}</span>{' '}
      <span className="meta">{words.t('child.views', { when: formatDate(last.at, words) })}</span>
    </p>
  )
}
