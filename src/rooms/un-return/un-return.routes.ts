import { createRoute, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { invalidRequest, newRouter } from '#platform/http/validation.ts'
import { pickLocale } from '#platform/i18n/locales.ts'
import type { Source } from '#safeguards/source.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { factsAtMost } from '../figures/count-facts.ts'
import { latestReleases } from '../release/release.queries.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { makeExactReturn, makePublishedReturn } from './make-return.ts'
import { returnOf, unReturns } from './returns/catalogue.ts'
import { type ReturnsAnswer, returnQuery, returnsAnswer } from './un-return.contract.ts'
import { copies, mayMakeReturn } from './un-return.policy.ts'

const tags = ['Returns to the United Nations']
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const list = createRoute({
  method: 'get',
  path: '/api/v1/un-returns',
  operationId: 'listUnReturns',
  summary: 'Every return as declared: its rows, what fills each, or why nothing does',
  tags,
  security: signedIn,
  responses: { 200: answer(returnsAnswer, 'Returns'), ...refusals(401) },
})

const workbook = createRoute({
  method: 'get',
  path: '/api/v1/un-returns/{id}.xlsx',
  operationId: 'makeUnReturn',
  summary: 'One return for one year as a workbook',
  description:
    '`copy=published` is filled from the releases in force and may be sent. `copy=exact` is a working copy for statisticians, marked as such, and may not.',
  tags,
  security: signedIn,
  request: { params: z.object({ id: z.string() }), query: returnQuery },
  responses: {
    200: { description: 'A workbook', content: { [xlsx]: { schema: z.string() } } },
    ...refusals(401, 403, 404, 422),
  },
})

/** Returns to the United Nations, filled where records allow. */
export function unReturnRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  app.use('/api/v1/un-returns', requireSession(deps))
  app.use('/api/v1/un-returns/*', requireSession(deps))

  app.openapi(list, async (c) => {
    const releases = await inSession<DB, Awaited<ReturnType<typeof latestReleases>>>(
      deps.pool,
      c.var.acting.secret,
      (db) => latestReleases(db),
      { readOnly: true },
    )
    const periods = releases.flatMap(({ tables }) =>
      tables.flatMap((table) => table.periods.map(({ id }) => id)),
    )
    const years = [...new Set(periods)].flatMap((id) => (/^\d{4}$/.test(id) ? [Number(id)] : []))
    const { role } = c.var.acting.session
    return c.json(
      {
        items: unReturns.map(readDeclared),
        years: years.toSorted((a, b) => b - a),
        copies: copies.filter((copy) => mayMakeReturn(role, copy)),
      },
      200,
    )
  })

  // A workbook, not JSON: declared for the reference, answered as it is.
  app.openAPIRegistry.registerPath(workbook)
  app.get('/api/v1/un-returns/:file{[a-z0-9-]+\\.xlsx}', async (c) => {
    const { acting } = c.var
    const declared = returnOf(c.req.param('file').replace(/\.xlsx$/, ''))
    if (declared === undefined) return refuse('returns.unknown', {}, 404)
    const query = returnQuery.safeParse(c.req.query())
    if (!query.success) throw invalidRequest(query.error.issues)
    const { year, copy, lang } = query.data
    if (!mayMakeReturn(acting.session.role, copy)) return refuse('session.not-allowed', {}, 403)
    const locale = lang ?? pickLocale((c.req.header('accept-language') ?? '').split(','))
    const making = { declared, year, copy, locale, now: deps.now() }
    const bytes =
      copy === 'published'
        ? await inSession<DB, Buffer>(
            deps.pool,
            acting.secret,
            async (db) => makePublishedReturn(db, making, await latestReleases(db)),
            { readOnly: true },
          )
        : await inSession<DB, Buffer>(
            deps.pool,
            deps.serviceSecret,
            (db) =>
              makeExactReturn(db, making, {
                profile: deps.profile(),
                atMost: factsAtMost,
              }),
            { readOnly: true },
          )
    await inSession<DB, void>(deps.pool, acting.secret, (db) =>
      recordAudit(db, { action: 'un-return.made', subject: declared.id, detail: { year, copy, locale } }),
    )
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="${declared.id}-${year}-${copy}.xlsx"`,
      'cache-control': 'no-store',
    })
  })
  return app
}

function readDeclared({
  id,
  version,
  sources,
  tables,
}: (typeof unReturns)[number]): ReturnsAnswer['items'][number] {
  return {
    id,
    version,
    sources: sources.map(citedOf),
    tables: tables.map((table) => ({
      id: table.id,
      source: citedOf(table.source),
      by: [...table.by],
      rows: table.rows.map(({ id: row, fill, source }) => ({
        id: row,
        source: source ? citedOf(source) : null,
        gap: 'gap' in fill ? fill.gap : null,
        fill:
          'gap' in fill
            ? null
            : {
                indicator: fill.indicator,
                part: fill.part,
                match: fill.match,
                note: fill.note ?? null,
                only: fill.only ? { dimension: fill.only.dimension, values: [...fill.only.values] } : null,
              },
      })),
    })),
  }
}

function citedOf({ instrument, locator, verification }: Source) {
  return { instrument, locator, readAt: verification === 'unverified' ? null : verification.readAt }
}
