import { fingerprintOf } from '#release/signature.ts'
import { recordAudit } from '../../rooms/audit.ts'
import { publishRelease } from '../../rooms/release/publish-release.ts'
import { openSigningKey } from '../../rooms/release/signing-key.ts'
import { asOperator, inOwnSession, tell } from '../act.ts'
import { type Command, readArguments } from '../command.ts'
import { findRelease } from './find-release.ts'

/** Numbers, signs and publishes a release that two people have approved. */
export const publish: Command = async (args) => {
  const [named] = readArguments(args, {}, 1).positionals
  return asOperator(async (deployment) => {
    const signer = openSigningKey(deployment.config.keyFile, tell)
    const release = await inOwnSession(deployment, async (db) => {
      const { id } = await findRelease(db, named)
      const published = await publishRelease(db, signer, id, new Date())
      const detail = { number: published.number, digest: published.digest }
      await recordAudit(db, { action: 'release.published', subject: id, detail })
      return published
    })
    process.stdout.write(
      `Release ${release.number}: ${release.title}\ndigest ${release.digest}\nkey ${fingerprintOf(release.publicKey)}\n`,
    )
    return 0
  })
}
