/** What became of each safeguard, as counts see it. */
import { instantOf } from '#journey/instant.ts'
import type { StandingEvent } from '#journey/standing-event.ts'
import { safeguards } from '#safeguards/catalogue.ts'
import type { Finding } from '#safeguards/finding.ts'
import type { SafeguardFact } from './fact.ts'
import { type FactScene, headOf } from './head.ts'
import { ageOfPerson } from './person.ts'

/** One row for each finding that `findings` (judged at `judgedAt`, milliseconds) holds. */
export function safeguardFacts(
  findings: readonly Finding[],
  judgedAt: number,
  eventOf: ReadonlyMap<string, StandingEvent>,
  sceneOf: (ref: string) => FactScene,
): SafeguardFact[] {
  return findings.flatMap((finding): SafeguardFact[] => {
    const trigger = eventOf.get(finding.trigger)
    if (!trigger) return []
    const scene = sceneOf(finding.case)
    const startedAt = instantOf(finding.startedAt).ms
    return [
      {
        ...headOf(trigger, scene),
        kind: 'safeguard',
        // What starts with an event known to the day lies in a window by the date as recorded.
        at: startedAt === trigger.startAt ? trigger.at : startedAt,
        age: ageOfPerson(scene.person, startedAt, trigger.offset),
        safeguard: finding.safeguard,
        status: finding.status,
        dueAt: finding.dueAt === null ? null : instantOf(finding.dueAt).ms,
        settledAt: settledAt(finding, eventOf),
        judgedAt,
      },
    ]
  })
}

/** A lapse resolves nothing: its instant is that of the events it rests on. */
function settledAt(finding: Finding, eventOf: ReadonlyMap<string, StandingEvent>): number | null {
  if (finding.resolvedAt !== null) return instantOf(finding.resolvedAt).ms
  if (finding.status !== 'met' || finding.dueAt === null) return null
  const ends = finding.evidence.flatMap((id) => eventOf.get(id)?.endAt ?? [])
  return ends.length === 0 ? null : Math.max(...ends)
}

/** Safeguards that are found only once their window has closed. */
const foundAtClosing = new Set(safeguards.flatMap((each) => ('windows' in each ? [each.id] : [])))

/**
 * The status at an instant (milliseconds); null where nothing was owed yet. Exact where the fact was judged at that
 * instant; otherwise told from its dates, as a finding tells its own: a clock that something else later
 * dropped is not among the facts, and so is missing from those that were still due.
 */
export function statusAt(fact: SafeguardFact, instant: number): SafeguardFact['status'] | null {
  const { status, dueAt, settledAt: settled, judgedAt } = fact
  if (fact.at > instant) return null
  if (judgedAt === instant || dueAt === null || status === 'unknown') return status
  if (foundAtClosing.has(fact.safeguard)) return dueAt > instant ? null : status
  if (status === 'met' && (settled === null || settled <= instant)) return 'met'
  return instant > dueAt ? 'breached' : 'due'
}
