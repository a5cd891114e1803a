import { createRoute, z } from '@hono/zod-openapi'
import { eventTypes } from '#journey/events/catalogue.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import type { RoomDeps } from '../deps.ts'
import { strictBody } from '../journeys/strict-body.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { effect, recordEventAnswer, recordEventRequest } from './event.contract.ts'
import { recordEvent } from './record-event.ts'

const tags = ['Events']

const record = createRoute({
  method: 'post',
  path: '/api/v1/events',
  operationId: 'recordEvent',
  summary: 'Record an event: a new fact, or a correction of an earlier one',
  description:
    'The id is made by the recorder (UUIDv7), so that the same request twice records once. `supersedes` or `retracts` with a `reason` corrects an earlier event; nothing is ever changed or deleted.',
  tags,
  security: signedIn,
  request: { body: body(recordEventRequest) },
  responses: { 200: answer(recordEventAnswer, 'Recorded'), ...refusals(401, 403, 404, 409, 422) },
})

const preview = createRoute({
  method: 'post',
  path: '/api/v1/events/preview',
  operationId: 'previewEvent',
  summary: 'What an event would do to the child’s safeguards, without recording it',
  tags,
  security: signedIn,
  request: { body: body(recordEventRequest) },
  responses: { 200: answer(effect, 'What it would do'), ...refusals(401, 403, 404, 409, 422) },
})

const types = createRoute({
  method: 'get',
  path: '/api/v1/event-types',
  operationId: 'listEventTypes',
  summary: 'Every kind of event with its fields, as the forms are made from',
  tags,
  security: signedIn,
  responses: {
    200: answer(z.object({ items: z.array(z.record(z.string(), z.unknown())) }), 'The declarations'),
    ...refusals(401),
  },
})

/** Recording what happened next. */
export function eventRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  const guard = requireSession(deps)
  app.use('/api/v1/events', guard, strictBody)
  app.use('/api/v1/events/*', guard, strictBody)
  app.use('/api/v1/event-types', guard)
  app.openapi(record, async (c) =>
    c.json(await recordEvent(deps, c.var.acting, c.req.valid('json'), true), 200),
  )
  app.openapi(preview, async (c) => {
    const would = await recordEvent(deps, c.var.acting, c.req.valid('json'), false)
    return c.json(would.effect, 200)
  })
  app.openapi(types, (c) => c.json({ items: [...eventTypes.values()].map((type) => ({ ...type })) }, 200))
  return app
}
