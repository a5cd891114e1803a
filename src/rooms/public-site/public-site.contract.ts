import { z } from '@hono/zod-openapi'
import { publicTableReading, titlesReading } from '../release/release.contract.ts'
import { themes } from './themes.ts'

const names = titlesReading
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const correction = z.object({ number: z.number().int(), reason: z.string() })

/** A release whole, with its proof. */
export const releaseAnswer = z
  .object({
    number: z.number().int(),
    title: z.string(),
    titles: names,
    plan: z.object({ id: z.string(), version: z.number().int() }),
    publishedAt: z.string(),
    frozenAt: z.string(),
    corrects: correction.nullable(),
    publisher: z.string(),
    areas: z.array(z.object({ ref: z.string(), name: z.string(), parent: z.string().nullable() })),
    tables: z.array(publicTableReading),
    previousDigest: z.string().nullable(),
    digest: z.string().openapi({ description: 'SHA-256 of the signed bytes, hexadecimal' }),
    signature: z.string().openapi({ description: 'Ed25519 over the signed bytes, base64' }),
    publicKey: z.string().openapi({ description: 'SPKI, PEM' }),
  })
  .openapi('PublicRelease')

/** Every release without its tables, newest first. */
export const releasesAnswer = z.object({
  items: z.array(
    releaseAnswer
      .pick({ number: true, titles: true, publishedAt: true, frozenAt: true, publisher: true, digest: true })
      .extend({
        corrects: correction.nullable(),
        correctedBy: z.number().int().nullable(),
        indicators: z.array(z.string()),
      }),
  ),
})

const indicator = z.object({
  id: z.string(),
  theme: z.enum(themes),
  names,
  unit: z.string(),
  releases: z.array(z.number().int()).openapi({ description: 'Releases that have it, newest first' }),
})

/** Every published indicator. */
export const indicatorsAnswer = z.object({ items: z.array(indicator) })

/** One indicator with its declaration and its tables from the releases in force. */
export const indicatorAnswer = indicator.extend({
  definitions: names,
  direction: z.string().nullable(),
  sources: z.array(
    z.object({
      citation: z.string(),
      level: z.string(),
      verification: z.string().openapi({ description: '`unverified`, or where it was read' }),
    }),
  ),
  codes: z.array(
    z.object({ dataset: z.string(), code: z.string(), match: z.string(), verification: z.string() }),
  ),
  tables: z.array(publicTableReading.extend({ release: z.number().int(), publishedAt: z.string() })),
})

/** The day whose end the answer is as of. */
export const asPublishedQuery = z.object({
  asPublished: day
    .optional()
    .openapi({ example: '2026-01-31', description: 'As it was at the end of this day, UTC' }),
})

/** A release by its number. */
export const numberParam = z.object({ number: z.string().regex(/^[1-9]\d{0,8}$/) })
/** An indicator by its id. */
export const idParam = z.object({ id: z.string().max(40) })

export type ReleasesAnswer = z.infer<typeof releasesAnswer>
export type IndicatorsAnswer = z.infer<typeof indicatorsAnswer>
export type IndicatorAnswer = z.infer<typeof indicatorAnswer>
