import { z } from '@hono/zod-openapi'

export const roles = [
  'caseworker',
  'supervisor',
  'police-desk',
  'prosecutor',
  'judge',
  'place-staff',
  'probation',
  'health',
  'legal-aid',
  'inspector',
  'statistician',
  'administrator',
] as const

export const agencyRow = z
  .object({
    ref: z.string(),
    kind: z.string(),
    name: z.string().nullable(),
    area: z.string().nullable(),
    version: z.number().int(),
  })
  .openapi('Agency')

export const placeRow = z
  .object({
    ref: z.string(),
    kind: z.string(),
    name: z.string().nullable(),
    area: z.string().nullable(),
    capacity: z.number().nullable(),
    agency: z.string().nullable(),
    separation: z.string().nullable(),
    complaintsProcedure: z.enum(['yes', 'no']).nullable(),
    version: z.number().int(),
  })
  .openapi('Place')

export const areaRow = z
  .object({
    ref: z.string(),
    name: z.string(),
    parent: z.string().nullable(),
    level: z.string(),
    version: z.number().int(),
  })
  .openapi('Area')

export const membership = z.object({
  agency: z.string(),
  agencyName: z.string().nullable(),
  role: z.enum(roles),
  place: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
})

export const personRow = z
  .object({
    id: z.uuid(),
    username: z.string(),
    name: z.string(),
    locale: z.string(),
    active: z.boolean(),
    secondFactor: z.boolean(),
    locked: z.boolean(),
    memberships: z.array(membership),
  })
  .openapi('Person')

export const parameterRow = z
  .object({
    safeguard: z.string(),
    /** The default limit of the contract and the one in force here. */
    unit: z.string(),
    standard: z.number().nullable(),
    value: z.number().nullable(),
    isParameter: z.boolean(),
    national: z.unknown(),
  })
  .openapi('Parameter')

export const auditRow = z
  .object({
    chain: z.number().int(),
    seq: z.number().int(),
    at: z.string(),
    person: z.string().nullable(),
    agency: z.string().nullable(),
    role: z.string().nullable(),
    action: z.string(),
    /** The child's reference; an administrator sees that a child was concerned, never which. */
    child: z.string().nullable(),
    subject: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry')

export type AgencyRow = z.infer<typeof agencyRow>
export type PlaceRow = z.infer<typeof placeRow>
export type AreaRow = z.infer<typeof areaRow>
export type PersonRow = z.infer<typeof personRow>
export type ParameterRow = z.infer<typeof parameterRow>
export type AuditRow = z.infer<typeof auditRow>
