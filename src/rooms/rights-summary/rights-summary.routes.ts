import { createRoute, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { readSummary } from './read-summary.ts'
import { type RightsSummary, rightsSummary, summaryQuery } from './rights-summary.contract.ts'
import { mayGiveSummary } from './rights-summary.policy.ts'

const give = createRoute({
  method: 'get',
  path: '/api/v1/children/{ref}/rights-summary',
  operationId: 'giveRightsSummary',
  summary: 'The rights of one child, to hand to a court, a lawyer or the child; for whom and why is recorded',
  tags: ['Rights summary'],
  security: signedIn,
  request: { params: z.object({ ref: z.string().min(1).max(200) }), query: summaryQuery },
  responses: {
    200: answer(rightsSummary, 'What the recipient’s copy may hold, of what the giver may open'),
    ...refusals(401, 403, 404, 409, 422),
  },
})

/** Rights summaries: one child's rights on paper. */
export function rightsSummaryRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  app.use('/api/v1/children/:ref/rights-summary', requireSession(deps))
  app.openapi(give, async (c) => {
    const { acting } = c.var
    const { role } = acting.session
    if (!mayGiveSummary(role)) refuse('summary.may-not-give', { role }, 403)
    const { ref } = c.req.valid('param')
    const asked = c.req.valid('query')
    const summary = await inSession<DB, RightsSummary>(deps.pool, acting.secret, (db, client) =>
      readSummary(deps, acting, db, client, ref, asked),
    )
    c.header('cache-control', 'no-store')
    return c.json(summary, 200)
  })
  return app
}
