import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ProblemError, problem } from '../errors.ts'
import { codeOf, placeOnce, syncFolder } from '../postgres/secrets.ts'
import { KEY_BYTES } from './cipher.ts'

const keyText = z.base64().refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES)
const keyFileSchema = z
  .object({
    version: z.literal(1),
    /** the id of the key that wraps new data keys */
    current: z.string().min(1),
    keys: z.array(z.object({ id: z.string().min(1), key: keyText, createdAt: z.iso.datetime() })).min(1),
    /** makes search tokens; never rotated, or every name would have to be indexed anew */
    tokenKey: keyText,
  })
  .refine((file) => file.keys.some((key) => key.id === file.current))

/** What a key file holds. */
export type KeyFile = z.infer<typeof keyFileSchema>

/** Reads a key file; undefined when there is none. Throws `vault.key-file-unreadable`. */
export async function readKeyFile(path: string): Promise<KeyFile | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw unreadable(path, codeOf(error) ?? 'unreadable')
  }
  return parseKeyFile(path, text)
}

/** The key file in a text. Throws `vault.key-file-unreadable`, which repeats nothing of what was found. */
export function parseKeyFile(path: string, text: string): KeyFile {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw unreadable(path, 'it is not JSON')
  }
  const parsed = keyFileSchema.safeParse(content)
  if (!parsed.success) throw unreadable(path, 'it is not a key file of this version, or is damaged')
  return parsed.data
}

/** Makes a key file (mode 0600) unless there is one, and gives what then stands there. */
export async function makeKeyFile(path: string, now: Date): Promise<KeyFile> {
  const key = newKey(now)
  const made: KeyFile = { version: 1, current: key.id, keys: [key], tokenKey: randomKey() }
  await mkdir(dirname(path), { recursive: true, mode: 0o711 })
  return parseKeyFile(path, await placeOnce(path, JSON.stringify(made, null, 2)))
}

/** Adds a key to the file and makes it current; the older ones stay until `retireKeys`. Gives the file as it now is. */
export async function addKey(path: string, now: Date): Promise<KeyFile> {
  const found = await mustRead(path)
  const key = newKey(now)
  return replaceKeyFile(path, { ...found, current: key.id, keys: [...found.keys, key] })
}

/** Removes all keys but the current one: only when no data key is wrapped by them any more. */
export async function retireKeys(path: string): Promise<KeyFile> {
  const found = await mustRead(path)
  return replaceKeyFile(path, { ...found, keys: found.keys.filter((key) => key.id === found.current) })
}

/** Whether others than its owner may read the file. */
export async function isExposed(path: string): Promise<boolean> {
  return ((await stat(path)).mode & 0o077) !== 0
}

/** The plain error for a deployment that has data but not the key file it was sealed with. */
export function missingKeyFile(path: string): ProblemError {
  return new ProblemError(
    problem('vault.key-file-missing', { file: path }, 500),
    `There are records, but the key file ${path} is not there: put it back from the backup. ` +
      'Without it nothing that people wrote can be read.',
  )
}

async function mustRead(path: string): Promise<KeyFile> {
  const found = await readKeyFile(path)
  if (found === undefined) throw missingKeyFile(path)
  return found
}

async function replaceKeyFile(path: string, content: KeyFile): Promise<KeyFile> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    const file = await open(draft, 'wx', 0o600)
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`)
    await file.sync()
    await file.close()
    await rename(draft, path)
    await syncFolder(dirname(path))
    return content
  } finally {
    await rm(draft, { force: true })
  }
}

function newKey(now: Date): KeyFile['keys'][number] {
  return { id: randomBytes(4).toString('hex'), key: randomKey(), createdAt: now.toISOString() }
}

function randomKey(): string {
  return randomBytes(KEY_BYTES).toString('base64')
}

function unreadable(path: string, reason: string): ProblemError {
  return new ProblemError(
    problem('vault.key-file-unreadable', { file: path, reason }, 500),
    `The key file ${path} cannot be used: ${reason}`,
  )
}
