import { z } from '@hono/zod-openapi'

/**
 * What a practitioner is shown of one child: never more than their standing allows. Instants are ISO 8601
 * with an offset. Names are not here: they are asked for apart, and the asking is recorded.
 */

export const childHead = z
  .object({
    ref: z.string(),
    sex: z.enum(['female', 'male', 'other', 'unknown']),
    dateOfBirth: z.string().nullable(),
    dateOfBirthPrecision: z.enum(['day', 'month', 'year', 'estimated', 'unknown']),
    /** Whole years on the day of the answer, the youngest that fits; null when nothing is known. */
    age: z.number().int().nullable(),
    nationality: z.array(z.string()),
    languages: z.array(z.string()),
    displacement: z.string().nullable(),
    careStatus: z.string().nullable(),
    version: z.number().int(),
  })
  .openapi('ChildHead')

export const eventReading = z
  .object({
    id: z.string(),
    case: z.string(),
    type: z.string(),
    at: z.string(),
    atPrecision: z.enum(['minute', 'day', 'month']),
    recordedAt: z.string(),
    recordedBy: z.string(),
    agency: z.string().nullable(),
    place: z.string().nullable(),
    compartment: z.string(),
    data: z.record(z.string(), z.unknown()),
    narrative: z.string().nullable(),
    reason: z.string().nullable(),
    supersedes: z.string().nullable(),
    retracts: z.string().nullable(),
    /** False when a correction replaced or withdrew it, or when it is itself a retraction. */
    standing: z.boolean(),
    /** The event that replaced or withdrew it. */
    correctedBy: z.string().nullable(),
  })
  .openapi('EventReading')

export const sourceReading = z
  .object({
    instrument: z.string(),
    locator: z.string(),
    level: z.enum([
      'treaty',
      'treaty-body',
      'un-rules',
      'regional-treaty',
      'guidance',
      'practice',
      'national',
    ]),
    /** `wrong`: a lawyer of this deployment read it, and it does not say what the rule says. */
    verification: z.enum(['verified', 'unverified', 'wrong']),
  })
  .openapi('Source')

export const findingReading = z
  .object({
    safeguard: z.string(),
    stage: z.string(),
    case: z.string(),
    trigger: z.string(),
    status: z.enum(['due', 'met', 'breached', 'unknown']),
    startedAt: z.string(),
    dueAt: z.string().nullable(),
    resolvedAt: z.string().nullable(),
    /** Only the events that the reader may see. */
    evidence: z.array(z.string()),
    limit: z.unknown(),
    national: z.unknown(),
    /** The stricter of the two limits while it runs. */
    alertAt: z.string().nullable(),
    /** Agency that must act. */
    acts: z.string().nullable(),
    /** Why it was read with care, as a code; null when there was no doubt. */
    note: z.string().nullable(),
    /** Fields that the record lacks, when the status is unknown. */
    missing: z.array(z.string()),
    sources: z.array(sourceReading),
    /** Who may know of it: the compartment that it stands in. */
    compartment: z.string(),
  })
  .openapi('Finding')

export const spellReading = z
  .object({
    case: z.string(),
    kind: z.enum(['detention', 'measure', 'care', 'diversion', 'aftercare', 'proceedings']),
    status: z.string().nullable(),
    from: z.string(),
    to: z.string().nullable(),
    place: z.string().nullable(),
  })
  .openapi('Spell')

export const caseReading = z
  .object({
    ref: z.string(),
    contexts: z.array(z.string()),
    leadAgency: z.string().nullable(),
    closed: z.boolean(),
    /** May this reader record events in it. */
    mayRecord: z.boolean(),
    state: z.string(),
    status: z.string().nullable(),
    place: z.string().nullable(),
    since: z.string().nullable(),
    hearing: z.object({ at: z.string(), kind: z.string() }).nullable(),
  })
  .openapi('CaseReading')

export const childReading = z
  .object({
    asOf: z.string(),
    child: childHead,
    cases: z.array(caseReading),
    roles: z.array(
      z.object({ case: z.string(), role: z.string(), from: z.string(), to: z.string().nullable() }),
    ),
    events: z.array(eventReading),
    spells: z.array(spellReading),
    findings: z.array(findingReading),
    hearings: z.array(z.object({ case: z.string(), at: z.string(), kind: z.string() })),
    flags: z.array(z.object({ code: z.string(), event: z.string() })),
    agencies: z.array(
      z.object({
        case: z.string(),
        agency: z.string(),
        capacity: z.string(),
        person: z.string().nullable(),
        /** On which legal basis. */
        basis: z.string(),
        compartments: z.array(z.string()),
        from: z.string(),
        to: z.string().nullable(),
      }),
    ),
    /** Names of the agencies and places mentioned above, by reference. */
    names: z.record(z.string(), z.string()),
    /** What this reader's standing opens, and how many facts are closed to them. */
    access: z.object({ compartments: z.array(z.string()), closed: z.number().int() }),
    minimumAge: z.number().int(),
  })
  .openapi('ChildReading')

export const identityReading = z
  .object({ identity: z.record(z.string(), z.unknown()).nullable(), seenBy: z.number().int() })
  .openapi('Identity')

export const registerChildRequest = z
  .object({
    child: z.record(z.string(), z.unknown()),
    case: z.object({ ref: z.string().optional(), contexts: z.array(z.string()).optional() }).optional(),
    firstEvent: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('RegisterChild')

export const breakGlassRequest = z
  .object({ reason: z.string().min(10).max(2000), hours: z.number().min(0.25).max(4).default(4) })
  .openapi('BreakGlass')

export type ChildHead = z.infer<typeof childHead>
export type ChildReading = z.infer<typeof childReading>
export type EventReading = z.infer<typeof eventReading>
export type FindingReading = z.infer<typeof findingReading>
export type SpellReading = z.infer<typeof spellReading>
export type CaseReading = z.infer<typeof caseReading>
export type IdentityReading = z.infer<typeof identityReading>
