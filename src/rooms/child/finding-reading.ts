import { safeguards } from '#safeguards/catalogue.ts'
import type { Finding } from '#safeguards/finding.ts'
import { declaredVerification, type VerificationOf } from '../safeguards/verification.ts'
import type { FindingReading } from './child.contract.ts'

const declared = new Map(safeguards.map((safeguard) => [safeguard.id, safeguard]))

/**
 * A finding as it is shown: told to the instant of the answer (a clock that ran out since the fold is breached
 * from that very instant), with its sources as far as they are verified, and only with evidence that the reader
 * may open.
 */
export function findingReading(
  finding: Finding,
  acts: string | null,
  mayOpen: (eventId: string) => boolean,
  now: Date,
  verificationOf: VerificationOf = declaredVerification,
): FindingReading {
  const safeguard = declared.get(finding.safeguard)
  return {
    safeguard: finding.safeguard,
    stage: safeguard?.stage ?? 'services',
    case: finding.case,
    trigger: finding.trigger,
    status: statusAt(finding, now),
    startedAt: finding.startedAt,
    dueAt: finding.dueAt,
    resolvedAt: finding.resolvedAt,
    evidence: finding.evidence.filter(mayOpen),
    limit: finding.limit,
    national: finding.national && { ...finding.national, status: statusAt(finding.national, now) },
    alertAt: finding.alertAt === null ? null : new Date(finding.alertAt).toISOString(),
    acts,
    note: finding.note,
    missing: [...finding.missing],
    sources: (safeguard?.sources ?? []).map((source) => ({
      instrument: source.instrument,
      locator: source.locator,
      level: source.level,
      verification: verificationOf(finding.safeguard, source),
    })),
    compartment: finding.compartment,
  }
}

/** A due date is inclusive: breached from the first instant after it. */
function statusAt<Status extends string>(
  finding: { status: Status; dueAt: string | null },
  now: Date,
): Status | 'breached' {
  const passed =
    finding.status === 'due' && finding.dueAt !== null && Date.parse(finding.dueAt) < now.getTime()
  return passed ? 'breached' : finding.status
}
