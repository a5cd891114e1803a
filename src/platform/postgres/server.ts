import { spawn } from 'node:child_process'
import { open, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ProblemError, problem } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import { isAlive, lastError, serverEnvironment } from './initialise.ts'
import type { Layout } from './layout.ts'
import { codeOf } from './secrets.ts'
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
  await removeForeignLock(layout)
  const path = join(layout.postgresFolder, 'start.log')
  const log = await open(path, 'w', 0o600)
  try {
    const child = spawn(binaries.postgres, ['-D', layout.cluster], {
      ...layout.user,
      cwd: '/',
      env: serverEnvironment,
      // Its own session: Ctrl-C in a terminal must reach Waymark first, which finishes its requests.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
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
        ended === undefined ? undefined : lastError((await readFile(path, 'utf8')) || ended),
    }
  } finally {
    await log.close()
  }
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
    // Both exist since initdb and belong to the server's user: rewriting keeps owner and mode.
    if ((await readFile(path, 'utf8')) !== content) await writeFile(path, content, { flush: true })
  }
}

/**
 * After a restart of the machine the process id in the lock file may belong to some other program of the same user;
 * PostgreSQL would then refuse to start. Removed only if no process at all works in the cluster's folder.
 */
async function removeForeignLock(layout: Layout): Promise<void> {
  const pid = await serverPid(layout)
  if (pid === undefined || !isAlive(pid) || process.platform !== 'linux') return
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const folder = await readlink(join('/proc', entry, 'cwd')).catch(codeOf)
    // A process of the same user that hides its folder might be a backend: then PostgreSQL decides.
    if (folder === layout.cluster || (folder === 'EACCES' && Number(entry) === pid)) return
  }
  await rm(join(layout.cluster, 'postmaster.pid'), { force: true })
}

/** The process id of the cluster's server by its lock file, whether it is alive or not. */
export async function serverPid(layout: Layout): Promise<number | undefined> {
  const lock = await readFile(join(layout.cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(lock, 10)
  return Number.isNaN(pid) ? undefined : pid
}

/** Stops the server: open transactions are rolled back, everything committed is kept. Throws when it does not end. */
export async function stopServer(layout: Layout, limitMs = 60_000): Promise<void> {
  const pid = await serverPid(layout)
  if (pid === undefined || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < limitMs; waited += 20) {
    if ((await serverPid(layout)) !== pid) return
    await wait(20)
  }
  throw new ProblemError(
    problem('database.stop-failed', { pid }, 500),
    `PostgreSQL (process ${pid}) did not stop within ${limitMs / 1000} s`,
  )
}
