import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../log.ts'
import { createApp } from './app.ts'
import { serveApp } from './serve-app.ts'

const script = 'console.log("waymark")\n'.repeat(200)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark app '))
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true })
  await writeFile(join(folder, 'dist', 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'dist', 'assets', 'index-Ab3dEf9h.js'), script)
  await writeFile(join(folder, 'secret.txt'), 'outside')
})
afterAll(() => rm(folder, { recursive: true }))

async function appOver(name: string) {
  const log = createLog('silent')
  const app = createApp({ log, chooseWords: () => (id) => id, isReady: async () => undefined })
  app.get('/api/v1/thing', (c) => c.json({}))
  return app.route('/', await serveApp(join(folder, name)))
}

test('every page address gives the app itself, asked for anew each time', async () => {
  const app = await appOver('dist')
  for (const path of ['/', '/children', '/children/ARK-1/record']) {
    const answer = await app.request(path)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toBe('<!doctype html>')
  }
  const etag = (await app.request('/')).headers.get('etag') ?? ''
  expect((await app.request('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('a file with its content in its name is kept for ever, and travels packed', async () => {
  const app = await appOver('dist')
  const get = async (encoding: string) => {
    const answer = await app.request('/assets/index-Ab3dEf9h.js', {
      headers: { 'accept-encoding': encoding },
    })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    return { as: answer.headers.get('content-encoding'), body: Buffer.from(await answer.arrayBuffer()) }
  }
  const br = await get('gzip, deflate, br')
  expect([br.as, brotliDecompressSync(br.body).toString()]).toEqual(['br', script])
  const gz = await get('gzip')
  expect([gz.as, gunzipSync(gz.body).toString()]).toEqual(['gzip', script])
  const plain = await get('identity')
  expect([plain.as, plain.body.toString()]).toEqual([null, script])
})

test.each([
  '/assets/gone-Ab3dEf9h.js',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/api/v1/nothing',
])('%s is unknown', async (path) => {
  const answer = await (await appOver('dist')).request(path)
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('outside')
})

test('an app that was never built is said to be so', async () => {
  const answer = await (await appOver('nothing')).request('/')
  expect(await answer.json()).toMatchObject({ status: 503, code: 'app.not-built' })
})
