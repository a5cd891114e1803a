import { createRoute } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import { indicators } from '#indicators/catalogue.ts'
import { typesCounted } from '#indicators/quality/counted-events.ts'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { mayCountAll } from '../figures/figures.policy.ts'
import { type Acting, type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { requireRole } from '../sign-in/require-role.ts'
import {
  type MarksAnswer,
  marksAnswer,
  marksQuery,
  type QualityAnswer,
  type QualityScope,
  qualityAnswer,
  qualityQuery,
} from './data-quality.contract.ts'
import {
  mayReadImplausibleCases,
  mayReadMarks,
  mayReadQuality,
  qualityScopeOf,
} from './data-quality.policy.ts'
import { readMarks, readQuality } from './read-quality.ts'
import { areasWithin, joinByHashing, type QualityAsked } from './recorded.queries.ts'

const tags = ['Data quality']

const quality = createRoute({
  method: 'get',
  path: '/api/v1/data-quality',
  operationId: 'readDataQuality',
  summary: 'What is missing, late, silent, implausible and corrected in the record of a window',
  tags,
  security: signedIn,
  request: { query: qualityQuery },
  responses: { 200: answer(qualityAnswer, 'Counts'), ...refusals(401, 403, 422) },
})

const marks = createRoute({
  method: 'get',
  path: '/api/v1/data-quality/marks',
  operationId: 'readQualityMarks',
  summary: 'The quality mark of every indicator’s figure in a window',
  tags,
  security: signedIn,
  request: { query: marksQuery },
  responses: { 200: answer(marksAnswer, 'By indicator'), ...refusals(401, 403, 422) },
})

type Window = { from: string; to: string; area?: string | undefined }

/** What is missing, late, silent, implausible and corrected: read only, by aggregates, audited. */
export function dataQualityRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  const reader = requireSession(deps)
  app.use('/api/v1/data-quality', reader)
  app.use('/api/v1/data-quality/*', reader)

  app.openapi({ ...quality, middleware: requireRole(mayReadQuality) }, async (c) => {
    const { acting } = c.var
    const query = c.req.valid('query')
    const { indicator = null, agency = null } = query
    if (indicator !== null && !indicators.some(({ id }) => id === indicator))
      refuse('quality.no-such-indicator', { found: indicator })
    const scope = qualityScopeOf(acting.session.role) ?? 'mine'
    const found = await readAs(deps, acting, scope, query, async (db, asked) => {
      const types = indicator === null ? null : typesCounted(indicator)
      return readQuality(db, { ...asked, agency, types }, mayReadImplausibleCases(acting.session.role))
    })
    const head = { ...headOf(scope, query, found.now), agency, indicator }
    await recordReading(deps, acting, 'data-quality.read', { ...head, events: found.read.events })
    return c.json({ ...head, ...found.read } satisfies QualityAnswer, 200)
  })

  app.openapi({ ...marks, middleware: requireRole(mayReadMarks) }, async (c) => {
    const { acting } = c.var
    const query = c.req.valid('query')
    const scope = mayCountAll(acting.session.role) ? 'all' : 'mine'
    const found = await readAs(deps, acting, scope, query, readMarks)
    const head = headOf(scope, query, found.now)
    await recordReading(deps, acting, 'data-quality.marks-read', head)
    return c.json({ ...head, marks: found.read } satisfies MarksAnswer, 200)
  })
  return app
}

/** Reads over the whole record as the server, or under the reader's own walls. */
async function readAs<T>(
  deps: RoomDeps,
  acting: Acting,
  scope: QualityScope,
  { from, to, area }: Window,
  read: (db: Kysely<DB>, asked: QualityAsked) => Promise<T>,
): Promise<{ now: Date; read: T }> {
  if (Date.parse(from) >= Date.parse(to)) refuse('quality.window', { from, to })
  const now = deps.now()
  const secret = scope === 'all' ? deps.serviceSecret : acting.secret
  const done = await inSession<DB, T>(
    deps.pool,
    secret,
    async (db) => {
      const areas = area === undefined ? null : await areasWithin(db, area)
      if (areas === undefined) return refuse('quality.area', { found: area ?? '' })
      const own = scope === 'all' ? null : acting.session.agency
      if (own === null) await joinByHashing(db)
      const asked = { from: new Date(from), to: new Date(to), now, areas, own, agency: null, types: null }
      return read(db, asked)
    },
    // All counts of one answer are of one instant.
    { readOnly: true, isolation: 'repeatable read' },
  )
  return { now, read: done }
}

function headOf(scope: QualityScope, { from, to, area = undefined }: Window, now: Date) {
  return { asOf: now.toISOString(), scope, from, to, area: area ?? null }
}

async function recordReading(
  deps: RoomDeps,
  acting: Acting,
  action: 'data-quality.read' | 'data-quality.marks-read',
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await inSession<DB, void>(deps.pool, acting.secret, (db) => recordAudit(db, { action, detail }))
}
