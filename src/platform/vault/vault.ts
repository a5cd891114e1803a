import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { ProblemError, problem } from '../errors.ts'
import { KEY_BYTES, open, seal } from './cipher.ts'
import {
  isExposed,
  type KeyFile,
  makeKeyFile,
  missingKeyFile,
  parseKeyFile,
  readKeyFile,
} from './key-file.ts'
import { recentlyUsed } from './recently-used.ts'

/** A data key as it is kept in the database: useless without the key file. */
export type WrappedKey = { readonly wrapped: Buffer; readonly keyId: string }

/** Keys of data, wrapped by the keys in the key file. */
export type Vault = {
  /** the key that wraps new data keys */
  readonly currentKeyId: string
  /** tells one key file from another, and survives rotation; says nothing about the keys */
  readonly fingerprint: string
  /** A new key for one owner's data, and its wrapped form to keep. */
  newDataKey(): WrappedKey & { readonly key: Buffer }
  /** The data key in its wrapped form. Throws `vault.wrong-key-file`, or `vault.damaged`. */
  unwrap(wrapped: Buffer, keyId: string): Buffer
  /** The same data key under the current key; the very same value when it is already. */
  rewrap(kept: WrappedKey): WrappedKey
  /** Drops an unwrapped key from memory: when its owner's data is sealed or erased. */
  forget(wrapped: Buffer): void
  /** A keyed token (32 bytes) of a text: equal for equal texts, and only for who holds the key file. */
  hmacToken(text: string): Buffer
}

/** How to open a vault. */
export type VaultOptions = {
  /** whether there are records already: a missing key file is then refused instead of made */
  readonly dataExists: boolean
  readonly now: Date
  /** told, in English, what an operator must know */
  readonly report?: (line: string) => void
}

const UNWRAPPED_KEYS = 2_000

/** Opens the vault of a key file, which is made when neither it nor any data exists. Throws `vault.*` problems. */
export async function openVault(path: string, options: VaultOptions): Promise<Vault> {
  const report = options.report ?? (() => undefined)
  let file = await readKeyFile(path)
  if (file === undefined) {
    if (options.dataExists) throw missingKeyFile(path)
    file = await makeKeyFile(path, options.now)
    report(
      `A key file was made: ${path}. Back it up, apart from the database: without it no record can be read.`,
    )
  } else if (await isExposed(path)) {
    report(`The key file ${path} can be read by other users of this machine: chmod 600 it.`)
  }
  return vaultOver(file, rereading(path, file))
}

/** The file as it stands now; read only when it was replaced, and as we know it while it is away. */
function rereading(path: string, file: KeyFile): () => KeyFile {
  const mark = () => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found === undefined ? undefined : `${found.ino}/${found.mtimeMs}`
  }
  let known = file
  let seen = mark()
  return () => {
    const found = mark()
    if (found !== undefined && found !== seen) {
      known = parseKeyFile(path, readFileSync(path, 'utf8'))
      seen = found
    }
    return known
  }
}

/**
 * A vault over keys in memory. `reread` gives the key file as it stands now: another process may have rotated it, and
 * nothing new may be wrapped by a key that is about to be retired.
 */
export function vaultOver(file: KeyFile, reread: () => KeyFile = () => file): Vault {
  let keys = keysOf(file)
  let known = file
  const tokenKey = deriveTokenKey(file)
  const unwrapped = recentlyUsed<Buffer>(UNWRAPPED_KEYS)

  const current = (): string => {
    const found = reread()
    if (found !== known) {
      known = found
      keys = keysOf(found)
    }
    return known.current
  }
  const wrappingKey = (keyId: string): Buffer => {
    if (!keys.has(keyId)) current()
    const key = keys.get(keyId)
    if (key === undefined) throw wrongKeyFile()
    return key
  }
  const wrap = (key: Buffer): WrappedKey => {
    const keyId = current()
    return { wrapped: seal(wrappingKey(keyId), key, `data-key/${keyId}`), keyId }
  }
  const unwrap = (wrapped: Buffer, keyId: string): Buffer => {
    const name = wrapped.toString('base64')
    return unwrapped.get(name) ?? unwrapped.set(name, open(wrappingKey(keyId), wrapped, `data-key/${keyId}`))
  }
  return {
    get currentKeyId() {
      return current()
    },
    fingerprint: createHmac('sha256', tokenKey).update('fingerprint').digest('hex').slice(0, 16),
    newDataKey: () => {
      const key = randomBytes(KEY_BYTES)
      return { key, ...wrap(key) }
    },
    unwrap,
    rewrap: (kept) => (kept.keyId === current() ? kept : wrap(unwrap(kept.wrapped, kept.keyId))),
    forget: (wrapped) => unwrapped.delete(wrapped.toString('base64')),
    hmacToken: (text) => createHmac('sha256', tokenKey).update(text, 'utf8').digest(),
  }
}

/** Refuses a key file other than the one that the records were sealed with, by the fingerprint kept beside them. */
export function checkFingerprint(vault: Vault, kept: string): void {
  if (vault.fingerprint !== kept) throw wrongKeyFile()
}

function keysOf(file: KeyFile): Map<string, Buffer> {
  return new Map(file.keys.map((key) => [key.id, Buffer.from(key.key, 'base64')]))
}

function deriveTokenKey(file: KeyFile): Buffer {
  const derived = hkdfSync(
    'sha256',
    Buffer.from(file.tokenKey, 'base64'),
    '',
    'waymark search tokens',
    KEY_BYTES,
  )
  return Buffer.from(derived)
}

function wrongKeyFile(): ProblemError {
  return new ProblemError(
    problem('vault.wrong-key-file', {}, 500),
    'The key file is not the one these records were sealed with: put the right one back from the backup',
  )
}
