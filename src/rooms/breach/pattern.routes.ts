import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting, ActingEnv } from '../sign-in/acting.ts'
import { namesOf } from '../today/today.queries.ts'
import {
  type PatternCase,
  type PatternsAnswer,
  patternCase,
  patternDays,
  patternQuery,
  patternsAnswer,
} from './breach.contract.ts'
import { mayReadPatterns } from './breach.policy.ts'
import { findPatternCases, findPatterns } from './patterns.queries.ts'

const tags = ['Breaches']

const patterns = createRoute({
  method: 'get',
  path: '/api/v1/breach-patterns',
  operationId: 'findBreachPatterns',
  summary:
    'Where the same right is breached again and again: same rule, same agency that had to act, same place',
  tags,
  security: signedIn,
  request: { query: z.object({ days: patternDays }) },
  responses: { 200: answer(patternsAnswer, 'What nobody answered first'), ...refusals(401, 403, 422) },
})

const cases = createRoute({
  method: 'get',
  path: '/api/v1/breach-patterns/cases',
  operationId: 'listPatternCases',
  summary: 'The breaches of one pattern, as far as they are open to the reader',
  tags,
  security: signedIn,
  request: { query: patternQuery },
  responses: {
    200: answer(z.object({ items: z.array(patternCase) }), 'Latest first'),
    ...refusals(401, 403, 422),
  },
})

const leastBreaches = 3

/** Patterns of breaches, and the breaches of one. The router guards both paths. */
export function addPatterns(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  app.openapi(patterns, async (c) => {
    mustReadPatterns(c.var.acting)
    const { now, since } = windowOf(deps, c.req.valid('query').days)
    const found = await inSession<DB, PatternsAnswer>(deps.pool, c.var.acting.secret, async (db) => {
      const rows = await findPatterns(db, since, now, leastBreaches)
      await recordAudit(db, { action: 'patterns.read', detail: { rows: rows.length } })
      const items = rows.map(({ last_at, ...row }) => ({ ...row, lastAt: last_at.toISOString() }))
      const names = await namesOf(
        db,
        rows.flatMap(({ acts, place }) => [acts, place]),
      )
      return { now: now.toISOString(), items, names }
    })
    return c.json(found, 200)
  })

  app.openapi(cases, async (c) => {
    mustReadPatterns(c.var.acting)
    const which = c.req.valid('query')
    const { now, since } = windowOf(deps, which.days)
    const items = await inSession<DB, PatternCase[]>(deps.pool, c.var.acting.secret, async (db) => {
      const rows = await findPatternCases(db, which, since, now)
      await recordAudit(db, {
        action: 'pattern-cases.read',
        subject: which.safeguard,
        detail: { rows: rows.length },
      })
      return rows.map((row) => ({
        child: row.ref,
        case: row.case_ref,
        trigger: row.trigger_id,
        startedAt: row.started_at.toISOString(),
        dueAt: row.due_at?.toISOString() ?? null,
        resolvedAt: row.resolved_at?.toISOString() ?? null,
        answered: row.answered,
      }))
    })
    return c.json({ items }, 200)
  })
}

function mustReadPatterns({ session: { role } }: Acting): void {
  if (!mayReadPatterns(role)) refuse('breach.patterns-not-for-role', { role }, 403)
}

function windowOf(deps: RoomDeps, days: number): { now: Date; since: Date } {
  const now = deps.now()
  return { now, since: new Date(now.getTime() - days * 86_400_000) }
}
