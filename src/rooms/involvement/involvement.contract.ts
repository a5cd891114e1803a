import { z } from '@hono/zod-openapi'
import { compartments } from '#journey/envelope.ts'
import { bases, capacities } from './involvement-codes.ts'

export const involveRequest = z
  .object({
    case: z.string().min(1).max(256),
    agency: z.string().min(1).max(256),
    /** User name of the person who answers for the case there. */
    person: z.string().min(1).max(200).optional(),
    capacity: z.enum(capacities),
    basis: z.enum(bases),
    compartments: z.array(z.enum(compartments)).min(1),
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
  })
  .strict()
  .openapi('Involve')

export const endInvolvementRequest = z
  .object({
    case: z.string().min(1).max(256),
    agency: z.string().min(1).max(256),
    capacity: z.enum(capacities),
  })
  .strict()
  .openapi('EndInvolvement')

/** An emergency access as its supervisor reads it. */
export const emergencyRow = z
  .object({
    id: z.uuid(),
    child: z.string(),
    person: z.string(),
    from: z.string(),
    to: z.string(),
    reason: z.string().nullable(),
    review: z.enum(['justified', 'not-justified']).nullable(),
    /** Reviewed within 72 hours, or how long there is. */
    reviewBy: z.string(),
  })
  .openapi('EmergencyAccess')

export const reviewRequest = z
  .object({ review: z.enum(['justified', 'not-justified']) })
  .strict()
  .openapi('ReviewEmergency')

export type InvolveRequest = z.output<typeof involveRequest>
export type EmergencyRow = z.infer<typeof emergencyRow>
