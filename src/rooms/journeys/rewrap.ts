import { type Kysely, sql } from 'kysely'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { rewrapDeploymentKey } from '../deployment-key.ts'

/** Wraps up to `limit` data keys with the current key-encryption key; gives how many there were left to wrap. */
export async function rewrapKeys(db: Kysely<DB>, vault: Vault, limit: number): Promise<number> {
  await rewrapDeploymentKey(db, vault)
  const rows = await db
    .selectFrom('waymark.child_key')
    .select(['child_id', 'key_id', 'wrapped'])
    .where('key_id', '<>', vault.currentKeyId)
    .where('wrapped', 'is not', null)
    .orderBy('key_id')
    .limit(limit)
    .forUpdate()
    .execute()
  if (rows.length === 0) return 0
  const anew = rows.map((row) => ({
    id: row.child_id,
    ...vault.rewrap({ wrapped: row.wrapped!, keyId: row.key_id }),
  }))
  const [ids, keyIds, wrapped] = [
    anew.map((row) => row.id),
    anew.map((row) => row.keyId),
    anew.map((row) => row.wrapped.toString('hex')),
  ]
  await sql`update waymark.child_key k set key_id = r.key_id, wrapped = decode(r.wrapped, 'hex')
    from unnest(${ids}::uuid[], ${keyIds}::text[], ${wrapped}::text[]) r(id, key_id, wrapped)
    where r.id = k.child_id`.execute(db)
  return rows.length
}
