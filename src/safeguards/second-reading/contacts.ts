/** DET-7 and DET-8: visits by the family, and contact twice in every week. */
import { DAY, type Fact, isWithin } from './fact.ts'
import type { Admission } from './in-detention.ts'
import { comesAfter, firstLater, of, type Scene } from './scene.ts'
import { act, clock, type Verdict } from './verdict.ts'

/** The verdicts of the two rows. */
export function contactAndVisits(scene: Scene, admissions: readonly Admission[]): Verdict[] {
  return scene.detention.runs.flatMap((run) => {
    const own = admissions.filter((admission) => admission.run === run)
    const [admitted] = own
    if (!admitted) return []
    return [
      ...familyVisits(scene, admitted, run),
      ...own.flatMap((each, i) => weeks(scene, each, Math.min(run.end, own[i + 1]?.since ?? Infinity))),
    ]
  })
}

function familyVisits(scene: Scene, admitted: Admission, run: { start: number; end: number }): Verdict[] {
  const visits = of(scene, 'visited').filter(
    ({ data }) => data.how === 'visit' && ['parent', 'family', 'guardian'].includes(String(data.by)),
  )
  const later = visits.filter(
    (visit) => isWithin(visit, run.start, run.end) && comesAfter(visit, admitted.since, admitted.fact),
  )
  const chain = [admitted.fact, ...later].map((fact) => ({ fact, at: Math.max(fact.start, admitted.since) }))
  return chain.flatMap(({ fact, at }) =>
    clock(scene, 'DET-7', fact, {
      start: at,
      due: at + 31 * DAY,
      satisfied: firstLater(fact, at, visits),
      lapse: { at: run.end, as: 'dropped' },
    }),
  )
}

function weeks(scene: Scene, { fact, since }: Admission, end: number): Verdict[] {
  const verdicts: Verdict[] = []
  const contacts = of(scene, 'visited', 'contacted')
  for (let from = since; from + 7 * DAY <= Math.min(end, scene.asOf); from += 7 * DAY) {
    const due = from + 7 * DAY
    const second = secondOf(contacts.filter((contact) => isWithin(contact, from, due)))
    const status = second === null ? 'breached' : 'met'
    const resolvedAt = second && Math.min(second, due)
    verdicts.push({ ...act('DET-8', fact, status, resolvedAt), startedAt: from, dueAt: due })
  }
  return verdicts
}

function secondOf(contacts: readonly Fact[]): number | null {
  return contacts.map((contact) => contact.end).sort((a, b) => a - b)[1] ?? null
}
