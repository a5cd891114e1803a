import { createRoute, z } from '@hono/zod-openapi'
import { indicators } from '#indicators/catalogue.ts'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { mayReadFigures } from '../figures/figures.policy.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { requireRole } from '../sign-in/require-role.ts'
import { addReports } from './report.routes.ts'
import {
  newStatisticsView,
  outlinesAnswer,
  type StatisticsView,
  statisticsView,
  statisticsViews,
} from './statistics.contract.ts'
import { mayScheduleReports } from './statistics.policy.ts'
import { areaOutlines, countOtherViews, forgetView, keepView, ownViews } from './statistics.queries.ts'

const tags = ['Statistics']
const viewsAtMost = 100

const outlines = createRoute({
  method: 'get',
  path: '/api/v1/statistics/outlines',
  operationId: 'readAreaOutlines',
  summary: 'The outlines of the areas, as GeoJSON geometries',
  tags,
  security: signedIn,
  responses: { 200: answer(outlinesAnswer, 'Areas that have one'), ...refusals(401) },
})

const list = createRoute({
  method: 'get',
  path: '/api/v1/statistics/views',
  operationId: 'listStatisticsViews',
  summary: 'Views of the statistics that the reader keeps',
  tags,
  security: signedIn,
  responses: { 200: answer(statisticsViews, 'By name'), ...refusals(401, 403) },
})

const keep = createRoute({
  method: 'post',
  path: '/api/v1/statistics/views',
  operationId: 'keepStatisticsView',
  summary:
    'Keep a view under a name; the same name again replaces it. With a schedule, reports are made of it',
  tags,
  security: signedIn,
  request: { body: body(newStatisticsView) },
  responses: { 200: answer(statisticsView, 'Kept'), ...refusals(400, 401, 403, 422) },
})

const forget = createRoute({
  method: 'delete',
  path: '/api/v1/statistics/views/{id}',
  operationId: 'forgetStatisticsView',
  summary: 'Forget a view; no more reports are made of it, those made stay',
  tags,
  security: signedIn,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'Forgotten' }, ...refusals(401, 403) },
})

/** Kept views of the statistics, the reports made of them, and the outlines for maps. */
export function statisticsRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  app.use('/api/v1/statistics/*', requireSession(deps))
  const readers = requireRole(mayReadFigures)

  app.openapi(outlines, async (c) => {
    const items = await inSession<DB, z.infer<typeof outlinesAnswer>['items']>(
      deps.pool,
      c.var.acting.secret,
      areaOutlines,
    )
    return c.json({ items }, 200)
  })

  app.openapi({ ...list, middleware: readers }, async (c) => {
    const items = await inSession<DB, StatisticsView[]>(deps.pool, c.var.acting.secret, async (db) =>
      (await ownViews(db)).map(viewOf),
    )
    return c.json({ items }, 200)
  })

  app.openapi({ ...keep, middleware: readers }, async (c) => {
    const { secret, session } = c.var.acting
    const view = c.req.valid('json')
    const { indicator } = view
    if (indicator !== null && !indicators.some(({ id }) => id === indicator)) {
      refuse('statistics.no-such-indicator', { found: indicator })
    }
    if (view.schedule !== null && !mayScheduleReports(session.role)) {
      refuse('statistics.reports-not-for-role', {}, 403)
    }
    const kept = await inSession<DB, StatisticsView>(deps.pool, secret, async (db) => {
      if ((await countOtherViews(db, view.name)) >= viewsAtMost) {
        refuse('statistics.too-many-views', { limit: viewsAtMost })
      }
      return viewOf(await keepView(db, session.personId, view))
    })
    return c.json(kept, 200)
  })

  app.openapi({ ...forget, middleware: readers }, async (c) => {
    const { id } = c.req.valid('param')
    await inSession<DB, void>(deps.pool, c.var.acting.secret, (db) => forgetView(db, id))
    return c.body(null, 204)
  })
  addReports(app, deps)
  return app
}

function viewOf(row: Awaited<ReturnType<typeof ownViews>>[number]): StatisticsView {
  return {
    id: row.id,
    name: row.name,
    indicator: row.indicator,
    query: row.query as Record<string, string>,
    schedule: row.schedule as StatisticsView['schedule'],
  }
}
