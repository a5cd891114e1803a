import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { ActingEnv } from '../sign-in/acting.ts'
import { onBehalfOf } from '../sign-in/on-behalf-of.ts'
import { type NoticeReading, noticeReading } from './breach.contract.ts'
import { markSeen, unseenNotices } from './breach.queries.ts'

const tags = ['Notices']

const list = createRoute({
  method: 'get',
  path: '/api/v1/notices',
  operationId: 'listNotices',
  summary: 'Limits near or passed of which the reader was told and has not looked at',
  tags,
  security: signedIn,
  responses: { 200: answer(z.object({ items: z.array(noticeReading) }), 'Nearest first'), ...refusals(401) },
})

const seen = createRoute({
  method: 'post',
  path: '/api/v1/notices/seen',
  operationId: 'markNoticesSeen',
  summary: 'What was made until an instant has been looked at',
  tags,
  security: signedIn,
  request: { body: body(z.object({ until: z.iso.datetime({ offset: true }) }).strict()) },
  responses: { 200: answer(z.object({ seen: z.number().int() }), 'Looked at'), ...refusals(401, 422) },
})

/** Being told in time. */
export function addNotices(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  app.openapi(list, async (c) => {
    const items = await inSession<DB, NoticeReading[]>(deps.pool, c.var.acting.secret, async (db) => {
      const rows = await unseenNotices(db)
      await recordAudit(db, { action: 'notices.read', detail: { rows: rows.length } })
      return rows.map((row) => ({
        child: row.ref,
        case: row.case_ref,
        safeguard: row.safeguard,
        trigger: row.trigger_id,
        kind: row.kind as NoticeReading['kind'],
        alertAt: row.alert_at.toISOString(),
        madeAt: row.made_at.toISOString(),
      }))
    })
    return c.json({ items }, 200)
  })
  app.openapi(seen, async (c) => {
    const { agency, username, role } = c.var.acting.session
    const until = new Date(c.req.valid('json').until)
    const count = await onBehalfOf(deps, c.var.acting, async (db, record) => {
      const marked = await markSeen(db, { agency, username, isSupervisor: role === 'supervisor' }, until)
      await record({ action: 'notices.seen', detail: { notices: marked } })
      return marked
    })
    return c.json({ seen: count }, 200)
  })
}
