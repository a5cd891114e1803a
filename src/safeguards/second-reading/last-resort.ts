/** The section "Detention is the last resort", but for the charges that must not be brought. */
import { addMonths, DAY, earliest, type Fact, HOUR, isNotEarlier, isWithin } from './fact.ts'
import { byInstantAndId } from './order.ts'
import { comesAfter, first, of, type Scene } from './scene.ts'
import { act, clock, type Verdict } from './verdict.ts'

/** The verdicts of the section. */
export function lastResort(scene: Scene): Verdict[] {
  return [
    ...of(scene, 'detention-ordered')
      .filter((fact) => ['pre-sentence', 'sentenced'].includes(String(fact.data.status)))
      .map((fact) => {
        const considered = fact.data.alternativesConsidered
        if (!Array.isArray(considered)) return act('LR-1', fact, 'unknown')
        return act('LR-1', fact, considered.length > 0 ? 'met' : 'breached')
      }),
    ...beforeTrial(scene),
    ...finalDecisions(scene),
    ...scene.detention.spells
      .filter((spell) => spell.status === 'immigration')
      .map((spell) => ({
        ...act('MIG-1', spell.opener, 'breached', spell.end === Infinity ? null : spell.end),
        startedAt: spell.start,
      })),
    ...of(scene, 'apprehended')
      .filter((fact) => fact.data.ground === 'security' || isByArmedForces(fact, scene))
      .flatMap((fact) => {
        const satisfied = first(scene, fact, fact.start, of(scene, 'handed-over', 'released'))
        return clock(scene, 'CAF-1', fact, { start: fact.start, due: fact.start + 72 * HOUR, satisfied })
      }),
  ]
}

function isByArmedForces(fact: Fact, { journey }: Scene): boolean {
  return fact.agency !== undefined && journey.agencies.get(fact.agency)?.kind === 'armed-forces'
}

function ofKind(scene: Scene, kinds: readonly string[]): Fact[] {
  return of(scene, 'hearing-held').filter((fact) => kinds.includes(String(fact.data.kind)))
}

function beforeTrial(scene: Scene): Verdict[] {
  const reviews = [...of(scene, 'detention-reviewed'), ...ofKind(scene, ['detention', 'review'])]
  return scene.detention.spells
    .filter((spell) => spell.status === 'pre-sentence')
    .flatMap(({ opener, start, end }) => {
      const arrest = earliest(of(scene, 'apprehended').map((fact) => fact.start))
      const since = arrest !== null && arrest <= start ? arrest : start
      const firstSince = (facts: readonly Fact[]) =>
        earliest(facts.filter((fact) => isNotEarlier(fact, since)).map((fact) => fact.end))
      const charged = firstSince(of(scene, 'charged'))
      const heard = firstSince(ofKind(scene, ['first', 'detention', 'trial']))
      const satisfied = charged === null || heard === null ? null : Math.max(charged, heard)
      const within = reviews.filter(
        (fact) => fact !== opener && isWithin(fact, start, end) && comesAfter(fact, start, opener),
      )
      const chain = [opener, ...within].map((fact) => ({ fact, at: Math.max(fact.start, start) }))
      return [
        ...clock(scene, 'PTD-1', opener, {
          start,
          due: start + 30 * DAY,
          satisfied,
          lapse: { at: end, as: 'met' },
        }),
        ...chain.flatMap(({ fact, at }) => {
          const next = reviews.filter(
            (other) =>
              other !== fact &&
              other.end > at &&
              !(other.period && other.end <= at) &&
              (!reviews.includes(fact) || byInstantAndId(other, fact) > 0),
          )
          const reviewed = earliest(next.map((other) => other.end))
          const lapse = { at: end, as: 'dropped' } as const
          return clock(scene, 'PTD-2', fact, { start: at, due: at + 14 * DAY, satisfied: reviewed, lapse })
        }),
      ]
    })
}

function finalDecisions(scene: Scene): Verdict[] {
  return scene.detention.runs
    .filter((run) => ['police-custody', 'pre-sentence'].includes(run.spells[0]?.status ?? ''))
    .flatMap((run) => {
      const trigger = run.spells[0]!.opener
      const final = of(scene, 'adjudicated', 'sentenced', 'proceedings-ended', 'released')
      // Proceedings that began earlier end before what starts at the same instant.
      const serving = final.filter(
        (fact) =>
          fact.type !== 'proceedings-ended' ||
          fact.end !== run.start ||
          !of(scene, 'charged', 'hearing-held', 'appealed').some((other) => other.start < fact.end),
      )
      return clock(scene, 'PTD-3', trigger, {
        start: run.start,
        due: addMonths(run.start, trigger.offset, 6),
        satisfied: first(scene, trigger, run.start, serving),
        lapse: { at: run.end, as: 'met' },
      })
    })
}
