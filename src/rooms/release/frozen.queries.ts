/** What nobody but the server reads: frozen counts, and what protection made of them. */
import type { Kysely } from 'kysely'
import type { EarlierRelease } from '#disclosure/cube.ts'
import type { FrozenRelease } from '#release/frozen-release.ts'
import type { KeptProtection } from '#release/protected-release.ts'
import type { DB } from '../database.gen.ts'
import { pack, unpack } from './packed.ts'

/** Keeps the frozen counts, once. */
export async function keepFrozen(db: Kysely<DB>, id: string, frozen: FrozenRelease): Promise<void> {
  await db
    .insertInto('waymark.release_frozen')
    .values({ release_id: id, ...pack(frozen) })
    .onConflict((on) => on.column('release_id').doNothing())
    .execute()
}

/** The frozen counts of a release, or undefined. */
export async function readFrozen(db: Kysely<DB>, id: string): Promise<FrozenRelease | undefined> {
  const row = await db
    .selectFrom('waymark.release_frozen')
    .select(['content', 'digest'])
    .where('release_id', '=', id)
    .executeTakeFirst()
  return row && unpack<FrozenRelease>(row)
}

/** The counts that were frozen last, or undefined. */
export async function lastFrozen(db: Kysely<DB>): Promise<FrozenRelease | undefined> {
  const row = await db
    .selectFrom('waymark.release_frozen')
    .select(['content', 'digest'])
    .orderBy('at', 'desc')
    .orderBy('release_id')
    .limit(1)
    .executeTakeFirst()
  return row && unpack<FrozenRelease>(row)
}

/**
 * Keeps what protection gave; against the same releases it gives the same, and another result is refused as a fault
 * of the program. Gives its digest.
 */
export async function keepProtected(
  db: Kysely<DB>,
  id: string,
  against: number,
  kept: KeptProtection,
): Promise<string> {
  const packed = pack(kept)
  await db
    .insertInto('waymark.release_protected')
    .values({ release_id: id, against, ok: kept.ok, ...packed })
    .onConflict((on) => on.columns(['release_id', 'against']).doNothing())
    .execute()
  const found = await readProtected(db, id)
  if (found?.against !== against || found.digest !== packed.digest)
    throw new Error('protecting the same counts again gave another result')
  return packed.digest
}

export type ProtectedRow = {
  readonly against: number
  readonly digest: string
  readonly kept: KeptProtection
}

/** The latest protection of a release, or undefined. */
export async function readProtected(db: Kysely<DB>, id: string): Promise<ProtectedRow | undefined> {
  const row = await db
    .selectFrom('waymark.release_protected')
    .select(['against', 'content', 'digest'])
    .where('release_id', '=', id)
    .orderBy('against', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { against: row.against, digest: row.digest, kept: unpack<KeptProtection>(row) }
}

/** The digest of what protection gave last, by release. */
export async function latestDigests(db: Kysely<DB>): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('waymark.release_protected')
    .select(['release_id', 'digest'])
    .orderBy('against')
    .execute()
  return new Map(rows.map((row) => [row.release_id, row.digest]))
}

/** Every release that has left, oldest first, with its frozen counts: what an attacker has, and what they seek. */
export async function earlierReleases(db: Kysely<DB>): Promise<EarlierRelease[]> {
  const left = await db
    .selectFrom('waymark.release_published')
    .select(['number', 'release_id'])
    .orderBy('number')
    .execute()
  const found: EarlierRelease[] = []
  for (const { number, release_id } of left) {
    const frozen = await readFrozen(db, release_id)
    const kept = await readProtected(db, release_id)
    if (!frozen || !kept) throw new Error(`release ${number} has left without its counts`)
    found.push({ id: `${number}`, cubes: frozen.cubes, published: kept.kept.published })
  }
  return found
}

export type LastPublished = {
  readonly number: number
  readonly digest: string | null
  readonly publicKey: string | null
  readonly at: Date | null
}

/** What the next release follows; number 0 and nulls when none has left. */
export async function lastPublished(db: Kysely<DB>): Promise<LastPublished> {
  const row = await db
    .selectFrom('waymark.release_published')
    .select(['number', 'digest', 'public_key', 'published_at'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { number: 0, digest: null, publicKey: null, at: null }
  return { number: row.number, digest: row.digest, publicKey: row.public_key, at: row.published_at }
}
