import type { FindingReading } from '../child/child.contract.ts'
import type { Effect } from './event.contract.ts'

/**
 * What an event changes for whoever looks at the rights alone. A correction ends the findings of the event that it
 * replaces and begins the same ones anew: what is equal on both sides is no change, and is left out.
 */
export function netEffect(effect: Effect): Effect {
  const begun = [...effect.started, ...effect.breached, ...effect.met]
  const ended = new Set(effect.removed.map(sameRight))
  const again = new Set(begun.map(sameRight))
  const isNew = (finding: FindingReading) => !ended.has(sameRight(finding))
  return {
    started: effect.started.filter(isNew),
    breached: effect.breached.filter(isNew),
    met: effect.met.filter(isNew),
    removed: effect.removed.filter((finding) => !again.has(sameRight(finding))),
    warnings: effect.warnings,
  }
}

function sameRight(finding: FindingReading): string {
  const { safeguard, status, startedAt, dueAt, resolvedAt } = finding
  return JSON.stringify([finding.case, safeguard, status, startedAt, dueAt, resolvedAt])
}
