import { createRoute, z } from '@hono/zod-openapi'
import { refuse } from '#platform/errors.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import type { RoomDeps } from '../deps.ts'
import { openFor } from '../journeys/sealing.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { onBehalfOf } from '../sign-in/on-behalf-of.ts'
import { mayReviewEmergencyAccess } from '../sign-in/sign-in.policy.ts'
import { type EmergencyRow, emergencyRow, reviewRequest } from './involvement.contract.ts'
import { listEmergencies, reviewEmergency } from './involvement.queries.ts'

const tags = ['Involvement']
const reviewHours = 72

const list = createRoute({
  method: 'get',
  path: '/api/v1/emergency-accesses',
  operationId: 'listEmergencyAccesses',
  summary: 'Emergency accesses of one’s agency, with their reasons, for the supervisor to review',
  tags,
  security: signedIn,
  responses: {
    200: answer(z.object({ items: z.array(emergencyRow) }), 'Newest first'),
    ...refusals(401, 403),
  },
})

const review = createRoute({
  method: 'post',
  path: '/api/v1/emergency-accesses/{id}/review',
  operationId: 'reviewEmergencyAccess',
  summary: 'Say whether an emergency access was justified; nobody reviews their own',
  tags,
  security: signedIn,
  request: { params: z.object({ id: z.uuid() }), body: body(reviewRequest) },
  responses: { 204: { description: 'Reviewed' }, ...refusals(401, 403, 404) },
})

/** Emergency accesses and their review within 72 hours. */
export function emergencyRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  app.use('/api/v1/emergency-accesses', requireSession(deps))
  app.use('/api/v1/emergency-accesses/*', requireSession(deps))

  app.openapi(list, async (c) => {
    const { session } = c.var.acting
    if (!mayReviewEmergencyAccess(session.role)) refuse('emergency.not-reviewer', { role: session.role }, 403)
    const items = await onBehalfOf(deps, c.var.acting, async (db, record) => {
      const rows = await listEmergencies(db, session.agency)
      await record({ action: 'emergency.listed', detail: { rows: rows.length } })
      return rows.map((row): EmergencyRow => {
        const key = row.wrapped && row.key_id ? deps.vault.unwrap(row.wrapped, row.key_id) : null
        const reviewBy = new Date(row.from_at.getTime() + reviewHours * 3_600_000)
        return {
          id: row.id,
          child: row.ref,
          person: row.person,
          from: row.from_at.toISOString(),
          to: row.to_at.toISOString(),
          reason: key ? String(openFor(key, row.child_id, 'emergency', row.sealed_reason)) : null,
          review: row.review as EmergencyRow['review'],
          reviewBy: reviewBy.toISOString(),
        }
      })
    })
    return c.json({ items }, 200)
  })

  app.openapi(review, async (c) => {
    const { session } = c.var.acting
    if (!mayReviewEmergencyAccess(session.role)) refuse('emergency.not-reviewer', { role: session.role }, 403)
    const { id } = c.req.valid('param')
    const { review: judgement } = c.req.valid('json')
    await onBehalfOf(deps, c.var.acting, async (db, record) => {
      const childId = await reviewEmergency(db, id, session.agency, judgement, session.personId)
      if (childId === undefined) return refuse('emergency.unknown', {}, 404)
      await record({ action: 'emergency.reviewed', childId, subject: id, detail: { review: judgement } })
    })
    return c.body(null, 204)
  })
  return app
}
