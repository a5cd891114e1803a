import { z } from '@hono/zod-openapi'
import { findingReading } from '../child/child.contract.ts'

/** The envelope as a practitioner sends it. The server adds who and when. */
export const recordEventRequest = z
  .object({
    id: z.uuid(),
    case: z.string(),
    type: z.string(),
    at: z.string(),
    atPrecision: z.enum(['minute', 'day', 'month']).optional(),
    agency: z.string().optional(),
    place: z.string().optional(),
    compartment: z.string().optional(),
    data: z.record(z.string(), z.unknown()).default({}),
    narrative: z.string().optional(),
    supersedes: z.uuid().optional(),
    retracts: z.uuid().optional(),
    reason: z.string().optional(),
    /** The last event the recorder had seen of this child; when another came since, the answer says so. */
    lastSeen: z.uuid().nullable().optional(),
  })
  .strict()
  .openapi('RecordEvent')

/** What an event does to the child's safeguards. */
export const effect = z
  .object({
    /** Clocks that start. */
    started: z.array(findingReading),
    /** Breaches that it records or brings. */
    breached: z.array(findingReading),
    /** Rights that it meets or puts right late. */
    met: z.array(findingReading),
    /** Findings that would no longer exist. */
    removed: z.array(findingReading),
    warnings: z.array(z.object({ code: z.string(), field: z.string().nullable() })),
  })
  .openapi('Effect')

export const recordEventAnswer = z
  .object({
    id: z.string(),
    /** False when the same event had already been recorded. */
    recorded: z.boolean(),
    effect,
    /** Events of this child recorded by others since `lastSeen`, that the recorder may see. */
    since: z.array(
      z.object({ id: z.string(), type: z.string(), recordedBy: z.string(), recordedAt: z.string() }),
    ),
  })
  .openapi('RecordedEvent')

export type RecordEventRequest = z.input<typeof recordEventRequest>
export type Effect = z.infer<typeof effect>
export type RecordEventAnswer = z.infer<typeof recordEventAnswer>
