import type { Kysely } from 'kysely'
import type { PublicRelease } from '#release/public-release.ts'
import type { DB } from '../database.gen.ts'

/** Writes a release into the published store; the database checks number, digest, chain and approvals once more. */
export async function insertPublished(
  db: Kysely<DB>,
  id: string,
  release: PublicRelease,
  content: string,
): Promise<void> {
  await db
    .insertInto('waymark.release_published')
    .values({
      number: release.number,
      release_id: id,
      published_at: new Date(release.publishedAt),
      corrects: release.corrects?.number ?? null,
      content,
      digest: release.digest,
      previous_digest: release.previousDigest,
      signature: release.signature,
      public_key: release.publicKey,
    })
    .execute()
}

export type PublishedRow = {
  readonly number: number
  readonly content: string
  readonly digest: string
  readonly previous_digest: string | null
  readonly signature: string
  readonly public_key: string
}

/** Every published release as it is kept, oldest first: for checking the whole chain. */
export async function publishedRows(db: Kysely<DB>): Promise<PublishedRow[]> {
  return db
    .selectFrom('waymark.release_published')
    .select(['number', 'content', 'digest', 'previous_digest', 'signature', 'public_key'])
    .orderBy('number')
    .execute()
}
