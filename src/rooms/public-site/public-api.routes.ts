import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { refuse } from '#platform/errors.ts'
import type { AppEnv } from '#platform/http/app-env.ts'
import { invalidRequest } from '#platform/http/validation.ts'
import { canonicalText, contentOf } from '#release/canonical.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { answer, refusals } from '../answers.ts'
import { listIndicators, listReleases, showIndicator } from './api-answers.ts'
import { endOfDay, releasedBefore } from './as-published.ts'
import type { KeptAnswers, Made } from './kept-answers.ts'
import {
  asPublishedQuery,
  idParam,
  indicatorAnswer,
  indicatorsAnswer,
  numberParam,
  releaseAnswer,
  releasesAnswer,
} from './public-site.contract.ts'
import type { Published } from './published.ts'

const tags = ['Public statistics']
const base = '/api/public/v1'
const file = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: z.string() } },
})

/** What the open API gives, for its reference. No route asks for a session. */
const routes = [
  createRoute({
    method: 'get',
    path: `${base}/releases`,
    operationId: 'listPublicReleases',
    summary: 'Every published release, newest first; corrections with their reasons',
    tags,
    request: { query: asPublishedQuery },
    responses: { 200: answer(releasesAnswer, 'Releases without their tables'), ...refusals(422) },
  }),
  createRoute({
    method: 'get',
    path: `${base}/releases/{number}`,
    operationId: 'showPublicRelease',
    summary: 'One release whole, with its signature; it never changes',
    tags,
    request: { params: numberParam },
    responses: { 200: answer(releaseAnswer, 'The release'), ...refusals(404) },
  }),
  createRoute({
    method: 'get',
    path: `${base}/releases/{number}/content`,
    operationId: 'showSignedContent',
    summary: 'The very bytes that are signed (canonical JSON, RFC 8785)',
    tags,
    request: { params: numberParam },
    responses: { 200: answer(z.looseObject({}), 'The signed content'), ...refusals(404) },
  }),
  createRoute({
    method: 'get',
    path: `${base}/releases/{number}/signature`,
    operationId: 'showSignature',
    summary: 'The signature of the content (Ed25519, 64 bytes)',
    tags,
    request: { params: numberParam },
    responses: { 200: file('application/octet-stream', 'The signature'), ...refusals(404) },
  }),
  createRoute({
    method: 'get',
    path: `${base}/releases/{number}/key`,
    operationId: 'showSigningKey',
    summary: 'The public key that the signature was made with (SPKI, PEM)',
    tags,
    request: { params: numberParam },
    responses: { 200: file('application/x-pem-file', 'The public key'), ...refusals(404) },
  }),
  createRoute({
    method: 'get',
    path: `${base}/indicators`,
    operationId: 'listPublicIndicators',
    summary: 'Every published indicator by theme',
    tags,
    request: { query: asPublishedQuery },
    responses: { 200: answer(indicatorsAnswer, 'Indicators'), ...refusals(422) },
  }),
  createRoute({
    method: 'get',
    path: `${base}/indicators/{id}`,
    operationId: 'showPublicIndicator',
    summary:
      'One indicator: definition, sources with how far they were checked, tables of the releases in force',
    tags,
    request: { params: idParam, query: asPublishedQuery },
    responses: { 200: answer(indicatorAnswer, 'The indicator'), ...refusals(404, 422) },
  }),
]

const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
const forEver = { ...open, 'cache-control': 'public, max-age=31536000, immutable' }
const fiveMinutes = { ...open, 'cache-control': 'public, max-age=300' }

/** Adds the open API: what was published, without a session, from any site, never more. */
export function addPublicApi(app: OpenAPIHono<AppEnv>, published: Published, answers: KeptAnswers): void {
  for (const route of routes) app.openAPIRegistry.registerPath(route)

  const list = (path: string, make: (releases: readonly PublicRelease[]) => unknown) =>
    app.get(`${base}${path}`, (c) => asOf(c, published, answers, path, make))
  list('/releases', listReleases)
  list('/indicators', listIndicators)
  app.get(`${base}/indicators/:id`, async (c) => {
    const id = c.req.param('id')
    return asOf(c, published, answers, `/indicators/${id}`, (releases) => {
      return showIndicator(releases, id) ?? refuse('public.no-indicator', { id: id.slice(0, 40) }, 404)
    })
  })

  const one = (suffix: string, make: (release: PublicRelease) => Made) =>
    app.get(`${base}/releases/:number${suffix}`, async (c) => {
      const releases = await published.releases()
      const number = c.req.param('number')
      const found = releases.find((release) => String(release.number) === number)
      if (found === undefined) return refuse('public.no-release', { number: number.slice(0, 12) }, 404)
      const asked = { state: stateOf(releases), key: `api ${number}${suffix}`, headers: forEver }
      return (await answers.send(c, asked, async () => make(found))) ?? c.notFound()
    })
  one('', (release) => json(release))
  one('/content', (release) => ({
    type: 'application/json; charset=utf-8',
    body: canonicalText(contentOf(release)),
    file: `release-${release.number}.json`,
  }))
  one('/signature', (release) => ({
    type: 'application/octet-stream',
    body: new Uint8Array(Buffer.from(release.signature, 'base64')),
    file: `release-${release.number}.sig`,
  }))
  one('/key', (release) => ({
    type: 'application/x-pem-file',
    body: release.publicKey,
    file: `release-${release.number}.pem`,
  }))
  app.options(`${base}/*`, (c) =>
    c.body(null, 204, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'accept, if-none-match',
      'access-control-max-age': '86400',
    }),
  )
}

/** What kept answers were made from: which releases there are. */
export function stateOf(releases: readonly PublicRelease[]): string {
  return releases[0]?.digest ?? 'none'
}

async function asOf(
  c: Context<AppEnv>,
  published: Published,
  answers: KeptAnswers,
  path: string,
  make: (releases: readonly PublicRelease[]) => unknown,
): Promise<Response> {
  const query = asPublishedQuery.safeParse(c.req.query())
  if (!query.success) throw invalidRequest(query.error.issues)
  const day = query.data.asPublished ?? null
  const end = day === null ? null : endOfDay(day)
  if (day !== null && end === null) return refuse('request.invalid', { count: 1 }, 422)
  const all = await published.releases()
  const releases = releasedBefore(all, end)
  const asked = { state: stateOf(all), key: `api ${path} ${stateOf(releases)}`, headers: fiveMinutes }
  return (await answers.send(c, asked, async () => json(make(releases)))) ?? c.notFound()
}

function json(content: unknown): Made {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(content) }
}
