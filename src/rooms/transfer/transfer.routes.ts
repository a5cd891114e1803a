import { createRoute, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { invalidRequest, newRouter } from '#platform/http/validation.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import { findChild } from '../child/read-child.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { mayLocate } from '../journeys/identity-parts.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { giveOutChildren } from './give-out.ts'
import { importForPerson } from './import-for-person.ts'
import { exportQuery, importAnswer, importQuery } from './transfer.contract.ts'

/** The largest journey file that a request may bring, in bytes; larger ones go by the command line. */
export const journeyFileBytes = 32 * 1024 * 1024

const tags = ['Journey file']
const ndjson = 'application/x-ndjson'

const take = createRoute({
  method: 'post',
  path: '/api/v1/journey-file',
  operationId: 'importJourneyFile',
  summary: 'Take in a journey file: all of it or nothing',
  description:
    'New children are led by the reader’s agency; known ones must be open to it. Registers are taken in only for administrators. The same file again changes nothing.',
  tags,
  security: signedIn,
  request: {
    query: importQuery,
    body: { required: true, content: { [ndjson]: { schema: z.string() } } },
  },
  responses: { 200: answer(importAnswer, 'Taken in, or what would be'), ...refusals(401, 403, 422) },
})

const give = createRoute({
  method: 'get',
  path: '/api/v1/journey-file',
  operationId: 'exportJourneyFile',
  summary: 'One child as a journey file, as far as the reader’s standing opens it',
  tags,
  security: signedIn,
  request: { query: exportQuery },
  responses: {
    200: { description: 'One JSON object a line', content: { [ndjson]: { schema: z.string() } } },
    ...refusals(401, 404),
  },
})

/** The journey file by API. */
export function transferRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  app.use('/api/v1/journey-file', requireSession(deps))

  app.openapi(take, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const dryRun = c.req.valid('query').dryRun === 'true'
    return c.json(await importForPerson(deps, c.var.acting, bytes, dryRun), 200)
  })

  // Lines, not JSON: declared for the reference, answered as they are.
  app.openAPIRegistry.registerPath(give)
  app.get('/api/v1/journey-file', async (c) => {
    const query = exportQuery.safeParse(c.req.query())
    if (!query.success) throw invalidRequest(query.error.issues)
    const text = await inSession<DB, string>(deps.pool, c.var.acting.secret, async (db) => {
      const child = await findChild(db, query.data.child)
      await recordAudit(db, { action: 'journey-file.exported', childId: child.id, subject: child.ref })
      const lines: string[] = []
      const isToldWhere = await mayLocate(db, c.var.acting.session.compartments, child.id)
      for await (const line of giveOutChildren(db, deps.vault, [child.id], isToldWhere)) lines.push(line)
      return `${lines.join('\n')}\n`
    })
    return c.body(text, 200, { 'content-type': `${ndjson}; charset=utf-8`, 'cache-control': 'no-store' })
  })
  return app
}
