import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { environmentOf, type House, newFolder, removeFolder, startHouse, waymark } from '../../e2e/house.ts'
import { journeyFilesThatAreWrong } from './wrong-files.ts'

const password = 'lantern-over-harbour'
let folder: string
let environment: NodeJS.ProcessEnv

beforeAll(async () => {
  folder = await newFolder()
  environment = environmentOf(folder)
  const demo = await waymark(environment, 'demo', '--children', '12', '--seed', '7')
  expect(demo.status, demo.said).toBe(0)
})
afterAll(() => removeFolder(folder))

async function signIn(house: House): Promise<string> {
  const answer = await fetch(`${house.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: house.url },
    body: JSON.stringify({ username: 'caseworker', password }),
  })
  const cookie = /waymark=([0-9a-f]{64})/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (cookie === undefined) throw new Error(`no session: ${answer.status} ${await answer.text()}`)
  return cookie
}

async function ask<T>(
  house: House,
  secret: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${house.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Kills a process outright, with everything it started. */
async function killHouse(house: House): Promise<void> {
  house.server.kill('SIGKILL')
  await new Promise<void>((gone) => {
    if (house.server.exitCode !== null || house.server.signalCode !== null) gone()
    else house.server.once('exit', () => gone())
  })
}

async function postmasterOf(house: House): Promise<number> {
  const pidFile = join(house.data, 'postgres', 'cluster', 'postmaster.pid')
  return Number((await readFile(pidFile, 'utf8')).split('\n')[0])
}

describe('what was acknowledged stays', () => {
  test.each([
    ['the server', async (house: House) => killHouse(house)],
    [
      'the database and the server',
      async (house: House) => {
        process.kill(await postmasterOf(house), 'SIGKILL')
        await wait(50)
        await killHouse(house)
      },
    ],
  ] as const)(
    'when %s is killed in the middle of recording',
    async (_what, kill) => {
      const acknowledged: string[] = []
      let house = await startHouse(folder, environment)
      let secret = await signIn(house)
      type List = { items: { child: string; case: string }[] }
      const { items } = await ask<List>(house, secret, 'GET', '/children?limit=5')
      let stopped = false
      const record = async (at: number) => {
        while (!stopped) {
          const id = randomUUID()
          const event = {
            id,
            case: items[at % items.length]!.case,
            type: 'followed-up',
            at: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
            data: { how: 'visit' },
            narrative: 'Seen at home',
          }
          try {
            await ask(house, secret, 'POST', '/events', event)
            acknowledged.push(id)
          } catch {
            return
          }
        }
      }
      const recording = [0, 1, 2].map(record)
      // On a busy machine the first answers take their time.
      while (acknowledged.length < 6) await wait(20)
      await wait(Math.floor(Math.random() * 900))
      await kill(house)
      stopped = true
      await Promise.all(recording)
      expect(acknowledged.length).toBeGreaterThan(3)

      house = await startHouse(folder, environment)
      try {
        secret = await signIn(house)
        const kept = new Set<string>()
        for (const { child } of items) {
          const page = await ask<{ events: { id: string }[] }>(house, secret, 'GET', `/children/${child}`)
          for (const event of page.events) kept.add(event.id)
        }
        expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
      } finally {
        await house.stop()
      }
      const verified = await waymark(environment, 'audit', 'verify')
      expect(verified.said).toContain('0 broken chains')
      const rebuilt = await waymark(environment, 'rebuild')
      expect(rebuilt.said).toContain('0 changed readings')
    },
    120_000,
  )
})

describe('a full disk', () => {
  const size = 260
  const isMounted = (at: string) =>
    process.getuid?.() === 0 &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', at]).status === 0

  test('is said plainly, loses nothing that was acknowledged, and is over when there is space', async (context) => {
    const small = await newFolder()
    if (!isMounted(small)) {
      await removeFolder(small)
      context.skip('skipped: a small disk can be made here only by root')
    }
    await chmod(small, 0o711)
    const inSmall = environmentOf(small)
    try {
      const demo = await waymark(inSmall, 'demo', '--children', '12', '--seed', '7')
      expect(demo.status, demo.said).toBe(0)
      let house = await startHouse(small, inSmall)
      let secret = await signIn(house)
      type List = { items: { child: string; case: string }[] }
      const { items } = await ask<List>(house, secret, 'GET', '/children?limit=1')
      const { child, case: inCase } = items[0]!
      const filler = join(small, 'filler')
      const { bavail, bsize } = await statfs(small)
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - 256 * 1024), 1))
      const acknowledged: string[] = []
      let refusal = ''
      for (let at = 0; at < 400 && refusal === ''; at++) {
        const id = randomUUID()
        const event = {
          ...{ id, case: inCase, type: 'followed-up', at: '2026-06-01T10:00:00Z', data: { how: 'visit' } },
          narrative: randomBytes(20_000).toString('base64'),
        }
        await ask(house, secret, 'POST', '/events', event).then(
          () => acknowledged.push(id),
          (error: Error) => {
            refusal = error.message
          },
        )
      }
      expect(refusal).toMatch(/: 503 .*"code":"database\.(full|unavailable)"/)
      await rm(filler)
      await house.stop()
      house = await startHouse(small, inSmall)
      secret = await signIn(house)
      const page = await ask<{ events: { id: string }[] }>(house, secret, 'GET', `/children/${child}`)
      const kept = new Set(page.events.map((event) => event.id))
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
      await house.stop()
      expect((await waymark(inSmall, 'rebuild')).said).toContain('0 changed readings')
      expect((await waymark(inSmall, 'audit', 'verify')).said).toContain('0 broken chains')
    } finally {
      spawnSync('umount', ['-l', small])
      await removeFolder(small)
    }
  }, 120_000)
})

describe('what cannot be is said plainly, and nothing is written', () => {
  const keyFile = () => join(folder, 'data', 'waymark.keys.json')

  test('another deployment’s key file: no start, and no word of a key or a child', async () => {
    const own = await readFile(keyFile(), 'utf8')
    const keys = JSON.parse(own) as { keys: { key: string }[]; tokenKey: string }
    const foreign = {
      ...keys,
      keys: keys.keys.map((each) => ({ ...each, key: Buffer.alloc(32, 7).toString('base64') })),
      tokenKey: Buffer.alloc(32, 9).toString('base64'),
    }
    for (const text of [JSON.stringify(foreign), '', '{"version":1', own.slice(0, 40)]) {
      await writeFile(keyFile(), text)
      const { status, said } = await waymark(environment, 'start', '--empty')
      expect(status).toBe(1)
      expect(said).toMatch(/key/i)
      expect(said).not.toMatch(/ {4}at /)
      for (const { key } of keys.keys) expect(said).not.toContain(key)
    }
    await writeFile(keyFile(), own)
    expect((await waymark(environment, 'audit', 'verify')).status).toBe(0)
  }, 120_000)

  test('a journey file that is wrong, in every way of the list', async () => {
    const count = async () => {
      const out = await waymark(environment, 'export', '-')
      return out.said.split('\n').filter((line) => /^\{"record":"(child|case|event)"/.test(line)).length
    }
    const before = await count()
    for (const { name, text, says } of journeyFilesThatAreWrong) {
      const path = join(folder, 'wrong.ndjson')
      await writeFile(path, text)
      const { status, said } = await waymark(environment, 'import', path)
      expect(status, `${name}: ${said}`).toBe(1)
      expect(said, name).toMatch(says)
      expect(said, name).toContain('nothing was written')
      expect(said.length, name).toBeLessThan(5000)
    }
    expect(await count()).toBe(before)
  }, 120_000)
})
