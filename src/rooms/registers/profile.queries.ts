import { type Kysely, sql } from 'kysely'
import type { Profile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'

/** A profile as an administrator put it in force. */
export type KeptProfile = { version: number; profile: Profile; recordedAt: Date; recordedBy: string }

/** The profile in force; undefined while nobody has set one, so that the deployment's file (or ours) applies. */
export async function readProfile(db: Kysely<DB>): Promise<KeptProfile | undefined> {
  const row = await db
    .selectFrom('waymark.profile')
    .select(['version', 'content', 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { content, ...rest } = row
  // Only what `checkProfile` accepted is ever written there.
  return { ...rest, profile: content as unknown as Profile }
}

/** Adds the next version; false when `after` is no longer the one in force. */
export async function addProfile(
  db: Kysely<DB>,
  profile: Profile,
  after: number,
  by: string,
): Promise<boolean> {
  const added = await sql`
    insert into waymark.profile (version, content, recorded_by)
    select ${after} + 1, ${JSON.stringify(profile)}::jsonb, ${by}
    where coalesce((select max(version) from waymark.profile), 0) = ${after}
    on conflict (version) do nothing`.execute(db)
  return (added.numAffectedRows ?? 0n) > 0n
}
