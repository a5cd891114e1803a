import { createHash, createPublicKey, verify } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '#platform/http/app.ts'
import type { AppEnv } from '#platform/http/app-env.ts'
import { createLog } from '#platform/log.ts'
import { openReleaseHouse, type ReleaseHouse } from '../release/releases-under-test.ts'
import { checkAnswer } from '../testing/check-answer.ts'
import type { IndicatorAnswer, ReleasesAnswer } from './public-site.contract.ts'
import { publicSiteRoutes } from './public-site.routes.ts'

let house: ReleaseHouse
let app: OpenAPIHono<AppEnv>
let minutes = 0

beforeAll(async () => {
  house = await openReleaseHouse(250)
  const chooseWords = () => (id: string) => id
  app = createApp({ log: createLog('silent'), chooseWords, isReady: async () => undefined })
  app.route('/', publicSiteRoutes(house.deps))
}, 120_000)
afterAll(() => house.close())

/** Asks as nobody, and fails when the answer of the API is not as declared. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await app.request(path, { headers })
  await checkAnswer(app, 'GET', path, answer)
  return answer
}

/** Time passes, so that the site asks again which releases there are. */
function pass(): void {
  minutes += 2
  house.setClock(new Date(Date.parse('2027-01-01T08:00:00Z') + minutes * 60_000))
}

test('before anything is published every page says so, and the API answers with nothing', async () => {
  for (const path of [
    '/public/en',
    '/public/fr',
    '/public/ar',
    '/public/en/releases',
    '/public/en/children',
  ]) {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain('<table')
  }
  expect(await (await ask('/api/public/v1/releases')).json()).toEqual({ items: [] })
  expect(await (await ask('/api/public/v1/indicators')).json()).toEqual({ items: [] })
  expect((await ask('/api/public/v1/releases/1')).status).toBe(404)
})

test('what is published can be read by everybody, in every language, without a session or a cookie', async () => {
  await house.published({ plan: 'several-years', years: [2024, 2025, 2026] })
  pass()
  for (const language of ['en', 'fr', 'ar']) {
    const home = await ask(`/public/${language}`)
    expect(home.status).toBe(200)
    expect(home.headers.get('set-cookie')).toBeNull()
    expect(home.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/)
    expect(home.headers.get('content-security-policy')).not.toMatch(/script-src|unsafe|data:/)
    expect(home.headers.get('referrer-policy')).toBe('no-referrer')
    const page = await home.text()
    const links = [...page.matchAll(/href="(\/public\/[^"#?]+)"/g)].map(([, link]) => link ?? '')
    expect(links.length).toBeGreaterThan(20)
    for (const link of new Set(links)) expect(`${link} ${(await ask(link)).status}`).toBe(`${link} 200`)
  }
})

test('the front door gives each reader a page in their language', async () => {
  const answer = await ask('/public', { 'accept-language': 'pt,ar;q=0.9' })
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/public/ar'])
})

test('anybody can check the signature with what the API gives', async () => {
  const bytes = Buffer.from(await (await ask('/api/public/v1/releases/1/content')).arrayBuffer())
  const signature = Buffer.from(await (await ask('/api/public/v1/releases/1/signature')).arrayBuffer())
  const key = createPublicKey(await (await ask('/api/public/v1/releases/1/key')).text())
  expect(verify(null, bytes, key, signature)).toBe(true)
  expect(verify(null, Buffer.concat([bytes, Buffer.from(' ')]), key, signature)).toBe(false)
  const release = (await (await ask('/api/public/v1/releases/1')).json()) as { digest: string }
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(release.digest)
  const { rows } = await house.owner.query('select content from waymark.release_published where number = 1')
  expect(bytes.toString('utf8')).toBe(rows[0].content)
})

test('a release may be kept for ever, a list for minutes, and nothing is sent twice', async () => {
  const release = await ask('/api/public/v1/releases/1')
  expect(release.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(release.headers.get('access-control-allow-origin')).toBe('*')
  expect(release.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const list = await ask('/api/public/v1/indicators')
  expect(list.headers.get('cache-control')).toBe('public, max-age=300')
  for (const path of [
    '/api/public/v1/releases/1',
    '/api/public/v1/indicators',
    '/public/en/indicators/JJ-1',
  ]) {
    const etag = (await ask(path)).headers.get('etag') ?? 'none'
    const again = await app.request(path, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
  const packed = await app.request('/public/en', { headers: { 'accept-encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(
    await (await ask('/public/en')).text(),
  )
})

test('another site’s program may ask first whether it may ask', async () => {
  const answer = await app.request('/api/public/v1/releases', {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
  })
  expect(answer.status).toBe(204)
  expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
})

test('an indicator comes with its definition, its sources and how far they were checked', async () => {
  const answer = (await (await ask('/api/public/v1/indicators/JJ-10')).json()) as IndicatorAnswer
  expect(answer.names.fr).toBe('Déjudiciarisation avant jugement')
  expect(answer.sources.map(({ verification }) => verification)).toContain('unverified')
  expect(answer.tables.length).toBeGreaterThan(0)
  expect(answer.releases).toEqual([1])
})

test('downloads hold the published cells, and a workbook is a workbook', async () => {
  const csv = await ask('/public/en/indicators/JJ-10.csv')
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="JJ-10-en.csv"')
  const [head, ...rows] = (await csv.text()).trimEnd().split('\r\n')
  expect(head).toMatch(/^release,published,table,indicator,/)
  const answer = (await (await ask('/api/public/v1/indicators/JJ-10')).json()) as IndicatorAnswer
  expect(rows).toHaveLength(answer.tables.reduce((sum, { cells }) => sum + cells.length, 0))
  const xlsx = await ask('/public/ar/releases/1.xlsx')
  expect(
    Buffer.from(await xlsx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('what does not exist is said in the reader’s language, or as a problem by the API', async () => {
  for (const path of ['/public/fr/indicators/JJ-99', '/public/fr/releases/9', '/public/fr/elsewhere']) {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Cette page n’existe pas')
  }
  expect((await ask('/public/xx')).status).toBe(404)
  expect((await ask('/api/public/v1/indicators/JJ-99')).status).toBe(404)
  expect((await ask('/api/public/v1/releases?asPublished=2026-02-31')).status).toBe(422)
  expect((await ask('/public/en?asPublished=yesterday')).status).toBe(404)
})

test('a correction appears with its reason, and the day before is still as it was', async () => {
  const reason = 'Records of one court came late.'
  await house.published({ plan: 'several-years', years: [2024, 2025, 2026], corrects: { number: 1, reason } })
  pass()
  const { items } = (await (await ask('/api/public/v1/releases')).json()) as ReleasesAnswer
  expect(items.map(({ number, correctedBy }) => [number, correctedBy])).toEqual([
    [2, null],
    [1, 2],
  ])
  expect(await (await ask('/public/en/indicators/JJ-10')).text()).toContain(reason)
  const answer = (await (await ask('/api/public/v1/indicators/JJ-10')).json()) as IndicatorAnswer
  expect(new Set(answer.tables.map(({ release }) => release))).toEqual(new Set([2]))
  const before = await ask('/public/en/releases?asPublished=2020-01-01')
  expect(await before.text()).toContain('Nothing has been published yet')
})

test('a slash too many leads to the page, never to another site', async () => {
  for (const [path, to] of [
    ['/public/', '/public'],
    ['/public/en/', '/public/en'],
    ['/public/en/children//', '/public/en/children'],
    ['/public//elsewhere.example/', '/public//elsewhere.example'],
  ] as const) {
    const answer = await app.request(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to])
  }
})

test('an organisation that joins the register is named to children a minute later', async () => {
  await ask('/public/en/children')
  await house.owner.query(
    `insert into waymark.agency (ref, kind, name, area)
     select 'NGO-99', 'child-protection-ngo', 'A new <helpline>', ref from waymark.area where level = 'country'`,
  )
  pass()
  expect(await (await ask('/public/en/children')).text()).toContain('A new &lt;helpline&gt;')
})
