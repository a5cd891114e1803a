import { stages } from '#safeguards/safeguard.ts'
import type { Status } from '#ui/mark.tsx'
import type { FindingReading } from './child.contract.ts'
import { clockStatus } from './child-clock.ts'

export type Right = { finding: FindingReading; status: Status }
export type RightsOfStage = { stage: string; rights: readonly Right[] }

/** The order of rights on a page: what needs somebody first, then what is over. */
const order: readonly Status[] = ['breached', 'due', 'counting', 'unknown', 'late', 'met', 'later']

/** The state a finding shows at `now` (milliseconds): a running clock passes its limit by itself. */
export function statusOf(finding: FindingReading, now: number): Status {
  const { status, startedAt, dueAt, resolvedAt } = finding
  if (status === 'breached') return resolvedAt === null ? 'breached' : 'late'
  if (status !== 'due') return status
  return dueAt === null ? 'counting' : clockStatus(startedAt, dueAt, now)
}

/** True while somebody can still do something, or nobody has said what was done. */
export function needsAction({ status }: Right): boolean {
  return status === 'breached' || status === 'due' || status === 'counting' || status === 'unknown'
}

/** Rights by stage of the journey, in the order of the stages; within one, the most urgent first. */
export function rightsByStage(findings: readonly FindingReading[], now: number): RightsOfStage[] {
  const rights = findings.map((finding) => ({ finding, status: statusOf(finding, now) }))
  const known: readonly string[] = stages
  const others = [...new Set(findings.map(({ stage }) => stage))].filter((stage) => !known.includes(stage))
  return [...known, ...others]
    .map((stage) => ({
      stage,
      rights: rights.filter(({ finding }) => finding.stage === stage).toSorted(moreUrgent),
    }))
    .filter(({ rights: own }) => own.length > 0)
}

/** How many rights stand in each state. */
export function tallyOf(rights: readonly Right[]): Partial<Record<Status, number>> {
  const counts: Partial<Record<Status, number>> = {}
  for (const { status } of rights) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/**
 * The one right to look at first: a limit that passed last and is not put right, else one that passes
 * soon, else an act that should never have been, else the nearest clock; null when none is open.
 */
export function mostUrgent(findings: readonly FindingReading[], now: number): Right | null {
  const open = findings.map((finding) => ({ finding, status: statusOf(finding, now) })).filter(needsAction)
  const clocks = open.filter(({ finding }) => finding.dueAt !== null)
  const late = clocks.filter(({ status }) => status === 'breached').toSorted((a, b) => dueOf(b) - dueOf(a))
  const due = clocks.filter(({ status }) => status === 'due').toSorted((a, b) => dueOf(a) - dueOf(b))
  const acts = open.filter(({ finding, status }) => finding.dueAt === null && status === 'breached')
  const counting = clocks
    .filter(({ status }) => status === 'counting')
    .toSorted((a, b) => dueOf(a) - dueOf(b))
  return late[0] ?? due[0] ?? acts.at(-1) ?? counting[0] ?? null
}

function moreUrgent(a: Right, b: Right): number {
  const rank = order.indexOf(a.status) - order.indexOf(b.status)
  if (rank !== 0) return rank
  return a.status === 'due' || a.status === 'counting' ? dueOf(a) - dueOf(b) : dueOf(b) - dueOf(a)
}

function dueOf({ finding }: Right): number {
  return Date.parse(finding.dueAt ?? finding.startedAt)
}
