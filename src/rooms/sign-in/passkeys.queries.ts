import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/** A registered passkey, as signing in needs it. */
export type KeptPasskey = {
  id: string
  personId: string
  publicKey: Buffer
  counter: number
  transports: string[]
}

/** Keeps a challenge for five minutes, for one person or (null) for whoever answers it; old ones go. */
export async function keepChallenge(
  db: Kysely<DB>,
  challenge: string,
  personId: string | null,
): Promise<void> {
  await db.deleteFrom('door.challenge').where('expires_at', '<', sql<Date>`now()`).execute()
  await db
    .insertInto('door.challenge')
    .values({ id: challenge, person_id: personId, expires_at: sql`now() + interval '5 minutes'` })
    .execute()
}

/** Uses a challenge up: true once, and only for whom it was made. */
export async function useChallenge(
  db: Kysely<DB>,
  challenge: string,
  personId: string | null,
): Promise<boolean> {
  const used = await db
    .deleteFrom('door.challenge')
    .where('id', '=', challenge)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('person_id', 'is not distinct from', personId)
    .executeTakeFirst()
  return used.numDeletedRows > 0n
}

/** The passkey with this id, locked until the transaction ends; undefined when nobody registered it. */
export async function lockPasskey(db: Kysely<DB>, id: string): Promise<KeptPasskey | undefined> {
  return db
    .selectFrom('door.passkey')
    .select([
      'id',
      'person_id as personId',
      'public_key as publicKey',
      'transports',
      sql<number>`counter::float8`.as('counter'),
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Notes a use: authenticators that count give a growing counter, so that a copied one is noticed. */
export async function notePasskeyUse(db: Kysely<DB>, id: string, counter: number): Promise<void> {
  await db
    .updateTable('door.passkey')
    .set({ counter, last_used_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Registers a passkey; false when somebody has registered it already. */
export async function addPasskey(db: Kysely<DB>, passkey: KeptPasskey & { name: string }): Promise<boolean> {
  const added = await db
    .insertInto('door.passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      name: passkey.name,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A person's passkeys, oldest first. */
export async function listPasskeys(db: Kysely<DB>, personId: string) {
  return db
    .selectFrom('door.passkey')
    .select(['id', 'name', 'transports', 'created_at', 'last_used_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Removes a person's own passkey; false when there is none with this id. */
export async function removePasskey(db: Kysely<DB>, personId: string, id: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('door.passkey')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}
