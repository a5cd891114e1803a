import { z } from '@hono/zod-openapi'
import { locales } from '#platform/i18n/locales.ts'
import { gaps } from './returns/declaration.ts'
import { copies } from './un-return.policy.ts'

const cited = z.object({
  instrument: z.string(),
  locator: z.string(),
  /** Where it was read; null: unverified. */
  readAt: z.string().nullable(),
})

const row = z.object({
  id: z.string(),
  source: cited.nullable(),
  /** What fills it; null: nothing does. */
  fill: z
    .object({
      indicator: z.string(),
      part: z.enum(['numerator', 'denominator', 'rest', 'rest-share', 'value']),
      match: z.enum(['same', 'near']),
      note: z.string().nullable(),
      only: z.object({ dimension: z.string(), values: z.array(z.string()) }).nullable(),
    })
    .nullable(),
  gap: z.enum(gaps).nullable(),
})

export const returnsAnswer = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        version: z.number().int(),
        sources: z.array(cited),
        tables: z.array(
          z.object({
            id: z.string(),
            source: cited,
            by: z.array(z.enum(['sex', 'age'])),
            rows: z.array(row),
          }),
        ),
      }),
    ),
    /** Years that a release in force has on its own, the latest first. */
    years: z.array(z.number().int()),
    /** The copies that this reader may make. */
    copies: z.array(z.enum(copies)),
  })
  .openapi('UnReturns')

export const returnQuery = z.object({
  year: z.coerce.number().int().min(1990).max(2200),
  copy: z.enum(copies).default('published'),
  lang: z.enum(locales).optional(),
})

export type ReturnsAnswer = z.infer<typeof returnsAnswer>
