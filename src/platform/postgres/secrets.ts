import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A new password of 256 random bits, safe in URLs and SQL. */
export function newPassword(): string {
  return randomBytes(32).toString('base64url')
}

/** The secret in `path`, or undefined if there is no such file. Only the owner can read it. */
export async function readSecret(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The secret in `path`, made (mode 0600, in a folder of mode 0700) when it is not there yet. */
export async function readOrMakeSecret(path: string): Promise<string> {
  const found = await readSecret(path)
  if (found !== undefined && found !== '') return found
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await chmod(dirname(path), 0o700)
  return placeOnce(path, newPassword())
}

/**
 * Writes `content` durably to `path` unless it is there already, and gives what then stands there.
 * Two processes at once agree on one content; a kill half-way leaves nothing under the final name.
 */
export async function placeOnce(path: string, content: string): Promise<string> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${content}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
    await syncFolder(dirname(path))
    return content
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return (await readFile(path, 'utf8')).trim()
  } finally {
    await unlink(draft)
  }
}

/** Makes the entries of a folder durable. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** The system's code of an error (`ENOENT`), or PostgreSQL's (`57P03`). */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
