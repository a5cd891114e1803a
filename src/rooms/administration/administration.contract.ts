import { z } from '@hono/zod-openapi'
import { filledText, plainText } from '../plain-text.ts'

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
    /** True also where the reader may not learn which child. */
    concernsChild: z.boolean(),
    subject: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry')

/** Kinds of agency, level of area and kinds of place, as the journey file names them. */
export const agencyKinds = [
  'police',
  'prosecution',
  'court',
  'social-services',
  'place-of-detention',
  'probation',
  'health',
  'education',
  'legal-aid',
  'child-protection-ngo',
  'inspection',
  'immigration',
  'armed-forces',
  'statistics',
  'ministry',
  'programme',
] as const
export const placeKinds = [
  'police-cell',
  'remand',
  'closed-juvenile',
  'open-juvenile',
  'adult-prison-wing',
  'immigration',
  'psychiatric',
  'residential-care',
  'military',
  'shelter',
  'reception-centre',
] as const
export const areaLevels = ['country', 'region', 'district'] as const

/** A reference people can read and type: no spaces, no slashes. */
export const registerRef = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/)
const name = filledText(200)
const optionalRef = registerRef.nullish()

export const agencyRequest = z
  .object({ ref: registerRef, kind: z.enum(agencyKinds), name: name.nullish(), area: optionalRef })
  .strict()
  .openapi('AgencyRequest')

export const placeRequest = z
  .object({
    ref: registerRef,
    kind: z.enum(placeKinds),
    name: name.nullish(),
    area: optionalRef,
    capacity: z.number().min(0).max(100_000).nullish(),
    agency: optionalRef,
    separation: plainText(200).nullish(),
    complaintsProcedure: z.enum(['yes', 'no']).nullish(),
  })
  .strict()
  .openapi('PlaceRequest')

export const areaRequest = z
  .object({ ref: registerRef, name, parent: optionalRef, level: z.enum(areaLevels) })
  .strict()
  .openapi('AreaRequest')

/** A change names no reference (its address does) and may name the version it was made from. */
const basedOn = { version: z.number().int().positive().optional() }
export const agencyChange = agencyRequest.omit({ ref: true }).extend(basedOn).strict().openapi('AgencyChange')
export const placeChange = placeRequest.omit({ ref: true }).extend(basedOn).strict().openapi('PlaceChange')
export const areaChange = areaRequest.omit({ ref: true }).extend(basedOn).strict().openapi('AreaChange')

export const peopleQuery = z.object({
  q: plainText(200).optional(),
  agency: plainText(200).optional(),
  after: plainText(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const newPerson = z
  .object({
    username: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,62}$/),
    name,
    locale: z.enum(['en', 'fr', 'ar']).default('en'),
  })
  .strict()
  .openapi('NewPerson')

export const personChange = z
  .object({
    name: name.optional(),
    locale: z.enum(['en', 'fr', 'ar']).optional(),
    active: z.boolean().optional(),
  })
  .strict()
  .openapi('PersonChange')

export const membershipRequest = z
  .object({ agency: registerRef, role: z.enum(roles), place: optionalRef })
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

const amount = z
  .object({
    value: z.number().positive().max(100_000),
    unit: z.enum(['hours', 'days', 'months', 'years', 'times']),
  })
  .strict()
const instant = z.iso.datetime({ offset: true })
const nationalLimit = z
  .object({
    limit: amount,
    /** The law, article included, as a lawyer cites it. */
    citation: filledText(500),
    inForceFrom: instant.optional(),
    inForceUntil: instant.optional(),
  })
  .strict()

/** The deployment's parameters, as the profile file words them. */
export const profileContent = z
  .object({
    country: filledText(200),
    minimumAgeOfCriminalResponsibility: z.number().int().min(0).max(18),
    parameters: z.record(z.string().max(40), amount),
    national: z.record(z.string().max(40), z.union([nationalLimit, z.array(nationalLimit).max(50)])),
  })
  .strict()
  .openapi('ProfileContent')

export const profileReading = z
  .object({
    /** 0 while nobody has changed anything here. */
    version: z.number().int(),
    recordedAt: z.string().nullable(),
    recordedBy: z.string().nullable(),
    content: profileContent,
    parameters: z.array(parameterRow),
  })
  .openapi('Profile')

/** The version that was read before, so that nobody overwrites what they have not seen. */
export const profileRequest = z
  .object({ version: z.number().int().min(0), content: profileContent })
  .strict()
  .openapi('ProfileRequest')

export const peopleAnswer = z
  .object({ items: z.array(personRow), after: z.string().nullable() })
  .openapi('People')
export const agenciesAnswer = z.object({ items: z.array(agencyRow) }).openapi('Agencies')
export const placesAnswer = z.object({ items: z.array(placeRow) }).openapi('Places')
export const areasAnswer = z.object({ items: z.array(areaRow) }).openapi('Areas')
export const auditAnswer = z
  .object({ items: z.array(auditRow), after: z.string().nullable() })
  .openapi('AuditEntries')

export type AgencyRow = z.infer<typeof agencyRow>
export type PlaceRow = z.infer<typeof placeRow>
export type AreaRow = z.infer<typeof areaRow>
export type PersonRow = z.infer<typeof personRow>
export type ParameterRow = z.infer<typeof parameterRow>
export type AuditRow = z.infer<typeof auditRow>
