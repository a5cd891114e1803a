import { z } from '@hono/zod-openapi'
import { locales } from '#platform/i18n/locales.ts'
import { sourceReading } from '../child/child.contract.ts'
import { askedFor, bands, purposes, recipients } from './rights-summary.policy.ts'

/**
 * The rights of one child to print or hand over: codes, instants and references, put into words by whoever shows it.
 * Never a name of the child or of another person, a place, or a fact of a compartment that its copy excludes.
 */

export const summaryQuery = z.object({
  /** `child` takes the words that fit the child's age. */
  for: z.enum(askedFor),
  purpose: z.enum(purposes),
  language: z.enum(locales),
  /** `yes`: the words of answers to breaches too. Whoever asks has read them: they must name no other person. */
  answers: z.enum(['yes', 'no']).default('no'),
})

const event = z.object({
  type: z.string(),
  at: z.string(),
  atPrecision: z.enum(['minute', 'day', 'month']),
})

export const summaryRight = z
  .object({
    safeguard: z.string(),
    /** Null on the child's copy. */
    case: z.string().nullable(),
    /** `late`: breached, and put right since. */
    status: z.enum(['met', 'due', 'breached', 'late', 'unknown']),
    startedAt: z.string(),
    dueAt: z.string().nullable(),
    resolvedAt: z.string().nullable(),
    limit: z.unknown(),
    national: z.unknown(),
    /** Which of the two limits is the stricter; null where the law here says nothing of its own. */
    stricter: z.enum(['international', 'national', 'same']).nullable(),
    /** The earlier of the limits that still run. */
    alertAt: z.string().nullable(),
    evidence: z.array(event),
    /** The agency that must act, by name. */
    acts: z.string().nullable(),
    note: z.string().nullable(),
    missing: z.array(z.string()),
    /** The kind of event that the missing fields belong to. */
    missingIn: z.string().nullable(),
    answers: z.array(
      z.object({
        recordedAt: z.string(),
        agency: z.string(),
        byWhen: z.string().nullable(),
        why: z.string().nullable(),
        remedy: z.string().nullable(),
      }),
    ),
    sources: z.array(sourceReading),
  })
  .openapi('SummaryRight')

export const rightsSummary = z
  .object({
    asOf: z.string(),
    recipient: z.enum(recipients),
    /** The age band of the words, on a child's copy. */
    band: z.enum(bands).nullable(),
    purpose: z.enum(purposes),
    language: z.enum(locales),
    /** Who gives it. */
    by: z.object({ person: z.string(), agency: z.string() }),
    country: z.string(),
    child: z.object({ ref: z.string(), age: z.number().int().nullable() }),
    cases: z.array(z.string()),
    stages: z.array(z.object({ stage: z.string(), rights: z.array(summaryRight) })),
    /** Questions that the record raises, by the event that raises them. */
    gaps: z.array(z.object({ code: z.string(), event: event })),
    /** That something is left out, never what or how much. */
    withheld: z.object({
      /** Because the giver may not open it. */
      fromGiver: z.boolean(),
      /** Because a copy for this recipient does not hold it. */
      fromRecipient: z.boolean(),
    }),
  })
  .openapi('RightsSummary')

export type SummaryQuery = z.output<typeof summaryQuery>
export type SummaryRight = z.infer<typeof summaryRight>
export type RightsSummary = z.infer<typeof rightsSummary>
