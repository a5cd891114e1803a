/** The worked journeys that stand beside each safeguard, folded: what a page or a document draws. */
import { readJourney } from '#journey/reading.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import { type Example, instant, journeyOf } from '#safeguards/example.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import type { WorkedExample } from './safeguards.contract.ts'

const known = new Map<string, Promise<WorkedExample[]>>()

/** The examples of a declared safeguard; each file is read once, when first asked for. */
export function examplesOf(safeguard: string): Promise<WorkedExample[]> {
  const found = known.get(safeguard) ?? readExamples(safeguard)
  known.set(safeguard, found)
  return found
}

async function readExamples(safeguard: string): Promise<WorkedExample[]> {
  const file = `../../safeguards/${safeguard.toLowerCase()}.examples.ts`
  const { examples } = (await import(file)) as { examples: readonly Example[] }
  return examples.map((example) => workExample(safeguard, example))
}

/** Folds one example under our defaults: its events in order and the findings of the one safeguard. */
export function workExample(safeguard: string, example: Example): WorkedExample {
  const journey = journeyOf(example)
  const asOf = instant(example.asOf)
  const findings = findSafeguards(readJourney(journey, { asOf }), defaultProfile)
  return {
    says: example.says,
    asOf,
    events: journey.events.map((event) => ({
      id: event.id,
      at: event.at,
      atPrecision: event.atPrecision ?? 'minute',
      type: event.type,
      otherCase: event.case !== journey.cases[0]?.ref,
      data: event.data,
    })),
    findings: findings
      .filter((finding) => finding.safeguard === safeguard)
      .map(({ trigger, status, startedAt, dueAt, resolvedAt, evidence }) => ({
        trigger,
        status,
        startedAt,
        dueAt,
        resolvedAt,
        evidence: [...evidence],
      })),
  }
}
