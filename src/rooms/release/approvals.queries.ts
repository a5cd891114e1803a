/** Who said that a release may leave. */
import type { Kysely } from 'kysely'
import type { DB } from '../database.gen.ts'

export type ApprovalRow = {
  readonly person_id: string
  readonly digest: string
  readonly person: string
  readonly agency: string
  readonly role: string
  readonly at: Date
}

/** The approvals of some releases, in the order in which they were given. */
export async function approvalsOf(
  db: Kysely<DB>,
  ids: readonly string[],
): Promise<(ApprovalRow & { readonly release_id: string })[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('waymark.release_approval')
    .selectAll()
    .where('release_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('person_id')
    .execute()
}

/** Adds an approval in the acting person's own name; false where they gave it already. The database has the last word. */
export async function insertApproval(
  db: Kysely<DB>,
  approval: Omit<ApprovalRow, 'at'> & { readonly release_id: string },
): Promise<boolean> {
  const { release_id, person_id, digest, person, agency, role } = approval
  const added = await db
    .insertInto('waymark.release_approval')
    .values({ release_id, person_id, digest, person, agency, role })
    .onConflict((on) => on.columns(['release_id', 'person_id', 'digest']).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
