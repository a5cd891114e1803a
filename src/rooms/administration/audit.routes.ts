import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import { actAs, inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type Acting, type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { mayAdminister } from '../sign-in/sign-in.policy.ts'
import { auditAnswer, auditQuery } from './administration.contract.ts'
import { auditRowFor } from './administration.policy.ts'
import { type AuditPosition, findPersonId, readAudit, usernamesOf } from './audit.queries.ts'

const list = createRoute({
  method: 'get',
  path: '/api/v1/audit',
  operationId: 'readAudit',
  summary: 'What was disclosed and changed, newest first: one’s own, or for an administrator everybody’s',
  description: 'An administrator learns that a child was concerned, never which.',
  tags: ['Audit'],
  security: signedIn,
  request: { query: auditQuery },
  responses: { 200: answer(auditAnswer, 'One page'), ...refusals(401, 422) },
})

/** The audit as a page of entries. Reading it is recorded in it. */
export function addAudit(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  app.openapi({ ...list, middleware: requireSession(deps) }, async (c) =>
    c.json(await readPage(deps, c.var.acting, c.req.valid('query')), 200),
  )
}

async function readPage(
  deps: RoomDeps,
  acting: Acting,
  query: z.infer<typeof auditQuery>,
): Promise<z.infer<typeof auditAnswer>> {
  const { personId, role, username } = acting.session
  const after = query.after === undefined ? undefined : parsePosition(query.after)
  return inSession<DB, z.infer<typeof auditAnswer>>(deps.pool, acting.secret, async (db, client) => {
    const asServer = async <T>(work: () => Promise<T>): Promise<T> => {
      await actAs(client, deps.serviceSecret)
      const done = await work()
      await actAs(client, acting.secret)
      return done
    }
    let whose = mayAdminister(role) ? undefined : personId
    const { person } = query
    if (person !== undefined) {
      const asked = person === username ? personId : await asServer(() => findPersonId(db, person))
      // Whoever may see only themselves learns nothing by asking for others, not even whether they exist.
      if (asked === undefined || (whose !== undefined && asked !== whose)) return { items: [], after: null }
      whose = asked
    }
    const { action, from, to, limit } = query
    const page = () => readAudit(db, { personId: whose, action, from, to, after, limit })
    // The database shows nobody the entries about children but their own: what an administrator may know of them is
    // left of a row by `auditRowFor`.
    const rows = mayAdminister(role) ? await asServer(page) : await page()
    const ids = [...new Set(rows.flatMap((row) => row.personId ?? []))]
    const names = await asServer(() => usernamesOf(db, ids))
    await recordAudit(db, { action: 'audit.read', detail: { count: rows.length } })
    const last = rows.length === limit ? rows.at(-1) : undefined
    return {
      items: rows.map((row) =>
        auditRowFor(
          { personId, role },
          row,
          row.personId === null ? null : (names.get(row.personId) ?? null),
        ),
      ),
      after: last === undefined ? null : `${last.at}~${last.chain}~${last.seq}`,
    }
  })
}

function parsePosition(text: string): AuditPosition {
  const [, at, chain, seq] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)~(\d{1,2})~(\d{1,15})$/.exec(text) ?? []
  if (at === undefined) return refuse('request.bad-cursor', {}, 422)
  return { at, chain: Number(chain), seq: Number(seq) }
}
