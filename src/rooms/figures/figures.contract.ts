import { z } from '@hono/zod-openapi'
import { dimensionIds } from '#indicators/dimensions.ts'
import { filledText, plainText } from '../plain-text.ts'

/** Figures as they travel: `IndicatorResult` of `src/indicators/result.ts`, as it is. */

export const scopes = ['all', 'mine'] as const
export const origins = ['cubes', 'facts'] as const
export const periodKinds = ['month', 'quarter', 'year'] as const

const count = z.number()
const instant = z.iso.datetime({ offset: true })

const levelReading = z.object({
  level: z.number().int(),
  year: z.number().int(),
  evidence: z.string().nullable(),
})
const share = z.object({ value: z.number().nullable(), numerator: count, denominator: count.nullable() })
const shareOfAges = share.extend({ ageFrom: z.number().int(), ageTo: z.number().int() })

export const besideReading = z.union([z.number(), z.null(), levelReading, shareOfAges, share])

const bands = z.object({ 'under-1': count, '1-3': count, '3-6': count, '6-12': count, '12-and-more': count })

/** `suppressed` is what publishing adds; these figures never have it. */
const cellFields = {
  state: z.enum(['known', 'no-denominator', 'nothing-measured', 'not-recorded', 'suppressed']),
  value: z.number().nullable(),
  numerator: count.nullable(),
  denominator: count.nullable(),
  beside: z.record(z.string(), besideReading),
  bands: bands.optional(),
}

export const figureNote = z.discriminatedUnion('code', [
  z.object({ code: z.literal('population-missing'), area: z.string().nullable(), year: z.number().int() }),
  z.object({ code: z.literal('population-of-earlier-year'), year: z.number().int() }),
  z.object({ code: z.literal('population-added-up') }),
  z.object({ code: z.literal('population-not-divided'), dimension: z.string() }),
  z.object({ code: z.literal('dimension-not-applicable'), dimension: z.string() }),
  z.object({ code: z.literal('level-missing'), year: z.number().int() }),
])

export const figure = z
  .object({
    indicator: z.string(),
    version: z.number().int(),
    unit: z.enum(['per-100000', 'per-1000', 'percent', 'days', 'hours', 'level', 'count']),
    ...cellFields,
    groups: z.array(z.object({ by: z.record(z.string(), z.string()), ...cellFields })).optional(),
    window: z.object({ from: z.string(), to: z.string() }),
    census: z.string(),
    area: z.string().nullable(),
    population: z
      .object({
        area: z.string(),
        year: z.number().int(),
        ageFrom: z.number().int(),
        ageTo: z.number().int(),
        source: z.string().nullable(),
      })
      .nullable(),
    notes: z.array(figureNote),
  })
  .openapi('Figure')

const list = plainText(2000).optional()

/** What every question names. `scope` unless said: `all` for a statistician, `mine` for everybody else. */
export const figuresQuery = z.object({
  from: instant,
  to: instant,
  census: instant.optional(),
  /** Dimension ids with commas between them. */
  by: list,
  area: plainText(256).optional(),
  /** Indicator ids with commas between them; all unless said. */
  indicator: list,
  scope: z.enum(scopes).optional(),
  /** `all`: beside each result what earlier versions of its definition had counted, where cubes still keep it. */
  versions: z.enum(['current', 'all']).optional(),
})

const head = {
  /** The instant as of which everything on record is counted; for cubes that of the oldest part. */
  asOf: z.string(),
  origin: z.enum(origins),
  scope: z.enum(scopes),
  /** Changes of the last moments are recorded and not counted yet. */
  pending: z.boolean(),
}

export const figuresAnswer = z.object({ ...head, results: z.array(figure) }).openapi('Figures')

export const seriesQuery = z.object({
  indicator: filledText(40),
  by: list,
  area: plainText(256).optional(),
  period: z.enum(periodKinds).default('month'),
  from: instant,
  to: instant,
  scope: z.enum(scopes).optional(),
})

export const seriesAnswer = z
  .object({
    ...head,
    indicator: z.string(),
    period: z.enum(periodKinds),
    points: z.array(
      z.object({
        /** `2026-03`, `2026-Q1` or `2026`. */
        period: z.string(),
        /** Not over yet: its census is the instant of counting. */
        running: z.boolean(),
        result: figure,
      }),
    ),
  })
  .openapi('FigureSeries')

export const caseParts = ['numerator', 'denominator', 'beside'] as const

/** A cell is named by `by.<dimension>=value`, for example `by.sex=female&by.age=14-15`. */
export const casesQuery = z
  .object({
    indicator: filledText(40),
    from: instant,
    to: instant,
    census: instant.optional(),
    area: plainText(256).optional(),
    /** Which count: unless said the numerator. */
    part: z.enum(caseParts).optional(),
    ...Object.fromEntries(dimensionIds.map((id) => [`by.${id}`, plainText(256).optional()])),
  })
  .openapi('FigureCasesQuery')

export const figureCase = z
  .object({
    child: z.string(),
    case: z.string(),
    /** The event that is counted; null where a state is. */
    event: z.string().nullable(),
    at: z.string().nullable(),
  })
  .openapi('FigureCase')

export const casesAnswer = z
  .object({
    asOf: z.string(),
    /** How many there are; `items` holds the first 500. */
    total: z.number().int(),
    items: z.array(figureCase),
  })
  .openapi('FigureCases')

export const definitionReading = z
  .object({
    id: z.string(),
    version: z.number().int(),
    unit: figure.shape.unit,
    measure: z.enum(['rate', 'share', 'duration', 'count', 'level']),
    direction: z.enum(['lower-is-better', 'higher-is-better', 'neither']),
    core: z.boolean(),
    banded: z.boolean(),
    dimensions: z.array(z.enum(dimensionIds)),
    sources: z.array(
      z.object({
        instrument: z.string(),
        locator: z.string(),
        level: z.enum(['treaty', 'treaty-body', 'un-rules', 'regional-treaty', 'guidance', 'practice']),
        /** Where it was read; null: unverified. */
        readAt: z.string().nullable(),
      }),
    ),
    codes: z.array(
      z.object({
        dataset: z.enum(['TransMonEE', 'SDG']),
        code: z.string(),
        verification: z.enum(['seen-in-code', 'unverified']),
        match: z.enum(['same', 'near']),
      }),
    ),
    /** Message ids; `safeguard` is a message id too, and the parameter of the other two. */
    words: z.object({ name: z.string(), definition: z.string(), safeguard: z.string().nullable() }),
  })
  .openapi('IndicatorDefinition')

export const definitionsAnswer = z
  .object({
    items: z.array(definitionReading),
    dimensions: z.array(
      z.object({
        id: z.enum(dimensionIds),
        /** Categories that are shown even where nothing was counted. */
        always: z.array(z.string()),
        population: z.enum(['rows', 'whole', 'none']),
      }),
    ),
    /** Breakdowns that are kept counted, so that they answer at once: dimension ids, narrowest questions first. */
    breakdowns: z.array(z.array(z.enum(dimensionIds))),
    /** Areas that are kept counted: references. */
    areas: z.array(
      z.object({ ref: z.string(), name: z.string(), level: z.string(), parent: z.string().nullable() }),
    ),
    /** Minutes east of UTC in which months, quarters and years begin. */
    offset: z.number().int(),
    /** What this reader may ask, the usual first. */
    scopes: z.array(z.enum(scopes)),
  })
  .openapi('IndicatorDefinitions')

export type Figure = z.infer<typeof figure>
export type FiguresQuery = z.infer<typeof figuresQuery>
export type FiguresAnswer = z.infer<typeof figuresAnswer>
export type SeriesQuery = z.infer<typeof seriesQuery>
export type SeriesAnswer = z.infer<typeof seriesAnswer>
export type CasesQuery = z.infer<typeof casesQuery>
export type CasesAnswer = z.infer<typeof casesAnswer>
export type FigureCase = z.infer<typeof figureCase>
export type DefinitionReading = z.infer<typeof definitionReading>
export type DefinitionsAnswer = z.infer<typeof definitionsAnswer>
export type Scope = (typeof scopes)[number]
export type Origin = (typeof origins)[number]
export type PeriodKind = (typeof periodKinds)[number]
