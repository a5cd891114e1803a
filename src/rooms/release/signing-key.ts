import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ProblemError, problem } from '#platform/errors.ts'
import { placeOnce, readSecret } from '#platform/postgres/secrets.ts'
import { isExposed } from '#platform/vault/key-file.ts'
import { newSigningKey, type Signer, signerOf } from '#release/signature.ts'

/** Where the key that signs releases lies: beside the key file, and kept with the same care. */
export function signingKeyPath(keyFile: string): string {
  return join(dirname(keyFile), `${basename(keyFile).replace(/\.keys\.json$|\.json$/, '')}.signing-key.pem`)
}

/** Gives the signer; asked for when something is to be signed. `signedBefore`: the key of the last release, or null. */
export type OpenSigner = (signedBefore: string | null) => Promise<Signer>

/**
 * Opens the signing key beside the key file, and makes it (mode 0600) when nothing was ever signed. Where something
 * was, a missing or another key is refused with `release.signing-key`: readers know the one they have seen.
 */
export function openSigningKey(keyFile: string, report: (line: string) => void): OpenSigner {
  const path = signingKeyPath(keyFile)
  return async (signedBefore) => {
    const found =
      (await readSecret(path)) || (signedBefore === null ? await makeKey(path, report) : undefined)
    if (found === undefined) return refuseKey(path, 'it is not there: put it back from the backup')
    if (await isExposed(path)) report(`Others than its owner can read the signing key ${path}: chmod 600 it`)
    const signer = open(path, found)
    if (signedBefore !== null && signer.publicKey !== signedBefore)
      return refuseKey(path, 'releases before were signed with another key')
    return signer
  }
}

async function makeKey(path: string, report: (line: string) => void): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o711 })
  const key = await placeOnce(path, newSigningKey().trim())
  report(
    `Made the key that signs releases: ${path}. Back it up like the key file, apart from the database: ` +
      'without it no release can be signed that readers recognise.',
  )
  return key
}

function open(path: string, key: string): Signer {
  try {
    return signerOf(key)
  } catch {
    return refuseKey(path, 'it is not an Ed25519 key')
  }
}

function refuseKey(path: string, reason: string): never {
  throw new ProblemError(
    problem('release.signing-key', { file: path, reason }, 500),
    `The key that signs releases, ${path}, cannot be used: ${reason}`,
  )
}
