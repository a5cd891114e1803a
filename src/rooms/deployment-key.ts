import { type Kysely, sql } from 'kysely'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from './database.gen.ts'

/** Where the deployment's own wrapped data key stands in `waymark.setting`. */
export const deploymentKeySetting = 'deployment-key'

/** The wrapped key as the setting keeps it: base64, and the key that wraps it. */
export type KeptDeploymentKey = { wrapped: string; keyId: string }

/**
 * The data key for what belongs to no child: authenticator secrets, findings of inspections. Made at the
 * first asking, which only the server, an operator or an administrator can do.
 */
export async function deploymentKey(db: Kysely<DB>, vault: Vault): Promise<Buffer> {
  const found = await readKept(db)
  if (found !== undefined) return vault.unwrap(Buffer.from(found.wrapped, 'base64'), found.keyId)
  const made = vault.newDataKey()
  const value: KeptDeploymentKey = { wrapped: made.wrapped.toString('base64'), keyId: made.keyId }
  await sql`insert into waymark.setting (key, value) values (${deploymentKeySetting}, ${JSON.stringify(value)}::jsonb)
    on conflict (key) do nothing`.execute(db)
  // Somebody else may have been first: whoever it was, everybody uses theirs.
  const kept = (await readKept(db)) ?? value
  return vault.unwrap(Buffer.from(kept.wrapped, 'base64'), kept.keyId)
}

async function readKept(db: Kysely<DB>): Promise<KeptDeploymentKey | undefined> {
  const found = await sql<{ value: KeptDeploymentKey }>`
    select value from waymark.setting where key = ${deploymentKeySetting}`.execute(db)
  return found.rows[0]?.value
}

/** Wraps the deployment's key with the current key-encryption key, where another wraps it. */
export async function rewrapDeploymentKey(db: Kysely<DB>, vault: Vault): Promise<void> {
  const kept = await readKept(db)
  if (kept === undefined || kept.keyId === vault.currentKeyId) return
  const anew = vault.rewrap({ wrapped: Buffer.from(kept.wrapped, 'base64'), keyId: kept.keyId })
  const value: KeptDeploymentKey = { wrapped: anew.wrapped.toString('base64'), keyId: anew.keyId }
  await sql`update waymark.setting set value = ${JSON.stringify(value)}::jsonb where key = ${deploymentKeySetting}`.execute(
    db,
  )
}
