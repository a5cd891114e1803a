import { createRoute, z } from '@hono/zod-openapi'
import { sql } from 'kysely'
import { inSession } from '#platform/db.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { childrenAnswer, childrenQuery, savedView } from './children.contract.ts'
import { readChildren } from './read-children.ts'

const tags = ['Children']

const list = createRoute({
  method: 'get',
  path: '/api/v1/children',
  operationId: 'findChildren',
  summary: 'Children in whose cases the reader’s agency stands, by reference, name or filter',
  tags,
  security: signedIn,
  request: { query: childrenQuery },
  responses: { 200: answer(childrenAnswer, 'One page'), ...refusals(400, 401) },
})

const views = createRoute({
  method: 'get',
  path: '/api/v1/saved-views',
  operationId: 'listSavedViews',
  summary: 'Filters that the reader keeps',
  tags,
  security: signedIn,
  responses: { 200: answer(z.object({ items: z.array(savedView) }), 'Saved views'), ...refusals(401) },
})

const newView = z.object({
  name: z.string().min(1).max(100),
  page: z.string().max(50),
  query: z.record(z.string(), z.unknown()),
})

const saveView = createRoute({
  method: 'post',
  path: '/api/v1/saved-views',
  operationId: 'saveView',
  summary: 'Keep a filter under a name; the same name again replaces it',
  tags,
  security: signedIn,
  request: { body: body(newView) },
  responses: { 200: answer(savedView, 'Kept'), ...refusals(400, 401) },
})

const dropView = createRoute({
  method: 'delete',
  path: '/api/v1/saved-views/{id}',
  operationId: 'dropSavedView',
  summary: 'Forget a saved filter',
  tags,
  security: signedIn,
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 204: { description: 'Forgotten' }, ...refusals(401) },
})

/** Finding children, and the filters that people keep. */
export function childrenRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  const guard = requireSession(deps)
  app.use('/api/v1/children', guard)
  app.use('/api/v1/saved-views', guard)
  app.use('/api/v1/saved-views/*', guard)

  app.openapi(list, async (c) => {
    const { secret, session } = c.var.acting
    const query = c.req.valid('query')
    const found = await inSession<DB, z.infer<typeof childrenAnswer>>(deps.pool, secret, async (db) => {
      const read = await readChildren(db, deps.vault, session.agency, session.username, query, deps.now())
      await recordAudit(db, {
        action: 'children.listed',
        detail: { rows: read.items.length, byName: read.items.some((row) => row.match !== null) },
      })
      return read
    })
    return c.json(found, 200)
  })

  app.openapi(views, async (c) => {
    const items = await inSession<DB, z.infer<typeof savedView>[]>(
      deps.pool,
      c.var.acting.secret,
      async (db) => {
        const rows = await db.selectFrom('waymark.saved_view').selectAll().orderBy('name').execute()
        return rows.map(viewOf)
      },
    )
    return c.json({ items }, 200)
  })

  app.openapi(saveView, async (c) => {
    const { secret, session } = c.var.acting
    const view = c.req.valid('json')
    const kept = await inSession<DB, z.infer<typeof savedView>>(deps.pool, secret, async (db) => {
      const row = await db
        .insertInto('waymark.saved_view')
        .values({
          person_id: session.personId,
          name: view.name,
          page: view.page,
          query: JSON.stringify(view.query),
        })
        .onConflict((conflict) =>
          conflict.constraint('saved_view_name_unique').doUpdateSet({ query: sql`excluded.query` }),
        )
        .returningAll()
        .executeTakeFirstOrThrow()
      return viewOf(row)
    })
    return c.json(kept, 200)
  })

  app.openapi(dropView, async (c) => {
    const { id } = c.req.valid('param')
    await inSession<DB, unknown>(deps.pool, c.var.acting.secret, (db) =>
      db.deleteFrom('waymark.saved_view').where('id', '=', id).execute(),
    )
    return c.body(null, 204)
  })
  return app
}

function viewOf(row: { id: string; name: string; page: string; query: unknown }) {
  return { id: row.id, name: row.name, page: row.page, query: row.query as Record<string, unknown> }
}
