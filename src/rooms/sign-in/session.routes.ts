import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { hashSecret } from '#platform/sign-in/session-secret.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type Acting, type ActingEnv, requireSession } from './acting.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { readSession } from './read-session.ts'
import {
  listSessions,
  liveMemberships,
  moveSession,
  resolveSession,
  revokeSessions,
} from './sessions.queries.ts'
import {
  membershipChoice,
  type SessionReading,
  type SessionRow,
  sessionList,
  sessionReading,
} from './sign-in.contract.ts'
import { compartmentsOf, isRole } from './sign-in.policy.ts'

const tags = ['Sign-in']

const readOwnSession = createRoute({
  method: 'get',
  path: '/api/v1/session',
  operationId: 'readSession',
  summary: 'Who is signed in, as what, until when',
  tags,
  security: signedIn,
  responses: { 200: answer(sessionReading, 'The session'), ...refusals(401) },
})

const chooseStanding = createRoute({
  method: 'put',
  path: '/api/v1/session/membership',
  operationId: 'chooseStanding',
  summary: 'Work as another of the roles one has',
  tags,
  security: signedIn,
  request: { body: body(membershipChoice) },
  responses: { 200: answer(sessionReading, 'The session in its new standing'), ...refusals(401, 403, 422) },
})

const listOwnSessions = createRoute({
  method: 'get',
  path: '/api/v1/sessions',
  operationId: 'listSessions',
  summary: 'Where one is signed in',
  tags,
  security: signedIn,
  responses: { 200: answer(sessionList, 'Live sessions, newest first'), ...refusals(401) },
})

const endSession = createRoute({
  method: 'delete',
  path: '/api/v1/sessions/{id}',
  operationId: 'endSession',
  summary: 'End one of one’s own sessions, at once',
  tags,
  security: signedIn,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'Ended' }, ...refusals(401, 404, 422) },
})

/** What a person can see and do about their own sessions. */
export function addSessions(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  const behind = requireSession(deps)

  app.openapi({ ...readOwnSession, middleware: behind }, async (c) => {
    const { secret, session } = c.var.acting
    const reading = await inSession<DB, SessionReading>(deps.pool, secret, (db) => readSession(db, session))
    return c.json(reading, 200)
  })

  app.openapi({ ...chooseStanding, middleware: behind }, async (c) =>
    c.json(await changeStanding(deps, c.var.acting, c.req.valid('json')), 200),
  )

  app.openapi({ ...listOwnSessions, middleware: behind }, async (c) => {
    const { session } = c.var.acting
    const rows = await inSession<DB, Awaited<ReturnType<typeof listSessions>>>(
      deps.pool,
      deps.serviceSecret,
      (db) => listSessions(db, session.personId),
    )
    return c.json({ items: rows.flatMap((row) => rowOf(row, session.id)) }, 200)
  })

  app.openapi({ ...endSession, middleware: behind }, async (c) => {
    const { id } = c.req.valid('param')
    await onBehalfOf(deps, c.var.acting, async (db, record) => {
      await record({ action: 'session.revoked', subject: id })
      const ended = await revokeSessions(db, c.var.acting.session.personId, { only: id })
      if (ended === 0) refuse('session.unknown', {}, 404)
    })
    return c.body(null, 204)
  })
}

async function changeStanding(
  deps: RoomDeps,
  acting: Acting,
  choice: z.infer<typeof membershipChoice>,
): Promise<SessionReading> {
  const { session } = acting
  await onBehalfOf(deps, acting, async (db, record) => {
    const standings = await liveMemberships(db, session.personId)
    const chosen = standings.find(({ agency, role }) => agency === choice.agency && role === choice.role)
    if (chosen === undefined) return refuse('session.no-such-standing', {}, 403)
    await moveSession(db, session.id, chosen, compartmentsOf(chosen.role))
    await record({ action: 'session.standing', subject: session.id, detail: choice })
  })
  const moved = await resolveSession(deps.pool, deps.serviceSecret, hashSecret(acting.secret))
  if (moved === undefined) return refuse('session.needed', {}, 401)
  return inSession<DB, SessionReading>(deps.pool, acting.secret, (db) => readSession(db, moved))
}

function rowOf(row: Awaited<ReturnType<typeof listSessions>>[number], current: string): SessionRow[] {
  if (row.agency === null || row.role === null || !isRole(row.role)) return []
  return [
    {
      id: row.id,
      agency: row.agency,
      role: row.role,
      device: row.device,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      current: row.id === current,
    },
  ]
}
