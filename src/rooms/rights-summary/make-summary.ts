import { stages } from '#safeguards/safeguard.ts'
import type { AnswerReading } from '../breach/breach.contract.ts'
import type { ChildReading, EventReading, FindingReading } from '../child/child.contract.ts'
import type { RightsSummary, SummaryRight } from './rights-summary.contract.ts'
import {
  bandOf,
  mayMention,
  type Purpose,
  type Recipient,
  summaryCompartments,
} from './rights-summary.policy.ts'

/** Who gives the copy, to whom, why, and in which language. */
export type Giving = Pick<RightsSummary, 'by' | 'country' | 'language'> & {
  recipient: Recipient
  purpose: Purpose
  /** The words of answers are given too. */
  withAnswers: boolean
}

type Given = Pick<
  ChildReading,
  'asOf' | 'child' | 'cases' | 'events' | 'findings' | 'flags' | 'names' | 'access'
>

/**
 * The rights summary of one child for one recipient, from what the giver may see. Pure. What stands in a compartment
 * that the recipient's copy excludes is left out whole: finding, evidence, answers and questions alike.
 */
export function makeSummary(given: Given, answers: readonly AnswerReading[], giving: Giving): RightsSummary {
  const { recipient } = giving
  const band = bandOf(recipient)
  const compartments = summaryCompartments(recipient, given.access.compartments)
  const events = new Map(
    given.events.filter((event) => compartments.has(event.compartment)).map((event) => [event.id, event]),
  )
  const findings = given.findings.filter(
    (finding) => compartments.has(finding.compartment) && mayMention(recipient, finding.safeguard),
  )
  const rightOf = (finding: FindingReading): SummaryRight =>
    summaryRightOf(finding, {
      events,
      names: given.names,
      answers: answers.filter((answer) => isOf(answer, finding)),
      giving,
    })
  return {
    asOf: given.asOf,
    recipient,
    band,
    purpose: giving.purpose,
    language: giving.language,
    by: giving.by,
    country: giving.country,
    child: { ref: given.child.ref, age: given.child.age },
    cases: band === null ? given.cases.map(({ ref }) => ref) : [],
    stages: stages.flatMap((stage) => {
      const rights = findings.filter((finding) => finding.stage === stage).map(rightOf)
      return rights.length === 0 ? [] : [{ stage, rights: rights.toSorted(moreUrgent) }]
    }),
    gaps:
      band === null
        ? given.flags.flatMap(({ code, event }) => {
            const raised = events.get(event)
            return raised ? [{ code, event: shownEvent(raised) }] : []
          })
        : [],
    withheld: {
      fromGiver: given.access.closed > 0,
      fromRecipient: findings.length < given.findings.length || events.size < given.events.length,
    },
  }
}

type Beside = {
  events: ReadonlyMap<string, EventReading>
  names: Readonly<Record<string, string>>
  answers: readonly AnswerReading[]
  giving: Giving
}

function summaryRightOf(finding: FindingReading, { events, names, answers, giving }: Beside): SummaryRight {
  const forChild = bandOf(giving.recipient)
  const trigger = events.get(finding.trigger)
  const evidence = [...new Set([finding.trigger, ...finding.evidence])].flatMap((id) => events.get(id) ?? [])
  return {
    safeguard: finding.safeguard,
    case: forChild === null ? finding.case : null,
    status: finding.status === 'breached' && finding.resolvedAt !== null ? 'late' : finding.status,
    startedAt: finding.startedAt,
    dueAt: finding.dueAt,
    resolvedAt: finding.resolvedAt,
    limit: finding.limit,
    national: finding.national,
    stricter: stricterOf(finding.national),
    alertAt: finding.alertAt,
    evidence: forChild === null ? evidence.map(shownEvent) : [],
    acts: forChild === null && finding.acts !== null ? (names[finding.acts] ?? finding.acts) : null,
    note: finding.note,
    missing: forChild === null ? finding.missing : [],
    missingIn: forChild === null ? (trigger?.type ?? null) : null,
    answers:
      forChild === null
        ? answers.map((answer) => ({
            recordedAt: answer.recordedAt,
            agency: names[answer.agency] ?? answer.agency,
            byWhen: answer.byWhen,
            why: giving.withAnswers ? answer.why : null,
            remedy: giving.withAnswers ? answer.remedy : null,
          }))
        : [],
    sources: forChild === '8-12' ? [] : finding.sources,
  }
}

function shownEvent({ type, at, atPrecision }: EventReading): SummaryRight['evidence'][number] {
  return { type, at, atPrecision }
}

function isOf(answer: AnswerReading, finding: FindingReading): boolean {
  return (
    answer.case === finding.case &&
    answer.safeguard === finding.safeguard &&
    answer.trigger === finding.trigger &&
    Date.parse(answer.startedAt) === Date.parse(finding.startedAt)
  )
}

function stricterOf(national: unknown): SummaryRight['stricter'] {
  const compared = (national as { compared?: unknown } | null)?.compared
  if (compared === 'stricter') return 'national'
  if (compared === 'looser') return 'international'
  return compared === 'same' ? 'same' : null
}

const order: readonly SummaryRight['status'][] = ['breached', 'due', 'unknown', 'late', 'met']

/** What is open first, the nearest limit before the others; what is over last, as it came. */
function moreUrgent(a: SummaryRight, b: SummaryRight): number {
  const rank = order.indexOf(a.status) - order.indexOf(b.status)
  return rank !== 0 ? rank : Date.parse(a.dueAt ?? a.startedAt) - Date.parse(b.dueAt ?? b.startedAt)
}
