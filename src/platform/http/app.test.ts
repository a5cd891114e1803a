import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createRoute, z } from '@hono/zod-openapi'
import { expect, test } from 'vitest'
import { ProblemError, problem, refuse } from '../errors.ts'
import { createLog } from '../log.ts'
import { createApp } from './app.ts'
import type { AppEnv } from './app-env.ts'
import { reactAriaStyleHash } from './inline-styles.ts'
import { newRouter } from './validation.ts'

/** An app with one room, and what it logs. */
function makeApp(isReady: () => Promise<void> = async () => undefined) {
  const lines: string[] = []
  const log = createLog('debug', { write: (line) => void lines.push(line) })
  const words =
    (language = 'en') =>
    (id: string) =>
      `${language}: ${id}`
  const app = createApp({ log, chooseWords: words, isReady, largeBodies: { '/large': 4_000_000 } })
  const room = newRouter<AppEnv>()
  const body = z.object({ username: z.string().min(2), count: z.number().max(9).optional() }).strict()
  room.openapi(
    createRoute({
      method: 'post',
      path: '/things/{ref}',
      request: {
        params: z.object({ ref: z.string() }),
        body: { content: { 'application/json': { schema: body } }, required: true },
      },
      responses: { 200: { description: 'done' } },
    }),
    (c) => c.json({ done: true }),
  )
  room.post('/large', async (c) => c.json({ bytes: (await c.req.arrayBuffer()).byteLength }))
  room.get('/refused', () => refuse('thing.refused', { at: 'noon' }, 409))
  room.get('/bug', () => {
    throw new TypeError('Amina Okoye is not a function', { cause: new Error('Amina') })
  })
  room.get('/lost', () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' })
  })
  app.route('/', room)
  return { app, lines }
}

const post = (content: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: content,
  headers: { 'content-type': 'application/json', ...headers },
})

test('every answer, also a refusal, carries the headers that keep others out', async () => {
  const { app } = makeApp()
  for (const path of ['/health', '/nowhere', '/bug', '/refused']) {
    const { headers } = await app.request(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`default-src 'none'; script-src 'self'`)
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
  const behindProxy = await app.request('/health', { headers: { 'x-forwarded-proto': 'https' } })
  expect(behindProxy.headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('a problem is answered with its code and parameters, in the language that was asked for', async () => {
  const { app } = makeApp()
  const answer = await app.request('/refused', { headers: { 'accept-language': 'fr' } })
  expect(answer.status).toBe(409)
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await answer.json()).toEqual({
    type: 'urn:waymark:problem:thing.refused',
    title: 'fr: problem.thing.refused',
    status: 409,
    instance: expect.stringMatching(/^urn:waymark:request:/),
    code: 'thing.refused',
    params: { at: 'noon' },
  })
})

test('a bug shows the person only an id, and the log where it happened, not what it said', async () => {
  const { app, lines } = makeApp()
  const answer = await app.request('/bug')
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).not.toContain('Amina')
  const { params } = JSON.parse(text) as { params: { id: string } }
  const line = lines.find((each) => each.includes('unexpected error')) ?? ''
  expect(line).toContain(params.id)
  expect(line).toContain('app.test.ts')
  expect(lines.join()).not.toContain('Amina')
})

test('a lost database is said to be just that', async () => {
  const answer = await makeApp().app.request('/lost')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ code: 'database.unavailable' })
})

test('a request is logged by its route, never by its address', async () => {
  const { app, lines } = makeApp()
  await app.request('/things/ARK-123456?name=Amina', post('{"username":"Amina"}'))
  expect(lines.join()).not.toMatch(/ARK-123456|Amina/)
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ method: 'POST', route: '/things/:ref', status: 200 })
})

test('what does not fit the contract is answered field by field, without repeating what was sent', async () => {
  const { app } = makeApp()
  const answer = await app.request('/things/x', post('{"username":"A","count":"Amina","Amina Okoye":1}'))
  expect(answer.status).toBe(422)
  const body = (await answer.json()) as { faults: { code: string; at: string }[] }
  expect(body.faults.map(({ code, at }) => `${at} ${code}`).sort()).toEqual([
    ' field.extra',
    '/count field.wrong-type',
    '/username field.too-short',
  ])
})

test.each([
  ['{"username":', 400, 'request.malformed'],
  [JSON.stringify({ username: 'x'.repeat(1_100_000) }), 413, 'request.too-large'],
  ['{"__proto__":{"a":1},"username":"xy"}', 422, 'request.invalid'],
  ['null', 422, 'request.invalid'],
])('the body %.20s is refused as %i %s', async (content, status, code) => {
  const answer = await makeApp().app.request(
    '/things/x',
    post(content, { 'content-length': String(content.length) }),
  )
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ code })
})

test('a route that takes files takes larger bodies, up to its own limit', async () => {
  const { app } = makeApp()
  const sent = async (bytes: number) => (await app.request('/large', post('x'.repeat(bytes)))).status
  expect([await sent(3_000_000), await sent(5_000_000)]).toEqual([200, 413])
})

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ origin: 'https://elsewhere.example', host: 'waymark.example' }, 403],
  [{ origin: 'null', host: 'waymark.example' }, 403],
  [{ origin: 'http://waymark.example', host: 'waymark.example' }, 200],
  [{ origin: 'https://elsewhere.example', host: 'waymark.example', authorization: 'Bearer x' }, 200],
  [{}, 200],
])('a change asked for with %j is answered %i', async (headers, status) => {
  const answer = await makeApp().app.request(
    '/things/x',
    post('{"username":"xy"}', headers as Record<string, string>),
  )
  expect(answer.status).toBe(status)
})

test('health costs nothing; readiness asks the database', async () => {
  const { app } = makeApp(async () => {
    throw new ProblemError(problem('database.unavailable', {}, 503))
  })
  expect((await app.request('/health')).status).toBe(200)
  expect((await app.request('/health/ready')).status).toBe(503)
  expect((await makeApp().app.request('/health/ready')).status).toBe(200)
})

test('the one allowed style is the one that the installed components add', async () => {
  const resolved = createRequire(import.meta.url).resolve('react-aria/package.json')
  const source = await readFile(join(dirname(resolved), 'dist/private/interactions/usePress.mjs'), 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  const style = /style\.textContent = `([^`]+)`/.exec(source)?.[1] ?? ''
  const text = style.replace(/\$\{[^}]+\}/, attribute).trim()
  expect(`sha256-${createHash('sha256').update(text).digest('base64')}`).toBe(reactAriaStyleHash)
})
