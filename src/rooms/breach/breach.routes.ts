import { createRoute, z } from '@hono/zod-openapi'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import type { RoomDeps } from '../deps.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { answerBreach, readAnswers } from './answer-breach.ts'
import { type AnswerReading, answerReading, answerRequest } from './breach.contract.ts'
import { addNotices } from './notice.routes.ts'
import { addPatterns } from './pattern.routes.ts'

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

/** Answering breaches, being told of limits, seeing patterns. */
export function breachRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  const guard = requireSession(deps)
  app.use('/api/v1/children/:ref/breach-answers', guard)
  app.use('/api/v1/breach-patterns', guard)
  app.use('/api/v1/breach-patterns/*', guard)
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
  addPatterns(app, deps)
  addNotices(app, deps)
  return app
}
