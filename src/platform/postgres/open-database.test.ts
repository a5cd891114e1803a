import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Access } from './access.ts'
import { openDatabase } from './open-database.ts'
import { isAlive } from './processes.ts'

// Dozens of starts, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 })

let folder: string
let data: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `way mark's, "home" `))
  // As root, the server's user has to pass through it.
  await chmod(folder, 0o711)
  data = join(folder, 'data')
})
afterEach(async () => {
  // Whatever a failed test left running must not outlive it.
  const pid = await pidOfServer()
  if (pid !== undefined && (await worksHere(pid))) process.kill(pid, 'SIGQUIT')
  for (let waited = 0; pid !== undefined && isAlive(pid) && waited < 5_000; waited += 20) await wait(20)
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
})

const openHere = () => openDatabase({ dataFolder: data, databaseUrl: undefined })

async function pidOfServer(): Promise<number | undefined> {
  const lock = await readFile(join(data, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(lock, 10)
  return Number.isNaN(pid) ? undefined : pid
}

async function worksHere(pid: number): Promise<boolean> {
  const at = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  return at.startsWith(folder)
}

async function ask(access: Access, question: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(access)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

/** Another Waymark process on the same data. */
function startOther(): ChildProcess {
  const program = fileURLToPath(new URL('./hold-open.ts', import.meta.url))
  return spawn(process.execPath, [program, data], { stdio: ['pipe', 'pipe', 'inherit'] })
}

async function untilOpen(other: ChildProcess): Promise<void> {
  const ended = once(other, 'exit').then(([status, signal]) =>
    Promise.reject(new Error(`ended: ${signal ?? status}`)),
  )
  await Promise.race([other.stdout === null ? undefined : once(other.stdout, 'data'), ended])
}

test('the first opening makes a database that only its owner can reach, and closing stops it', async () => {
  const database = await openHere()
  const pid = await pidOfServer()
  const [facts] = await ask(
    database.migratorConfig,
    `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync,
       current_setting('data_checksums') as checksums, current_setting('TimeZone') as zone,
       current_setting('jit') as jit, datlocprovider as provider, pg_encoding_to_char(encoding) as encoding
     from pg_database where datname = current_database()`,
  )
  expect(facts).toEqual({
    tcp: '',
    fsync: 'on',
    checksums: 'on',
    zone: 'UTC',
    jit: 'off',
    provider: 'b',
    encoding: 'UTF8',
  })
  for (const name of ['postgres', 'postgres/cluster', 'postgres/socket', 'secrets']) {
    expect([name, (await stat(join(data, name))).mode & 0o777]).toEqual([name, 0o700])
  }
  for (const name of await readdir(join(data, 'secrets'))) {
    expect((await stat(join(data, 'secrets', name))).mode & 0o777).toBe(0o600)
  }
  await database.close()
  await database.close()
  expect(pid !== undefined && isAlive(pid)).toBe(false)
})

test('without the password nobody comes in', async () => {
  const database = await openHere()
  const access = { ...database.migratorConfig, password: 'a guess' }
  await expect(ask(access, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  await database.close()
})

test('a second process shares the running server, and only the last to leave stops it', async () => {
  const first = await openHere()
  const pid = await pidOfServer()
  const other = startOther()
  await untilOpen(other)
  expect(await pidOfServer()).toBe(pid)
  await first.close()
  expect(isAlive(pid ?? 0)).toBe(true)
  other.stdin?.end()
  await once(other, 'exit')
  expect(isAlive(pid ?? 0)).toBe(false)
})

test('many processes at once on an empty folder end with one database', async () => {
  const others = Array.from({ length: 4 }, startOther)
  await Promise.all(others.map(untilOpen))
  const database = await openHere()
  expect(await ask(database.migratorConfig, 'select 1 as one')).toEqual([{ one: 1 }])
  for (const other of others) other.stdin?.end()
  await Promise.all(others.map((other) => once(other, 'exit')))
  await database.close()
  expect((await readdir(join(data, 'postgres'))).filter((name) => name.startsWith('draft'))).toEqual([])
})

test('a process killed leaves a server that the next one takes over, and stops', async () => {
  const other = startOther()
  await untilOpen(other)
  const pid = await pidOfServer()
  other.kill('SIGKILL')
  await once(other, 'exit')
  expect(isAlive(pid ?? 0)).toBe(true)
  const database = await openHere()
  expect(await pidOfServer()).toBe(pid)
  await database.close()
  expect(isAlive(pid ?? 0)).toBe(false)
})

test('killed at any moment of its first start, the next start works', async () => {
  for (const ms of [60, 150, 300, 500, 700, 900, 1_100]) {
    const other = startOther()
    await wait(ms)
    other.kill('SIGKILL')
    if (other.exitCode === null && other.signalCode === null) await once(other, 'exit')
  }
  const database = await openHere()
  expect(await ask(database.migratorConfig, 'select 1 as one')).toEqual([{ one: 1 }])
  await database.close()
})

test('everything killed in the middle of writing, again and again: nothing acknowledged is lost', async () => {
  const acknowledged: number[] = []
  const missing = async (access: Access) => {
    const kept = await ask(access, 'select n from mark')
    const found = new Set(kept.map((row) => row.n))
    return acknowledged.filter((n) => !found.has(n))
  }
  for (let round = 0; round < 5; round++) {
    const other = startOther()
    await untilOpen(other)
    const pid = (await pidOfServer()) ?? 0
    const { migratorConfig, close } = await openHere()
    await ask(migratorConfig, 'create table if not exists mark (n int)')
    expect(await missing(migratorConfig)).toEqual([])
    setTimeout(
      () => {
        other.kill('SIGKILL')
        process.kill(pid, 'SIGKILL')
      },
      100 + 60 * round,
    )
    await write(migratorConfig, round * 1_000_000, acknowledged)
    await close()
  }
  const database = await openHere()
  expect(await missing(database.migratorConfig)).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(5)
  await database.close()
})

/** Writes numbers one after another until the server is lost, noting each one that it said it keeps. */
async function write(access: Access, from: number, acknowledged: number[]): Promise<void> {
  const client = new pg.Client(access)
  client.on('error', () => undefined)
  await client.connect()
  for (let n = from; ; n++) {
    const kept = await client.query(`insert into mark values (${n})`).catch(() => undefined)
    if (kept === undefined) return
    acknowledged.push(n)
  }
}

test('a server that is killed under a running process comes back by itself', async () => {
  const database = await openHere()
  process.kill((await pidOfServer()) ?? 0, 'SIGKILL')
  const answer = async (): Promise<unknown> => {
    for (;;) {
      const rows = await ask(database.migratorConfig, 'select 1 as one').catch(() => undefined)
      if (rows !== undefined) return rows
      await wait(50)
    }
  }
  expect(await answer()).toEqual([{ one: 1 }])
  await database.close()
})

test('a data folder whose path is too long for a socket works too', async () => {
  data = join(folder, 'a-very-long-name-of-a-folder'.repeat(4), 'data')
  for (let round = 0; round < 2; round++) {
    const database = await openHere()
    expect(database.migratorConfig.host).toMatch(/^\/tmp\/waymark-/)
    expect((await stat(database.migratorConfig.host)).mode & 0o777).toBe(0o700)
    expect(await ask(database.migratorConfig, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.close()
  }
  const note = await readFile(join(data, 'postgres', 'socket-folder'), 'utf8')
  await rm(note.trim(), { recursive: true })
})

test('a database whose password file is gone is left alone, and said to be so', async () => {
  await (await openHere()).close()
  await rm(join(data, 'secrets', 'database-bootstrap'))
  await expect(openHere()).rejects.toMatchObject({ problem: { code: 'database.secret-missing' } })
})

test('what a failing statement says does not reach the server log', async () => {
  const database = await openHere()
  const bad = `select 'Amina Okoye'::int`
  await expect(ask(database.migratorConfig, bad)).rejects.toThrow()
  await ask(database.migratorConfig, 'create table mark (name text primary key check (length(name) < 20))')
  for (const name of ['Amina', 'Amina', 'Amina '.repeat(9)]) {
    await ask(database.migratorConfig, `insert into mark values ('${name}')`).catch(() => undefined)
  }
  await database.close()
  const logs = join(data, 'postgres', 'cluster', 'log')
  const text = await Promise.all((await readdir(logs)).map((name) => readFile(join(logs, name), 'utf8')))
  expect(text.join()).toContain('shut down')
  expect(text.join()).not.toContain('Amina')
})

const root = process.getuid?.() === 0
test.skipIf(!root)(
  'root keeps a database it alone could reach in the system’s folder (only as root)',
  async () => {
    await chmod(folder, 0o700)
    const said: string[] = []
    const report = (line: string) => said.push(line)
    const database = await openDatabase({ dataFolder: data, databaseUrl: undefined }, { report })
    const target = await readlink(join(data, 'postgres'))
    expect(target).toMatch(/^\/var\/lib\/waymark\/[0-9a-f]{16}$/)
    expect(said.join()).toContain(`kept in ${target}`)
    expect(await ask(database.migratorConfig, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.close()
    await rm(target, { recursive: true })
    await expect(openHere()).rejects.toMatchObject({ problem: { code: 'database.folder-missing' } })
  },
)
