import { type Kysely, sql } from 'kysely'
import { ProblemError, problem } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'

/**
 * Erases what was said of a child: destroys the child's data key and the hashed words by which the name was found. The
 * ciphertext stays and opens for nobody; what is coded stays for the statistics; the audit still verifies. Throws
 * `child.unknown`, `child.erased`. In the server's or an operator's own session.
 */
export async function eraseChild(db: Kysely<DB>, ref: string, basis: string): Promise<void> {
  const child = await db
    .selectFrom('waymark.child as c')
    .innerJoin('waymark.child_key as k', 'k.child_id', 'c.id')
    .where('c.ref', '=', ref)
    .select(['c.id', 'k.wrapped'])
    .forUpdate()
    .executeTakeFirst()
  if (!child) throw new ProblemError(problem('child.unknown', { ref }, 404))
  if (child.wrapped === null) throw new ProblemError(problem('child.erased', { ref }, 409))
  await db
    .updateTable('waymark.child_key')
    .set({ wrapped: null, destroyed_at: sql<Date>`now()` })
    .where('child_id', '=', child.id)
    .execute()
  await db.deleteFrom('waymark.name_token').where('child_id', '=', child.id).execute()
  await recordAudit(db, { action: 'child.erased', childId: child.id, subject: ref, detail: { basis } })
}
