import { readFile } from 'node:fs/promises'
import { fingerprintOf } from '#release/signature.ts'
import { checkRelease, checkStore } from '#release/verify-release.ts'
import { publishedRows } from '../../rooms/release/published.queries.ts'
import { asOperator, inOwnSession } from '../act.ts'
import { type Command, readArguments, UsageError } from '../command.ts'

/**
 * Checks a release: of a file by itself (no deployment is needed), or a number in this deployment with the whole
 * chain. Without either, every release of this deployment.
 */
export const verify: Command = async (args) => {
  const [what] = readArguments(args, {}, 1).positionals
  return what === undefined || /^\d+$/.test(what) ? verifyHere(what) : verifyFile(what)
}

async function verifyFile(path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path}: cannot be read`)
  })
  const { release, fault } = checkRelease(text)
  if (!release || fault) {
    process.stdout.write(`NOT GENUINE: ${fault}\n`)
    return 1
  }
  process.stdout.write(
    `Release ${release.number} of ${release.publisher}, ${release.publishedAt}: whole, and signed by the key\n` +
      `${fingerprintOf(release.publicKey)}\nCompare this with the key that ${release.publisher} has made known.\n`,
  )
  return 0
}

async function verifyHere(number: string | undefined): Promise<number> {
  return asOperator(async (deployment) => {
    const rows = await inOwnSession(deployment, (db) => publishedRows(db))
    const stored = rows.map(({ previous_digest, public_key, ...row }) => ({
      ...row,
      previousDigest: previous_digest,
      publicKey: public_key,
    }))
    const found = checkStore(stored).filter((one) => number === undefined || `${one.number}` === number)
    if (number !== undefined && found.length === 0)
      throw new UsageError(`no release has the number ${number}`)
    for (const one of found) {
      const digest = stored.find((row) => row.number === one.number)?.digest ?? ''
      process.stdout.write(
        `release ${one.number}  ${one.fault ? `NOT GENUINE: ${one.fault}` : 'whole'}  ${digest}\n`,
      )
    }
    const key = stored.at(-1)?.publicKey
    if (key) process.stdout.write(`key ${fingerprintOf(key)}\n`)
    return found.some((one) => one.fault !== null) ? 1 : 0
  })
}
