import { z } from '@hono/zod-openapi'

const count = z.union([
  z.object({ state: z.literal('shown'), count: z.number().int() }),
  z.object({ state: z.enum(['hidden', 'missing', 'not-applicable']) }),
])

const coordinates = z.record(z.string(), z.string())

export const titlesReading = z.object({ en: z.string(), fr: z.string(), ar: z.string() })

/** One table as the public sees it. */
export const publicTableReading = z
  .object({
    id: z.string(),
    indicator: z.string(),
    version: z.number().int(),
    unit: z.enum(['per-100000', 'per-1000', 'percent', 'days', 'hours', 'level', 'count']),
    measure: z.enum(['rate', 'share', 'duration', 'count', 'level']),
    of: z.enum(['children', 'public-facts']),
    counting: z.enum(['events', 'children', 'census']),
    dimensions: z.array(
      z.object({
        id: z.string(),
        categories: z.array(z.object({ id: z.string(), parent: z.string().optional() })),
        reveals: z.boolean().optional(),
      }),
    ),
    periods: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
    cells: z.array(
      z.object({
        at: coordinates,
        period: z.string(),
        numerator: count,
        denominator: count.nullable(),
        population: z
          .object({ count: z.number(), year: z.number().int(), source: z.string().nullable() })
          .nullable(),
        value: z.number().nullable(),
      }),
    ),
  })
  .openapi('PublicTable')

export const states = [
  'draft',
  'frozen',
  'protecting',
  'blocked',
  'awaiting-approval',
  'published',
  'withdrawn',
] as const

const correction = z.object({ number: z.number().int(), reason: z.string() })

const approval = z.object({
  person: z.string(),
  agency: z.string(),
  role: z.string(),
  at: z.string(),
  /** False where protection was worked out anew since, with another result. */
  counts: z.boolean(),
})

const listed = {
  id: z.uuid(),
  plan: z.string(),
  titles: titlesReading,
  years: z.array(z.number().int()),
  state: z.enum(states),
  number: z.number().int().nullable(),
  madeAt: z.string(),
  madeBy: z.string(),
  frozenAt: z.string().nullable(),
  publishedAt: z.string().nullable(),
  corrects: correction.nullable(),
  correctedBy: z.number().int().nullable(),
  approvals: z.array(approval),
  approvalsNeeded: z.number().int(),
  progress: z
    .object({ stage: z.enum(['counting', 'protecting']), done: z.number(), left: z.number() })
    .nullable(),
}

export const releaseListed = z.object(listed).openapi('ReleaseListed')

export const releasesAnswer = z
  .object({
    items: z.array(releaseListed),
    plans: z.array(
      z.object({
        id: z.string(),
        version: z.number().int(),
        titles: titlesReading,
        windows: z.enum(['each-year', 'years-together']),
        tables: z.array(z.object({ id: z.string(), indicator: z.string(), dimensions: z.array(z.string()) })),
      }),
    ),
    mayMake: z.boolean(),
  })
  .openapi('Releases')

/** What was hidden and what an attacker would find, in numbers that tell of no cell. */
export const reviewReading = z
  .object({
    /** What is approved: to be given back when approving and publishing. */
    digest: z.string(),
    /** The last release that it was protected against; 0: there was none. */
    against: z.number().int(),
    tables: z.array(
      z.object({
        id: z.string(),
        indicator: z.string(),
        dimensions: z.array(z.string()),
        cells: z.number().int(),
        shown: z.number().int(),
        zero: z.number().int(),
        missing: z.number().int(),
        primary: z.number().int(),
        secondary: z.number().int(),
      }),
    ),
    attack: z.object({
      counts: z.number().int(),
      complements: z.number().int(),
      changes: z.number().int(),
      ofEarlier: z.number().int(),
      /** Least distance between the lowest and the highest value that any of them may have; null: none attacked. */
      narrowest: z.number().nullable(),
    }),
    blocked: z.array(
      z.object({ id: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
    ),
    preview: z.array(publicTableReading),
  })
  .openapi('ReleaseReview')

export const releaseReading = z
  .object({
    ...listed,
    digest: z.string().nullable(),
    signedBy: z.string().nullable(),
    review: reviewReading.nullable(),
    areas: z.array(z.object({ ref: z.string(), name: z.string(), parent: z.string().nullable() })),
    may: z.object({
      approve: z.boolean(),
      whyNotApprove: z.string().nullable(),
      publish: z.boolean(),
      whyNotPublish: z.string().nullable(),
      withdraw: z.boolean(),
      correct: z.boolean(),
    }),
  })
  .openapi('Release')

export const makeRequest = z
  .object({
    /** Made by whoever asks: the same request twice makes one release. */
    id: z.uuid(),
    plan: z.string().min(1).max(60),
    years: z.array(z.number().int()).min(1).max(20),
    corrects: z
      .object({ number: z.number().int().min(1), reason: z.string().trim().min(1).max(2000) })
      .strict()
      .optional(),
  })
  .strict()
  .openapi('MakeReleaseRequest')

export const decisionRequest = z
  .object({ digest: z.string().regex(/^[0-9a-f]{64}$/) })
  .strict()
  .openapi('ReleaseDecisionRequest')

export type ReleaseListed = z.infer<typeof releaseListed>
export type ReleasesAnswer = z.infer<typeof releasesAnswer>
export type ReviewReading = z.infer<typeof reviewReading>
export type ReleaseReading = z.infer<typeof releaseReading>
export type MakeRequest = z.output<typeof makeRequest>
