import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { openSync, readSync, unlinkSync } from 'node:fs'
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ProblemError, problem } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import { lastError, serverEnvironment } from './initialise.ts'
import type { Layout } from './layout.ts'
import { isAlive, isAnswered, mayBeUsed } from './processes.ts'
import { pgHbaConf, postgresqlConf, type ServerSettings } from './settings.ts'

/** A start under way; `failure` gives the reason once the server has ended again, undefined while it runs. */
export type Start = { failure(): Promise<string | undefined> }

/**
 * Starts the server of a cluster, on its own: it outlives this process. If another one serves this cluster already,
 * PostgreSQL's own lock ends the new one, and `failure` says so.
 */
export async function startServer(
  layout: Layout,
  binaries: Binaries,
  settings: ServerSettings,
): Promise<Start> {
  await writeSettings(layout, settings)
  await removeForeignLocks(layout)
  // A file without a name: starters at the same time must not overwrite what each other's server says.
  const path = join(layout.postgresFolder, `start.${randomBytes(6).toString('hex')}.log`)
  const log = openSync(path, 'wx+', 0o600)
  unlinkSync(path)
  const child = spawn(binaries.postgres, ['-D', layout.cluster, '-c', 'listen_addresses='], {
    ...layout.user,
    cwd: '/',
    env: serverEnvironment,
    // Its own session: Ctrl-C in a terminal must reach Waymark first, which finishes its requests.
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.unref()
  let ended: string | undefined
  child.on('error', (error) => {
    ended = error.message
  })
  child.on('exit', (status, signal) => {
    ended = `ended with ${signal ?? `status ${status}`}`
  })
  return {
    failure: async () =>
      ended === undefined ? undefined : lastError(await findReason(layout, readWhole(log), child.pid, ended)),
  }
}

/** The first 64 KB of an open file, wherever others write in it. */
function readWhole(file: number): string {
  const bytes = Buffer.alloc(65_536)
  return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0))
}

/** What the server wrote: on its own before its log was open, in its log after. */
async function findReason(
  layout: Layout,
  early: string,
  pid: number | undefined,
  ended: string,
): Promise<string> {
  if (/FATAL|PANIC/.test(early)) return early
  const folder = join(layout.cluster, 'log')
  const names = await readdir(folder).catch(() => [])
  const logs = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const own = logs.flatMap((log) => log.split('\n').filter((line) => line.includes(` [${pid}] `)))
  const fatal = own.filter((line) => /FATAL|PANIC/.test(line))
  return fatal.at(-1) ?? ended
}

/** Whether a start failed only because the one before it is not gone yet. */
export function isPassing(failure: string): boolean {
  return /lock file .* already exists|is still in use|could not create lock file/.test(failure)
}

async function writeSettings(layout: Layout, settings: ServerSettings): Promise<void> {
  const files: [string, string][] = [
    ['postgresql.conf', postgresqlConf(settings, layout.socketFolder)],
    ['pg_hba.conf', pgHbaConf],
  ]
  for (const [name, content] of files) {
    const path = join(layout.cluster, name)
    if ((await readFile(path, 'utf8')) !== content) await replaceFile(path, content, layout)
  }
}

/** At once or not at all: another starter's server must never read half of it and fall back to defaults. */
async function replaceFile(path: string, content: string, layout: Layout): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true })
    if (layout.user !== undefined) await chown(draft, layout.user.uid, layout.user.gid)
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * After a restart of the machine, or below a parent that never collects its dead, the process id in a lock file may
 * still be answered for; PostgreSQL would refuse to start. Removed only if no process works in the cluster's folder.
 */
async function removeForeignLocks(layout: Layout): Promise<void> {
  const locks = [join(layout.cluster, 'postmaster.pid'), join(layout.socketFolder, '.s.PGSQL.5432.lock')]
  for (const lock of locks) {
    const pid = await pidIn(lock)
    // A process that is gone altogether is PostgreSQL's own business: it also looks for what its children hold.
    if (pid === undefined || !isAnswered(pid) || (await mayBeUsed(layout.cluster, pid))) continue
    await rm(lock, { force: true })
  }
}

/** The process id of the cluster's server by its lock file, whether it is alive or not. */
export async function serverPid(layout: Layout): Promise<number | undefined> {
  return pidIn(join(layout.cluster, 'postmaster.pid'))
}

async function pidIn(lock: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(lock, 'utf8').catch(() => ''), 10)
  return Number.isNaN(pid) ? undefined : pid
}

/** Stops the server: open transactions are rolled back, everything committed is kept. Throws when it does not end. */
export async function stopServer(layout: Layout, limitMs = 60_000): Promise<void> {
  const pid = await serverPid(layout)
  if (pid === undefined || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < limitMs; waited += 20) {
    if (!isAlive(pid)) return
    await wait(20)
  }
  throw new ProblemError(
    problem('database.stop-failed', { pid }, 500),
    `PostgreSQL (process ${pid}) did not stop within ${limitMs / 1000} s`,
  )
}
