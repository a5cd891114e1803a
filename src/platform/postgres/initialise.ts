import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError, problem } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import type { Layout } from './layout.ts'
import { isAlive } from './processes.ts'
import { codeOf, readOrMakeSecret, readSecret, syncFolder } from './secrets.ts'

/** The bootstrap superuser: makes the migrator and the database, and is used for nothing else. */
export const SUPERUSER = 'waymark_bootstrap'
const MAJOR = '18'

/** The file with the bootstrap superuser's password. */
export function superuserSecret(layout: Layout): string {
  return join(layout.secretsFolder, 'database-bootstrap')
}

/**
 * Makes the cluster if there is none. A kill at any moment leaves either no cluster or a whole one: it is made under
 * another name and renamed. Two processes at once end with one cluster. Throws `database.*` problems.
 */
export async function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  report: (line: string) => void,
): Promise<void> {
  const found = await versionOf(layout.cluster)
  if (found !== undefined) return checkCluster(layout, found)
  report('Making the database (once, about a second).')
  await removeAbandoned(layout.postgresFolder)
  const password = await readOrMakeSecret(superuserSecret(layout))
  const draft = join(layout.postgresFolder, `draft-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    await initialise(draft, password, layout, binaries)
    await rename(draft, layout.cluster)
    await syncFolder(layout.postgresFolder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Somebody else's was first: theirs is used.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}

async function versionOf(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    if (codeOf(error) !== 'EACCES') throw error
    throw new ProblemError(
      problem('database.folder-of-another', { folder: cluster }, 500),
      `${cluster} belongs to another user; start Waymark as that user`,
    )
  }
}

async function checkCluster(layout: Layout, found: string): Promise<void> {
  if (found !== MAJOR) {
    throw new ProblemError(
      problem('database.other-version', { folder: layout.cluster, found, allowed: MAJOR }, 500),
      `${layout.cluster} was made by PostgreSQL ${found}; this Waymark brings ${MAJOR}. ` +
        'Export with the Waymark that made it, then import.',
    )
  }
  if ((await readSecret(superuserSecret(layout))) === undefined) {
    throw new ProblemError(
      problem('database.secret-missing', { file: superuserSecret(layout) }, 500),
      `There is a database in ${layout.cluster} but not its password file ${superuserSecret(layout)}: ` +
        'put it back from the backup',
    )
  }
}

async function removeAbandoned(postgresFolder: string): Promise<void> {
  for (const name of await readdir(postgresFolder)) {
    const pid = /^draft-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    // An initdb that outlived its starter may still write there; what is left then goes the next time.
    await rm(join(postgresFolder, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

async function initialise(
  draft: string,
  password: string,
  layout: Layout,
  binaries: Binaries,
): Promise<void> {
  const passwordFile = `${draft}.password`
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
  try {
    if (layout.user !== undefined) await chown(passwordFile, layout.user.uid, layout.user.gid)
    const { status, output } = await run(binaries.initdb, initdbArguments(draft, passwordFile), layout)
    if (status === 0) return
    throw new ProblemError(
      problem('database.init-failed', { reason: lastError(output) }, 500),
      `The database could not be made in ${layout.postgresFolder}: ${lastError(output)}`,
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function initdbArguments(draft: string, passwordFile: string): string[] {
  return [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ]
}

/** The environment PostgreSQL's programs get: nothing of ours, English messages, UTC. */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '' }

function run(
  program: string,
  given: readonly string[],
  layout: Layout,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, {
      ...layout.user,
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, output }))
  })
}

/** The line of PostgreSQL's output that says what went wrong. */
export function lastError(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const telling = lines.filter((line) => /error:|FATAL:|PANIC:/.test(line))
  return (telling.at(-1) ?? lines.at(-1) ?? 'no reason given').replace(/^.*?(error|FATAL|PANIC):\s*/, '')
}
