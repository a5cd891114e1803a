import { createHash, randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { newRouter } from '#platform/http/validation.ts'
import { translator } from '#platform/i18n/load-catalog.ts'
import { type Locale, pickLocale } from '#platform/i18n/locales.ts'
import type { Api } from '#sdmx/media-types.ts'
import { languages } from '#sdmx/naming.ts'
import { type Query, readInstant, readPath, readQuery, wrong } from '#sdmx/query-string.ts'
import { httpStatusOf, SdmxRefusal } from '#sdmx/refusal.ts'
import type { RoomDeps } from '../deps.ts'
import type { ActingEnv } from '../sign-in/acting.ts'
import { answerQuery } from './answer-query.ts'
import { openPublishedData } from './read-published.ts'

/** How long others may keep an answer. Releases are rare; the correction of one should not wait long. */
const maxAgeSeconds = 300

/** Open to every site: there is nothing in an answer that not everybody may have. */
const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

/**
 * What is published, by the SDMX REST interface: version 2 under `/sdmx/v2`, 2.1 under `/sdmx/2.1`. It needs no
 * session, and reads the published store and nothing else.
 */
export function sdmxRoutes(deps: Pick<RoomDeps, 'pool' | 'now'>) {
  const app = newRouter<ActingEnv>()
  const published = openPublishedData(deps)
  app.use('/sdmx/*', compress({ threshold: 2_048 }))
  for (const api of ['v2', '2.1'] as const) {
    app.get(`/sdmx/${api}/*`, (c) => answerOrRefuse(c, api, deps.now(), published))
  }
  return app
}

type Published = ReturnType<typeof openPublishedData>

async function answerOrRefuse(
  c: Context<ActingEnv>,
  api: Api,
  now: Date,
  published: Published,
): Promise<Response> {
  const accepted = pickLocale((c.req.header('accept-language') ?? '').split(','))
  try {
    return await answer(c, api, now, published, accepted)
  } catch (error) {
    if (!(error instanceof SdmxRefusal)) throw error
    return c.body(JSON.stringify(refusalOf(error, accepted, now)), httpStatusOf(error.code, api), {
      ...open,
      'content-type': 'application/vnd.sdmx.data+json;version=2.0.0',
      'content-language': accepted,
      'cache-control': 'no-store',
    })
  }
}

async function answer(
  c: Context<ActingEnv>,
  api: Api,
  now: Date,
  published: Published,
  accepted: Locale,
): Promise<Response> {
  const url = new URL(c.req.url)
  const [resource = '', ...path] = readPath(url.pathname.slice(`/sdmx/${api}/`.length))
  const query = readQuery(url.search)
  const language = languageOf(query, accepted)
  const data = await published(api === 'v2' ? readInstant(query, 'asOf') : null)
  const { type, body, file } = answerQuery({
    ...{ api, resource, path, query, language, data },
    accept: c.req.header('accept'),
    prepared: now.toISOString(),
    id: randomUUID(),
  })
  const headers = {
    ...open,
    'cache-control': `public, max-age=${maxAgeSeconds}`,
    'content-language': language,
    vary: 'accept, accept-language',
    etag: `W/"${createHash('sha256').update([data.mark, url.pathname, url.search, type, language].join('\n')).digest('base64url')}"`,
  }
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers)
  if (file !== undefined) c.header('content-disposition', `attachment; filename="${file}"`)
  return c.body(body, 200, { ...headers, 'content-type': type })
}

/** What `lang` says, else what the reader's software accepts. */
function languageOf(query: Query, accepted: Locale): Locale {
  const lang = query.get('lang')
  if (lang === undefined) return accepted
  return languages.find((one) => one === lang.split('-')[0]) ?? wrong('lang', lang, languages.join(', '))
}

/** An SDMX-JSON message of its one error. */
function refusalOf({ code, reason, params }: SdmxRefusal, language: Locale, now: Date) {
  const words = translator(language)
  return {
    meta: {
      id: randomUUID(),
      prepared: now.toISOString(),
      contentLanguages: [language],
      sender: { id: 'WAYMARK' },
    },
    errors: [
      { code, title: words(`sdmx.error.${code}`), detail: words(`sdmx.error.${reason}`, { ...params }) },
    ],
  }
}
