import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { ActingEnv } from '../sign-in/acting.ts'
import { requireRole } from '../sign-in/require-role.ts'
import { type ReportReading, type ReportRow, reportReading, reportRows } from './statistics.contract.ts'
import { mayScheduleReports } from './statistics.policy.ts'
import { forgetReport, ownReport, ownReports } from './statistics.queries.ts'

const tags = ['Statistics']
const params = z.object({ id: z.uuid() })

const list = createRoute({
  method: 'get',
  path: '/api/v1/statistics/reports',
  operationId: 'listStatisticsReports',
  summary: 'Reports that were made of the reader’s views',
  tags,
  security: signedIn,
  responses: { 200: answer(reportRows, 'Newest first; none for other roles'), ...refusals(401) },
})

const read = createRoute({
  method: 'get',
  path: '/api/v1/statistics/reports/{id}',
  operationId: 'readStatisticsReport',
  summary: 'One report: the figures as they were when it was made',
  tags,
  security: signedIn,
  request: { params },
  responses: { 200: answer(reportReading, 'The report'), ...refusals(401, 403, 404) },
})

const forget = createRoute({
  method: 'delete',
  path: '/api/v1/statistics/reports/{id}',
  operationId: 'forgetStatisticsReport',
  summary: 'Delete a report',
  tags,
  security: signedIn,
  request: { params },
  responses: { 204: { description: 'Deleted' }, ...refusals(401, 403, 404) },
})

/** Reports: each is its owner's, and only while they work as a statistician. Reading one is audited. */
export function addReports(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  const owners = requireRole(mayScheduleReports)

  app.openapi(list, async (c) => {
    const items = await inSession<DB, ReportRow[]>(deps.pool, c.var.acting.secret, async (db) =>
      (await ownReports(db)).map(rowOf),
    )
    return c.json({ items }, 200)
  })

  app.openapi({ ...read, middleware: owners }, async (c) => {
    const { id } = c.req.valid('param')
    const report = await inSession<DB, ReportReading>(deps.pool, c.var.acting.secret, async (db) => {
      const found = await ownReport(db, id)
      if (found === undefined) return refuse('statistics.no-such-report', {}, 404)
      await recordAudit(db, {
        action: 'statistics.report-read',
        subject: id,
        detail: { period: found.period, indicator: found.indicator },
      })
      return {
        ...rowOf(found),
        query: found.query as Record<string, string>,
        answers: found.answers as unknown as ReportReading['answers'],
      }
    })
    return c.json(report, 200)
  })

  app.openapi({ ...forget, middleware: owners }, async (c) => {
    const { id } = c.req.valid('param')
    await inSession<DB, void>(deps.pool, c.var.acting.secret, async (db) => {
      if (!(await forgetReport(db, id))) refuse('statistics.no-such-report', {}, 404)
      await recordAudit(db, { action: 'statistics.report-forgotten', subject: id })
    })
    return c.body(null, 204)
  })
}

function rowOf(row: Awaited<ReturnType<typeof ownReports>>[number]): ReportRow {
  return {
    id: row.id,
    view: row.view_id,
    name: row.name,
    indicator: row.indicator,
    period: row.period,
    madeAt: row.made_at.toISOString(),
  }
}
