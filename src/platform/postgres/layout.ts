import { randomBytes } from 'node:crypto'
import {
  chmod,
  lchown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  realpath,
  rmdir,
  symlink,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ProblemError, problem } from '../errors.ts'
import { codeOf, placeOnce } from './secrets.ts'
import { canEnter, chooseServerUser, type ServerUser } from './user.ts'

/** Where the parts of an embedded database lie. */
export type Layout = {
  readonly dataFolder: string
  /** everything that belongs to the server's user */
  readonly postgresFolder: string
  readonly cluster: string
  readonly socketFolder: string
  readonly secretsFolder: string
  readonly user: ServerUser | undefined
}

/** The longest path of a Unix socket, in bytes: 108 in Linux, with the closing zero (104 in macOS). */
const LONGEST_SOCKET_PATH = process.platform === 'linux' ? 107 : 103
const SOCKET_NAME = '.s.PGSQL.5432.lock'
/** Used by root for a data folder that no other user can enter, such as one in root's home. */
const SYSTEM_FOLDER = '/var/lib/waymark'

/** Makes the folders of an embedded database (each 0700) and says where they are. */
export async function layOut(dataFolder: string, report: (line: string) => void): Promise<Layout> {
  const root = process.getuid?.() === 0
  await mkdir(dataFolder, { recursive: true, mode: root ? 0o711 : 0o700 })
  const data = await realpath(dataFolder)
  const user = chooseServerUser(join(data, 'postgres', 'cluster'))
  const postgresFolder = await makePostgresFolder(data, user, report)
  const socketFolder = await makeSocketFolder(postgresFolder, user)
  return {
    dataFolder: data,
    postgresFolder,
    cluster: join(postgresFolder, 'cluster'),
    socketFolder,
    secretsFolder: join(data, 'secrets'),
    user,
  }
}

async function makePostgresFolder(
  data: string,
  user: ServerUser | undefined,
  report: (line: string) => void,
): Promise<string> {
  const path = join(data, 'postgres')
  await refuseBrokenLink(path)
  if (user !== undefined && (await realpath(path).catch(() => undefined)) === undefined) {
    // A data folder made by hand is often 0700: the server's user must pass through it, not read it.
    if (!canEnter(data, user) && canEnter(dirname(data), user)) await chmod(data, 0o711)
    if (!canEnter(data, user)) await linkToSystemFolder(path, report)
  }
  const folder = await realpath(path).catch(() => path)
  return makeOwnFolder(folder, user)
}

async function refuseBrokenLink(path: string): Promise<void> {
  const target = await readlink(path).catch(() => undefined)
  if (target === undefined || (await realpath(path).catch(() => undefined)) !== undefined) return
  throw new ProblemError(
    problem('database.folder-missing', { folder: target }, 500),
    `${path} says that the database is in ${target}, but it is not there: put it back from the backup`,
  )
}

async function linkToSystemFolder(path: string, report: (line: string) => void): Promise<void> {
  const target = join(SYSTEM_FOLDER, randomBytes(8).toString('hex'))
  await mkdir(SYSTEM_FOLDER, { recursive: true, mode: 0o711 })
  await mkdir(target, { mode: 0o700 })
  try {
    await symlink(target, path)
    report(`The database is kept in ${target}: no user but root can enter ${dirname(path)}. Back up both.`)
  } catch (error) {
    await rmdir(target)
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

async function makeSocketFolder(postgresFolder: string, user: ServerUser | undefined): Promise<string> {
  const near = join(postgresFolder, 'socket')
  if (Buffer.byteLength(join(near, SOCKET_NAME)) <= LONGEST_SOCKET_PATH) return makeOwnFolder(near, user)
  // Too long for a socket: a short folder with a name nobody can guess, remembered so that every command finds it.
  const note = join(postgresFolder, 'socket-folder')
  const noted = await readFile(note, 'utf8').catch(() => undefined)
  const folder = noted?.trim() ?? (await placeOnce(note, await mkdtemp('/tmp/waymark-')))
  return makeOwnFolder(folder, user)
}

async function makeOwnFolder(path: string, user: ServerUser | undefined): Promise<string> {
  await mkdir(path, { mode: 0o700 }).catch((error) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  const found = await lstat(path)
  const owner = user?.uid ?? process.getuid?.()
  if (found.isDirectory() && found.uid === owner) return path
  // Only what we made a moment ago is given away: in /tmp, somebody else may have laid a folder or a link there.
  if (user === undefined || !found.isDirectory() || found.uid !== 0) {
    throw new ProblemError(
      problem('database.folder-of-another', { folder: path }, 500),
      `${path} belongs to another user than the one PostgreSQL runs as; start Waymark as that user`,
    )
  }
  await lchown(path, user.uid, user.gid)
  return path
}
