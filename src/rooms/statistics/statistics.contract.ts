import { z } from '@hono/zod-openapi'
import { plainText } from '../plain-text.ts'
import { schedules } from './schedules.ts'

const parts = z.record(plainText(40), plainText(1000))

export const outlinesAnswer = z
  .object({
    items: z.array(z.object({ ref: z.string(), geometry: z.record(z.string(), z.unknown()) })),
  })
  .openapi('AreaOutlines')

export const statisticsView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** The indicator that is open; null: the list of them. */
    indicator: z.string().nullable(),
    /** What the address says. */
    query: parts,
    /** A report is made of it at the start of each; null: none. */
    schedule: z.enum(schedules).nullable(),
  })
  .openapi('StatisticsView')

export const newStatisticsView = z
  .object({
    name: plainText(100).min(1),
    indicator: z.string().max(40).nullable(),
    query: parts.refine((query) => Object.keys(query).length <= 30),
    schedule: z.enum(schedules).nullable(),
  })
  .strict()
  .openapi('NewStatisticsView')

export const statisticsViews = z.object({ items: z.array(statisticsView) }).openapi('StatisticsViews')

export const reportRow = z
  .object({
    id: z.uuid(),
    view: z.uuid(),
    name: z.string(),
    indicator: z.string().nullable(),
    /** 2026, 2026-Q1 or 2026-03. */
    period: z.string(),
    madeAt: z.string(),
  })
  .openapi('StatisticsReportRow')

export const reportRows = z.object({ items: z.array(reportRow) }).openapi('StatisticsReports')

export const reportReading = reportRow
  .extend({
    query: parts,
    /** The answers of `/api/v1/figures` as they were when the report was made. */
    answers: z.array(z.record(z.string(), z.unknown())),
  })
  .openapi('StatisticsReport')

export type OutlinesAnswer = z.infer<typeof outlinesAnswer>
export type StatisticsView = z.infer<typeof statisticsView>
export type NewStatisticsView = z.infer<typeof newStatisticsView>
export type ReportRow = z.infer<typeof reportRow>
export type ReportReading = z.infer<typeof reportReading>
