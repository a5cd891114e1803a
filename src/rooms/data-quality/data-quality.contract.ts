import { z } from '@hono/zod-openapi'
import { qualityChecks } from '#indicators/quality/checks.ts'
import { qualityFields } from '#indicators/quality/fields.ts'
import { markLevels } from '#indicators/quality/mark.ts'

const count = z.number().int()
const instant = z.iso.datetime({ offset: true })
const ids = <T extends string>(declared: readonly { readonly id: T }[]) =>
  z.enum(declared.map(({ id }) => id) as [T, ...T[]])

export const qualityScopes = ['all', 'mine'] as const

export const marksQuery = z.object({
  from: instant,
  to: instant,
  area: z.string().max(256).optional(),
})

export const qualityQuery = marksQuery.extend({
  agency: z.string().max(256).optional(),
  /** One indicator: only the kinds of event that it is counted from. */
  indicator: z.string().max(40).optional(),
})

export const qualityMark = z
  .object({
    /** Empty: complete. */
    levels: z.array(z.enum(markLevels)),
    /** Events that the figure is counted from, in the window. */
    counted: count,
    unknowns: z.array(z.object({ field: ids(qualityFields), unknown: count, of: count })),
    withinDays7: z.object({ count, of: count }),
    /** After how many days nine of ten such events are on record. */
    needsDays: count.nullable(),
  })
  .openapi('QualityMark')

const head = { asOf: z.string(), scope: z.enum(qualityScopes), from: z.string(), to: z.string() }

export const marksAnswer = z
  .object({
    ...head,
    area: z.string().nullable(),
    /** By indicator. */
    marks: z.record(z.string(), qualityMark),
  })
  .openapi('QualityMarks')

const corrections = {
  events: count,
  /** Of these, how many a correction names that itself stands. */
  corrected: count,
  per100: z.number().nullable(),
}

export const qualityAnswer = z
  .object({
    ...head,
    area: z.string().nullable(),
    agency: z.string().nullable(),
    indicator: z.string().nullable(),
    /** What stands in the window after corrections, and whom it concerns. */
    events: count,
    children: count,
    cases: count,
    mark: qualityMark,
    completeness: z.array(
      z.object({
        field: ids(qualityFields),
        of: z.enum(['children', 'cases', 'events']),
        recorded: count,
        total: count,
      }),
    ),
    /** The whole first (neither agency nor type), then each agency, then each kind of event. */
    lateness: z.array(
      z.object({
        /** Null on the whole and on a kind of event, and for events without an agency (`type` is null too). */
        agency: z.string().nullable(),
        type: z.string().nullable(),
        by: z.enum(['whole', 'agency', 'type']),
        events: count,
        medianHours: z.number().nullable(),
        p90Hours: z.number().nullable(),
        within24Hours: count,
        within7Days: count,
      }),
    ),
    silent: z.array(
      z.object({
        agency: z.string(),
        /** Events in 30 days, on average of the six stretches before. */
        usual: z.number(),
        /** In how many of the six there was something. */
        active: count,
        lastAt: z.string(),
      }),
    ),
    implausible: z.array(
      z.object({
        check: ids(qualityChecks),
        found: count,
        of: count,
        /** For a heap of defaults: how many chance gives. */
        expected: z.number().nullable(),
        /** Worth a look: anything found, or for a heap far more than chance gives. */
        stands: z.boolean(),
        /** For a supervisor, whose walls open them: the first twenty cases. Nobody else is told a reference. */
        cases: z.array(z.object({ child: z.string(), case: z.string() })).nullable(),
      }),
    ),
    /** The whole first, then each agency. */
    corrections: z.array(
      z.object({ agency: z.string().nullable(), by: z.enum(['whole', 'agency']), ...corrections }),
    ),
  })
  .openapi('DataQuality')

export type QualityScope = (typeof qualityScopes)[number]
export type QualityAnswer = z.infer<typeof qualityAnswer>
export type MarksAnswer = z.infer<typeof marksAnswer>
export type QualityMarkReading = z.infer<typeof qualityMark>
