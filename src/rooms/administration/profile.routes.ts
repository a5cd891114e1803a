import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { ProblemError, problem, refuse } from '#platform/errors.ts'
import type { Profile } from '#safeguards/profile.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { addProfile, type KeptProfile, readProfile } from '../registers/profile.queries.ts'
import { type Acting, type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { requireRole } from '../sign-in/require-role.ts'
import { mayAdminister } from '../sign-in/sign-in.policy.ts'
import { profileReading, profileRequest } from './profile.contract.ts'
import { checkProfile, parametersOf } from './profile.ts'

const tags = ['Profile']

const read = createRoute({
  method: 'get',
  path: '/api/v1/profile',
  operationId: 'readProfile',
  summary: 'The limits in force here: the standard’s, the deployment’s own, the law’s',
  tags,
  security: signedIn,
  responses: { 200: answer(profileReading, 'The profile'), ...refusals(401) },
})

const put = createRoute({
  method: 'put',
  path: '/api/v1/profile',
  operationId: 'changeProfile',
  summary: 'Put other parameters and national limits in force, as a new version',
  tags,
  security: signedIn,
  request: { body: body(profileRequest) },
  responses: { 200: answer(profileReading, 'In force'), ...refusals(401, 403, 409, 422) },
})

/** The deployment's parameters: read by everybody, changed by administrators, every version kept. */
export function addProfileRoutes(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  const reader = requireSession(deps)

  app.openapi({ ...read, middleware: reader }, async (c) =>
    c.json(readingOf(await readKept(deps, c.var.acting), deps.profile()), 200),
  )

  app.openapi({ ...put, middleware: [reader, requireRole(mayAdminister)] }, async (c) => {
    const { version, content } = c.req.valid('json')
    const faults = checkProfile(content)
    if (faults.length > 0) {
      throw new ProblemError(problem('profile.refused', { count: faults.length }, 422, faults))
    }
    await putInForce(deps, c.var.acting, content, version)
    deps.onProfile?.(content)
    return c.json(readingOf(await readKept(deps, c.var.acting), content), 200)
  })
}

async function readKept(deps: RoomDeps, acting: Acting): Promise<KeptProfile | undefined> {
  return inSession<DB, KeptProfile | undefined>(deps.pool, acting.secret, readProfile, { readOnly: true })
}

async function putInForce(deps: RoomDeps, acting: Acting, content: Profile, after: number): Promise<void> {
  await inSession<DB, void>(deps.pool, acting.secret, async (db) => {
    const before = (await readProfile(db))?.profile ?? deps.profile()
    if (!(await addProfile(db, content, after, acting.session.username))) {
      refuse('profile.changed-meanwhile', {}, 409)
    }
    await recordAudit(db, {
      action: 'profile.changed',
      subject: String(after + 1),
      detail: { limits: changedLimits(before, content) },
    })
  })
}

function changedLimits(before: Profile, after: Profile): string[] {
  const keys = new Set(
    [before, after].flatMap((each) => [each.parameters, each.national].flatMap(Object.keys)),
  )
  const told = (profile: Profile, key: string) =>
    JSON.stringify([profile.parameters[key] ?? null, profile.national[key] ?? null])
  return [...keys].filter((key) => told(before, key) !== told(after, key)).toSorted()
}

function readingOf(kept: KeptProfile | undefined, otherwise: Profile): z.infer<typeof profileReading> {
  const profile = kept?.profile ?? otherwise
  return {
    version: kept?.version ?? 0,
    recordedAt: kept?.recordedAt.toISOString() ?? null,
    recordedBy: kept?.recordedBy ?? null,
    content: profileCopy(profile),
    parameters: parametersOf(profile),
  }
}

/** The profile as the contract types it: national limits are readonly lists there and plain ones here. */
function profileCopy(profile: Profile): z.infer<typeof profileReading>['content'] {
  const national = Object.entries(profile.national).map(([key, laws]) => [key, [laws].flat()] as const)
  return {
    country: profile.country,
    minimumAgeOfCriminalResponsibility: profile.minimumAgeOfCriminalResponsibility,
    parameters: { ...profile.parameters },
    national: Object.fromEntries(national),
  }
}
