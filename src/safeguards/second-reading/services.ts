/** The section "Children on the move, services", row by row. */
import { DAY, earliest, type Fact, HOUR, isNotEarlier, namesOf } from './fact.ts'
import { byInstantAndId, byOrder, isEnd } from './order.ts'
import { cameBefore, comesAfter, first, firstLater, of, type Scene } from './scene.ts'
import { act, clock, type Verdict } from './verdict.ts'

/** The verdicts of the section. */
export function services(scene: Scene): Verdict[] {
  const closings = (start: number) =>
    earliest(
      of(scene, 'closed')
        .filter((fact) => isNotEarlier(fact, start))
        .map((fact) => fact.end),
    ) ?? Infinity
  return [
    ...guardian(scene),
    ...of(scene, 'returned-or-resettled').map((fact) =>
      act('MIG-3', fact, cameBefore(fact, of(scene, 'best-interests-assessed')) ? 'met' : 'breached'),
    ),
    ...followUps(scene, closings),
    ...of(scene, 'referred').flatMap((fact) => answered(scene, fact)),
    ...of(scene, 'assessed').flatMap((fact) =>
      clock(scene, 'SRV-3', fact, {
        start: fact.start,
        due: fact.start + 14 * DAY,
        satisfied: first(scene, fact, fact.start, of(scene, 'plan-agreed')),
        lapse: { at: closings(fact.start), as: 'met' },
      }),
    ),
    ...of(scene, 'notice-sent').flatMap((fact) => {
      const { reference } = fact.data
      if (reference === undefined) return [act('ONL-1', fact, 'unknown')]
      const removed = of(scene, 'content-removed').filter((each) => each.data.reference === reference)
      const satisfied = first(scene, fact, fact.start, removed)
      return clock(scene, 'ONL-1', fact, { start: fact.start, due: fact.start + 48 * HOUR, satisfied })
    }),
  ]
}

function guardian(scene: Scene): Verdict[] {
  const { careStatus } = scene.journey.child
  if (careStatus !== 'unaccompanied' && careStatus !== 'separated') return []
  const effective = (fact: Fact) => (isEnd(fact.type) ? fact.end : fact.start)
  // A death ends spells of other cases as well, and so may come before the starts of its instant.
  const endsSpell = (fact: Fact) =>
    fact.type === 'died' && scene.detentions.some(({ spells }) => spells.some((s) => s.end === fact.end))
  const [trigger] = scene.facts.toSorted(
    (a, b) =>
      a.start - b.start ||
      effective(a) - effective(b) ||
      Number(endsSpell(b)) - Number(endsSpell(a)) ||
      byOrder(a, b),
  )
  if (!trigger) return []
  const satisfied = earliest(of(scene, 'guardian-appointed').map((fact) => fact.end))
  return clock(scene, 'MIG-2', trigger, {
    start: trigger.start,
    due: trigger.start + 5 * DAY,
    satisfied,
  })
}

const daysByLevel: Readonly<Record<string, number>> = { low: 30, medium: 14, high: 7 }

function followUps(scene: Scene, closings: (start: number) => number): Verdict[] {
  const assessments = of(scene, 'risk-assessed').sort(byInstantAndId)
  const visits = of(scene, 'followed-up')
  return [...assessments, ...visits].flatMap((fact) => {
    const current =
      fact.type === 'risk-assessed'
        ? fact
        : assessments.filter((each) => comesAfter(fact, each.start, each)).at(-1)
    const days = daysByLevel[String(current?.data.level)]
    if (!current || days === undefined) return []
    const start = Math.max(fact.start, current.start)
    if (!isOpen(scene, start)) return []
    const newer = assessments.slice(assessments.indexOf(current) + 1).map((each) => each.end)
    return clock(scene, 'SRV-1', fact, {
      start,
      due: start + days * DAY,
      satisfied: firstLater(fact, start, visits),
      lapse: { at: Math.min(closings(start), ...newer), as: 'dropped' },
    })
  })
}

/** Closed before the instant, and not reopened by it. A closing of the instant itself comes last. */
function isOpen(scene: Scene, instant: number): boolean {
  const closed = of(scene, 'closed').map((fact) => fact.end)
  const last = Math.max(...closed.filter((end) => end < instant))
  return (
    last === -Infinity || of(scene, 'reopened').some((fact) => fact.start >= last && fact.start <= instant)
  )
}

const hoursByUrgency: Readonly<Record<string, number>> = {
  '1h': 1,
  '3h': 3,
  '24h': 24,
  '72h': 72,
  routine: 168,
}

function answered(scene: Scene, referral: Fact): Verdict[] {
  const hours = hoursByUrgency[String(referral.data.urgency)]
  if (hours === undefined) return [act('SRV-2', referral, 'unknown')]
  const names = namesOf(
    referral.id,
    scene.journey.events.filter((event) => event.case === scene.case),
  )
  const answers = of(scene, 'referral-answered').filter(({ data, agency }) =>
    data.referral === undefined
      ? (data.to ?? agency) === referral.data.to
      : names.includes(String(data.referral)),
  )
  const { start } = referral
  const satisfied = first(scene, referral, start, answers)
  return clock(scene, 'SRV-2', referral, { start, due: start + hours * HOUR, satisfied })
}
