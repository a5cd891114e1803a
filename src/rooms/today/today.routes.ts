import { createRoute, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { readToday } from './read-today.ts'
import { todayReading } from './today.contract.ts'

const today = createRoute({
  method: 'get',
  path: '/api/v1/today',
  operationId: 'readToday',
  summary: 'What needs somebody today: rights breached and due, hearings, new reports',
  tags: ['Today'],
  security: signedIn,
  request: { query: z.object({ whose: z.enum(['mine', 'agency']).default('mine') }) },
  responses: { 200: answer(todayReading, 'Today'), ...refusals(401) },
})

/** The first page of every working day. */
export function todayRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  app.use('/api/v1/today', requireSession(deps))
  app.openapi(today, async (c) => {
    const { secret, session } = c.var.acting
    const { whose } = c.req.valid('query')
    const reading = await inSession<DB, z.infer<typeof todayReading>>(deps.pool, secret, async (db) => {
      const read = await readToday(db, session.agency, session.username, whose, deps.now())
      await recordAudit(db, {
        action: 'today.read',
        detail: { whose, rows: read.breached.length + read.due.length },
      })
      return read
    })
    return c.json(reading, 200)
  })
  return app
}
