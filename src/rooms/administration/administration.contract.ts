import { z } from '@hono/zod-openapi'
import { filledText, plainText } from '../plain-text.ts'
import { registerRef } from './register-ref.ts'
import { roleNames } from './role-names.ts'

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
  role: z.enum(roleNames),
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
    /** True also where the reader may not learn which child. */
    concernsChild: z.boolean(),
    subject: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry')

export const peopleQuery = z.object({
  q: plainText(200).optional(),
  agency: plainText(200).optional(),
  after: plainText(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const newPerson = z
  .object({
    username: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,62}$/),
    name: filledText(200),
    locale: z.enum(['en', 'fr', 'ar']).default('en'),
  })
  .strict()
  .openapi('NewPerson')

export const personChange = z
  .object({
    name: filledText(200).optional(),
    locale: z.enum(['en', 'fr', 'ar']).optional(),
    active: z.boolean().optional(),
  })
  .strict()
  .openapi('PersonChange')

export const membershipRequest = z
  .object({ agency: registerRef, role: z.enum(roleNames), place: registerRef.nullish() })
  .strict()
  .openapi('MembershipRequest')

export const passwordReset = z
  .object({ clearSecondFactor: z.boolean().default(false) })
  .strict()
  .openapi('PasswordReset')

/** A password that works once: its owner replaces it at the next sign-in. Shown once, kept nowhere. */
export const oneTimePassword = z
  .object({ person: personRow, password: z.string() })
  .openapi('OneTimePassword')

export const auditQuery = z.object({
  /** A user name. */
  person: plainText(200).optional(),
  action: plainText(100).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Opaque; from the previous answer. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const peopleAnswer = z
  .object({ items: z.array(personRow), after: z.string().nullable() })
  .openapi('People')
export const auditAnswer = z
  .object({ items: z.array(auditRow), after: z.string().nullable() })
  .openapi('AuditEntries')

export type AgencyRow = z.infer<typeof agencyRow>
export type PlaceRow = z.infer<typeof placeRow>
export type AreaRow = z.infer<typeof areaRow>
export type PersonRow = z.infer<typeof personRow>
export type ParameterRow = z.infer<typeof parameterRow>
export type AuditRow = z.infer<typeof auditRow>
