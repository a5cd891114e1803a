import { createRoute, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { answerBreach, readAnswers } from './answer-breach.ts'
import {
  type AnswerReading,
  answerReading,
  answerRequest,
  type PatternReading,
  patternReading,
} from './breach.contract.ts'
import { findPatterns } from './breach.queries.ts'
import { addNotices } from './notice.routes.ts'

const tags = ['Breaches']
const params = z.object({ ref: z.string().min(1).max(256) })

const give = createRoute({
  method: 'post',
  path: '/api/v1/children/{ref}/breach-answers',
  operationId: 'answerBreach',
  summary: 'Say why a right was breached and what is done about it; the breach stays a breach',
  tags,
  security: signedIn,
  request: { params, body: body(answerRequest) },
  responses: { 200: answer(z.object({ id: z.uuid() }), 'Answered'), ...refusals(401, 403, 404, 409, 422) },
})

const list = createRoute({
  method: 'get',
  path: '/api/v1/children/{ref}/breach-answers',
  operationId: 'listBreachAnswers',
  summary: 'What was said to the breaches of one child’s rights',
  tags,
  security: signedIn,
  request: { params },
  responses: {
    200: answer(z.object({ items: z.array(answerReading) }), 'Oldest first'),
    ...refusals(401, 404),
  },
})

const patterns = createRoute({
  method: 'get',
  path: '/api/v1/breach-patterns',
  operationId: 'findBreachPatterns',
  summary:
    'Where the same right is breached again and again: same rule, same agency that had to act, same place',
  tags,
  security: signedIn,
  request: { query: z.object({ days: z.coerce.number().int().min(1).max(730).default(90) }) },
  responses: {
    200: answer(z.object({ items: z.array(patternReading) }), 'Most first'),
    ...refusals(401, 403, 422),
  },
})

const leastBreaches = 3

/** Answering breaches, being told of limits, seeing patterns. */
export function breachRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  const guard = requireSession(deps)
  app.use('/api/v1/children/:ref/breach-answers', guard)
  app.use('/api/v1/breach-patterns', guard)
  app.use('/api/v1/notices', guard)
  app.use('/api/v1/notices/*', guard)

  app.openapi(give, async (c) => {
    const id = await answerBreach(deps, c.var.acting, c.req.valid('param').ref, c.req.valid('json'))
    return c.json({ id }, 200)
  })
  app.openapi(list, async (c) => {
    const items: AnswerReading[] = await readAnswers(deps, c.var.acting, c.req.valid('param').ref)
    return c.json({ items }, 200)
  })
  app.openapi(patterns, async (c) => {
    const { secret, session } = c.var.acting
    if (session.role !== 'supervisor' && session.role !== 'inspector') {
      refuse('breach.patterns-not-for-role', { role: session.role }, 403)
    }
    const now = deps.now()
    const since = new Date(now.getTime() - c.req.valid('query').days * 86_400_000)
    const items = await inSession<DB, PatternReading[]>(deps.pool, secret, async (db) => {
      const found = await findPatterns(db, since, now, leastBreaches)
      await recordAudit(db, { action: 'patterns.read', detail: { rows: found.length } })
      return found
    })
    return c.json({ items }, 200)
  })
  addNotices(app, deps)
  return app
}
