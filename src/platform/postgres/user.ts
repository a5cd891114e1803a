import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { ProblemError, problem } from '../errors.ts'

/** The user that PostgreSQL runs as, when that is not ourselves. */
export type ServerUser = { readonly uid: number; readonly gid: number }

/**
 * The user PostgreSQL must run as: undefined for an ordinary user (ourselves). PostgreSQL refuses to run as root, so
 * root runs it as the owner of an existing cluster, else as `postgres`, else as `nobody`.
 */
export function chooseServerUser(clusterFolder: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const cluster = statSync(clusterFolder, { throwIfNoEntry: false })
  if (cluster !== undefined && cluster.uid !== 0) return { uid: cluster.uid, gid: cluster.gid }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const found = users.find((user) => user[0] === name)
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw new ProblemError(
    problem('database.no-user', {}, 500),
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody"; ' +
      'run Waymark as an ordinary user, or set DATABASE_URL',
  )
}

/** Whether that user can enter the folder (a parent of mode 0700 keeps it out). */
export function canEnter(folder: string, user: ServerUser | undefined): boolean {
  // Asked of the system itself: modes alone do not tell about access lists or network file systems.
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Whether that user can run the program. */
export function canRun(program: string, user: ServerUser | undefined): boolean {
  return spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}
