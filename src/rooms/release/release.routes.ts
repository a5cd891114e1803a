import { createRoute, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type Acting, type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { requireRole } from '../sign-in/require-role.ts'
import { approveRelease, publishFor, withdrawRelease } from './decide.ts'
import { latestDigests } from './frozen.queries.ts'
import { makeRelease } from './make-release.ts'
import { readRelease, readReleases } from './read-releases.ts'
import {
  decisionRequest,
  makeRequest,
  type ReleaseReading,
  type ReleasesAnswer,
  releaseReading,
  releasesAnswer,
} from './release.contract.ts'
import { mayApproveReleases, mayMakeReleases, maySeeReleases } from './release.policy.ts'
import type { OpenSigner } from './signing-key.ts'

const tags = ['Releases']
const params = z.object({ id: z.uuid() })
const one = { 200: answer(releaseReading, 'The release as it stands now') }

const list = createRoute({
  method: 'get',
  path: '/api/v1/releases',
  operationId: 'listReleases',
  summary: 'Releases of statistics: on their way and published, and the plans that they follow',
  tags,
  security: signedIn,
  responses: { 200: answer(releasesAnswer, 'The newest first'), ...refusals(401, 403) },
})

const read = createRoute({
  method: 'get',
  path: '/api/v1/releases/{id}',
  operationId: 'readRelease',
  summary:
    'One release: how far it is, what is hidden and why, what an attack found, and what the public will see',
  tags,
  security: signedIn,
  request: { params },
  responses: { ...one, ...refusals(401, 403, 404) },
})

const make = createRoute({
  method: 'post',
  path: '/api/v1/releases',
  operationId: 'makeRelease',
  summary: 'Freezes the counts of a plan and has them protected and attacked, in the background',
  tags,
  security: signedIn,
  request: { body: body(makeRequest) },
  responses: { ...one, ...refusals(401, 403, 404, 409, 422) },
})

const approve = createRoute({
  method: 'post',
  path: '/api/v1/releases/{id}/approve',
  operationId: 'approveRelease',
  summary: 'Says, in one’s own name, that these tables may leave; two people who did not make them have to',
  tags,
  security: signedIn,
  request: { params, body: body(decisionRequest) },
  responses: { ...one, ...refusals(401, 403, 404, 409) },
})

const publish = createRoute({
  method: 'post',
  path: '/api/v1/releases/{id}/publish',
  operationId: 'publishRelease',
  summary: 'Numbers, signs and publishes an approved release; it never changes afterwards',
  tags,
  security: signedIn,
  request: { params, body: body(decisionRequest) },
  responses: { ...one, ...refusals(401, 403, 404, 409) },
})

const withdraw = createRoute({
  method: 'post',
  path: '/api/v1/releases/{id}/withdraw',
  operationId: 'withdrawRelease',
  summary: 'Takes back a release that has not left',
  tags,
  security: signedIn,
  request: { params },
  responses: { ...one, ...refusals(401, 403, 404, 409) },
})

/** Releases of statistics, from freezing to publishing. `nudge` starts the job that freezes and protects. */
export function releaseRoutes(deps: RoomDeps, openSigner: OpenSigner, nudge: () => void) {
  const app = newRouter<ActingEnv>()
  const reader = requireSession(deps)
  app.use('/api/v1/releases', reader)
  app.use('/api/v1/releases/*', reader)

  app.openapi({ ...list, middleware: requireRole(maySeeReleases) }, async (c) => {
    const { acting } = c.var
    const digests = await inSession<DB, Map<string, string>>(deps.pool, deps.serviceSecret, latestDigests)
    const found = await inSession<DB, ReleasesAnswer>(deps.pool, acting.secret, async (db) => {
      const releases = await readReleases(db, acting, digests)
      await recordAudit(db, { action: 'releases.read', detail: { rows: releases.items.length } })
      return releases
    })
    return c.json(found, 200)
  })

  app.openapi({ ...read, middleware: requireRole(maySeeReleases) }, async (c) => {
    const { id } = c.req.valid('param')
    const { acting } = c.var
    await inSession<DB, void>(deps.pool, acting.secret, (db) =>
      recordAudit(db, { action: 'releases.read', subject: id }),
    )
    return c.json(await readNow(deps, acting, id), 200)
  })

  app.openapi({ ...make, middleware: requireRole(mayMakeReleases) }, async (c) => {
    const asked = c.req.valid('json')
    const { acting } = c.var
    const { personId, username, agency, role } = acting.session
    await inSession<DB, void>(deps.pool, acting.secret, async (db) => {
      const maker = { made_by: personId, person: username, agency, role }
      if (!(await makeRelease(db, asked, maker, deps.now()))) return
      const detail = {
        plan: asked.plan,
        years: asked.years.join(','),
        corrects: asked.corrects?.number ?? null,
      }
      await recordAudit(db, { action: 'release.made', subject: asked.id, detail })
    })
    nudge()
    return c.json(await readNow(deps, acting, asked.id), 200)
  })

  app.openapi({ ...approve, middleware: requireRole(mayApproveReleases) }, async (c) => {
    const { id } = c.req.valid('param')
    await approveRelease(deps, c.var.acting, id, c.req.valid('json').digest)
    return c.json(await readNow(deps, c.var.acting, id), 200)
  })

  app.openapi({ ...publish, middleware: requireRole(mayApproveReleases) }, async (c) => {
    const { id } = c.req.valid('param')
    await publishFor(deps, openSigner, c.var.acting, id, c.req.valid('json').digest)
    nudge()
    return c.json(await readNow(deps, c.var.acting, id), 200)
  })

  app.openapi({ ...withdraw, middleware: requireRole(mayApproveReleases) }, async (c) => {
    const { id } = c.req.valid('param')
    await withdrawRelease(deps, c.var.acting, id)
    return c.json(await readNow(deps, c.var.acting, id), 200)
  })
  return app
}

/** What only the server may read, told as far as the review tells it. */
function readNow(deps: RoomDeps, acting: Acting, id: string): Promise<ReleaseReading> {
  return inSession<DB, ReleaseReading>(deps.pool, deps.serviceSecret, (db) => readRelease(db, acting, id))
}
