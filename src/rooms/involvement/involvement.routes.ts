import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { actAs, inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { refold } from '../journeys/refold.ts'
import { keepInvolvements } from '../journeys/write.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { type Acting, type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { endInvolvementRequest, type InvolveRequest, involveRequest } from './involvement.contract.ts'
import { mayInvolve } from './involvement.policy.ts'
import { endInvolvements, findOwnCase, isAgency } from './involvement.queries.ts'

const tags = ['Involvement']
const done = z.object({ changed: z.number().int() })

const involve = createRoute({
  method: 'post',
  path: '/api/v1/involvements',
  operationId: 'involveAgency',
  summary:
    'Open a case to another agency: in which capacity, on what legal basis, which compartments, until when',
  tags,
  security: signedIn,
  request: { body: body(involveRequest) },
  responses: { 200: answer(done, 'Open'), ...refusals(401, 403, 404, 422) },
})

const end = createRoute({
  method: 'post',
  path: '/api/v1/involvements/end',
  operationId: 'endInvolvement',
  summary: 'End an agency’s standing in a case, now',
  tags,
  security: signedIn,
  request: { body: body(endInvolvementRequest) },
  responses: { 200: answer(done, 'Ended'), ...refusals(401, 403, 404, 422) },
})

/** Who stands in a case: the agency that leads it opens it to others, and closes it again. */
export function involvementRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  app.use('/api/v1/involvements', requireSession(deps))
  app.use('/api/v1/involvements/*', requireSession(deps))
  app.openapi(involve, async (c) => {
    const asked = c.req.valid('json')
    return c.json(
      {
        changed: await change(
          deps,
          c.var.acting,
          asked,
          asked.compartments,
          'involvement.opened',
          openTo(asked),
        ),
      },
      200,
    )
  })
  app.openapi(end, async (c) => {
    const asked = c.req.valid('json')
    const { username } = c.var.acting.session
    const changed = await change(deps, c.var.acting, asked, [], 'involvement.ended', (db, kase) =>
      endInvolvements(db, { ...asked, childId: kase.child_id, caseId: kase.id, by: username }),
    )
    return c.json({ changed }, 200)
  })
  return app
}

type OwnCase = NonNullable<Awaited<ReturnType<typeof findOwnCase>>>
type Change = (db: Parameters<typeof findOwnCase>[0], kase: OwnCase, by: string, now: Date) => Promise<number>

const openTo =
  (asked: InvolveRequest): Change =>
  async (db, kase, by, now) => {
    if (!(await isAgency(db, asked.agency)))
      refuse('involvement.unknown-agency', { agency: asked.agency.slice(0, 60) }, 422)
    const { agency, capacity, basis, compartments } = asked
    return keepInvolvements(db, [
      {
        id: randomUUID(),
        childId: kase.child_id,
        caseId: kase.id,
        agency,
        person: asked.person ?? null,
        capacity,
        basis,
        compartments,
        from: asked.from ?? now.toISOString(),
        to: asked.to ?? null,
        by,
      },
    ])
  }

/** One change of standings: policy under the person's session, the change and the fold under the server's, audited. */
async function change(
  deps: RoomDeps,
  acting: Acting,
  asked: { case: string; agency: string; capacity: string },
  given: readonly string[],
  action: string,
  work: Change,
): Promise<number> {
  const { session } = acting
  return inSession<DB, number>(deps.pool, acting.secret, async (db, client) => {
    const kase = await findOwnCase(db, asked.case, session.agency)
    if (!kase) return refuse('case.unknown', { case: asked.case.slice(0, 60) }, 404)
    if (!mayInvolve(session.role, kase.standings, session.compartments, given)) {
      refuse('involvement.not-for-standing', { role: session.role }, 403)
    }
    const detail = { case: asked.case, agency: asked.agency, capacity: asked.capacity, compartments: given }
    await recordAudit(db, { action, childId: kase.child_id, subject: asked.case, detail })
    await actAs(client, deps.serviceSecret)
    const now = deps.now()
    const changed = await work(db, kase, session.username, now)
    const folding = { registers: await readRegisters(db), profile: deps.profile(), now }
    await refold(db, deps.vault, [kase.child_id], folding)
    return changed
  })
}
