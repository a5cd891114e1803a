import { z } from '@hono/zod-openapi'

export const sorts = ['alert', 'ref', 'last'] as const

export const childrenQuery = z
  .object({
    /** A reference (prefix) or a name, in any script. */
    q: z.string().max(200).optional(),
    whose: z.enum(['mine', 'agency']).default('agency'),
    state: z.string().optional(),
    status: z.string().optional(),
    role: z.string().optional(),
    sex: z.enum(['female', 'male', 'other', 'unknown']).optional(),
    risk: z.enum(['breached', 'due', 'any']).default('any'),
    closed: z.enum(['yes', 'no', 'any']).default('no'),
    sort: z.enum(sorts).default('alert'),
    /** Opaque; from the previous answer. */
    after: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .openapi('ChildrenQuery')

export const childRow = z
  .object({
    child: z.string(),
    case: z.string(),
    sex: z.string(),
    age: z.number().int().nullable(),
    roles: z.array(z.string()),
    state: z.string(),
    status: z.string().nullable(),
    place: z.string().nullable(),
    since: z.string().nullable(),
    alertAt: z.string().nullable(),
    breached: z.number().int(),
    hearingAt: z.string().nullable(),
    lastEventAt: z.string().nullable(),
    closed: z.boolean(),
    /** How well a name matched, 0 to 1; null when the search was not by name. */
    match: z.number().nullable(),
  })
  .openapi('ChildRow')

export const childrenAnswer = z
  .object({
    now: z.string(),
    items: z.array(childRow),
    /** For the next page; null on the last. */
    after: z.string().nullable(),
    names: z.record(z.string(), z.string()),
  })
  .openapi('Children')

export const savedView = z
  .object({ id: z.uuid(), name: z.string(), page: z.string(), query: z.record(z.string(), z.unknown()) })
  .openapi('SavedView')

export type ChildrenQuery = z.input<typeof childrenQuery>
export type ChildRow = z.infer<typeof childRow>
export type ChildrenAnswer = z.infer<typeof childrenAnswer>
export type SavedView = z.infer<typeof savedView>
