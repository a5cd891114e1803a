import { createRoute, z } from '@hono/zod-openapi'
import { actAs, inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { mayLocate, partsOf } from '../journeys/identity-parts.ts'
import { findChildId } from '../journeys/journeys.queries.ts'
import { refold } from '../journeys/refold.ts'
import { openFor, sealFor } from '../journeys/sealing.ts'
import { strictBody } from '../journeys/strict-body.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { mayUseEmergencyAccess } from '../sign-in/sign-in.policy.ts'
import {
  breakGlassRequest,
  type ChildReading,
  childReading,
  findingReading,
  type IdentityReading,
  identityReading,
  registerChildRequest,
} from './child.contract.ts'
import { countThoseWhoMaySee, openInEmergency } from './child.queries.ts'
import { findChild, readChild } from './read-child.ts'
import { registerChild } from './register-child.ts'
import { safeguardsAsOf } from './safeguards-as-of.ts'

const tags = ['Child']
const params = z.object({ ref: z.string().min(1).max(200) })

const read = createRoute({
  method: 'get',
  path: '/api/v1/children/{ref}',
  operationId: 'readChild',
  summary: 'One child: where now, what is owed, what happened, who is involved',
  tags,
  security: signedIn,
  request: { params },
  responses: { 200: answer(childReading, 'What the reader’s standing opens'), ...refusals(401, 404) },
})

const identity = createRoute({
  method: 'get',
  path: '/api/v1/children/{ref}/identity',
  operationId: 'readIdentity',
  summary: 'The child’s name; the view is recorded',
  tags,
  security: signedIn,
  request: { params },
  responses: { 200: answer(identityReading, 'Identity'), ...refusals(401, 404) },
})

const asOf = createRoute({
  method: 'get',
  path: '/api/v1/children/{ref}/safeguards',
  operationId: 'readSafeguards',
  summary: 'The findings as of any instant, by what was known at another',
  tags,
  security: signedIn,
  request: {
    params,
    query: z.object({
      asOf: z.iso.datetime({ offset: true }).optional(),
      knownAt: z.iso.datetime({ offset: true }).optional(),
    }),
  },
  responses: {
    200: answer(z.object({ asOf: z.string(), findings: z.array(findingReading) }), 'Findings'),
    ...refusals(401, 404, 422),
  },
})

const register = createRoute({
  method: 'post',
  path: '/api/v1/children',
  operationId: 'registerChild',
  summary: 'Register a child with a first case, led by the recorder’s agency',
  description: 'With the header `Idempotency-Key` the same request twice registers once.',
  tags,
  security: signedIn,
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    body: body(registerChildRequest),
  },
  responses: {
    200: answer(z.object({ child: z.string(), case: z.string() }), 'Registered'),
    ...refusals(401, 403, 409, 422),
  },
})

const emergency = createRoute({
  method: 'post',
  path: '/api/v1/children/{ref}/emergency-access',
  operationId: 'openInEmergency',
  summary: 'Open one child for at most four hours, with a reason that the supervisor is shown',
  tags,
  security: signedIn,
  request: { params, body: body(breakGlassRequest) },
  responses: { 200: answer(z.object({ until: z.string() }), 'Open'), ...refusals(401, 403, 404, 422) },
})

/** One child. */
export function childRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  const guard = requireSession(deps)
  app.use('/api/v1/children', guard, strictBody)
  app.use('/api/v1/children/*', guard, strictBody)

  app.openapi(read, async (c) => {
    const { acting } = c.var
    const reading = await inSession<DB, ChildReading>(deps.pool, acting.secret, (db, client) =>
      readChild(deps, acting, db, client, c.req.valid('param').ref),
    )
    return c.json(reading, 200)
  })

  app.openapi(identity, async (c) => {
    const { acting } = c.var
    const shown = await inSession<DB, IdentityReading>(deps.pool, acting.secret, async (db, client) => {
      const child = await findChild(db, c.req.valid('param').ref)
      await recordAudit(db, { action: 'identity.read', childId: child.id, subject: child.ref })
      const key = child.wrapped && child.key_id ? deps.vault.unwrap(child.wrapped, child.key_id) : null
      const opened = child.identity && key ? openFor(key, child.id, 'identity', child.identity) : null
      const isToldWhere = await mayLocate(db, acting.session.compartments, child.id)
      await actAs(client, deps.serviceSecret)
      return { identity: partsOf(opened, isToldWhere), seenBy: await countThoseWhoMaySee(db, child.id) }
    })
    c.header('cache-control', 'no-store')
    return c.json(shown, 200)
  })

  app.openapi(asOf, async (c) => {
    const { acting } = c.var
    const { ref } = c.req.valid('param')
    return c.json(await safeguardsAsOf(deps, acting, ref, c.req.valid('query')), 200)
  })

  app.openapi(register, async (c) => {
    const key = c.req.valid('header')['idempotency-key']
    return c.json(await registerChild(deps, c.var.acting, c.req.valid('json'), key), 200)
  })

  app.openapi(emergency, async (c) => {
    const { secret, session } = c.var.acting
    const { reason, hours } = c.req.valid('json')
    if (!mayUseEmergencyAccess(session.role)) refuse('emergency.not-for-role', { role: session.role }, 403)
    const until = await inSession<DB, Date>(deps.pool, deps.serviceSecret, async (db, client) => {
      const childId = await findChildId(db, c.req.valid('param').ref)
      if (childId === undefined) return refuse('child.unknown', {}, 404)
      const kept = await db
        .selectFrom('waymark.child_key')
        .selectAll()
        .where('child_id', '=', childId)
        .executeTakeFirst()
      if (!kept?.wrapped) return refuse('child.erased', {}, 409)
      const sealedReason = sealFor(deps.vault.unwrap(kept.wrapped, kept.key_id), childId, 'emergency', reason)
      const ends = await openInEmergency(db, {
        childId,
        personId: session.personId,
        person: session.username,
        agency: session.agency,
        sealedReason,
        hours,
      })
      await refold(db, deps.vault, [childId], {
        registers: await readRegisters(db),
        profile: deps.profile(),
        now: deps.now(),
      })
      await actAs(client, secret)
      await recordAudit(db, {
        action: 'emergency.opened',
        childId,
        subject: c.req.valid('param').ref,
        detail: { hours },
      })
      return ends
    })
    return c.json({ until: until.toISOString() }, 200)
  })
  return app
}
