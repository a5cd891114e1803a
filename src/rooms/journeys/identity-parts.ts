import type { Kysely } from 'kysely'
import type { DB } from '../database.gen.ts'

/** What tells who a child is, and not where: these alone are shown to whoever may not open the protected location. */
const whoNotWhere: ReadonlySet<string> = new Set([
  'givenNames',
  'familyName',
  'otherNames',
  'nationalId',
  'nationalIds',
  'photograph',
])

/** An identity as a reader may know it. Anything whose name is not known to tell only who is kept back. */
export function partsOf(identity: unknown, mayLocate: boolean): Record<string, unknown> | null {
  if (typeof identity !== 'object' || identity === null) return null
  const entries = Object.entries(identity)
  return Object.fromEntries(mayLocate ? entries : entries.filter(([field]) => whoNotWhere.has(field)))
}

/**
 * An identity as it stands after somebody brought one who may not know where the child lives: what they could not see
 * stays, for leaving it out says nothing. An identity of unknown form stays whole.
 */
export function withPartsKept(brought: unknown, kept: unknown): unknown {
  if (kept === undefined || kept === null || brought === undefined) return brought ?? kept
  const [before, after] = [partsOf(kept, true), partsOf(brought, true)]
  if (Array.isArray(kept) || before === null || after === null) return kept
  const unseen = Object.entries(before).filter(([field]) => !whoNotWhere.has(field))
  return { ...Object.fromEntries(unseen), ...after }
}

/** Whether the acting person may be told where a child lives: their standing in a case and their role both open it. */
export async function mayLocate(
  db: Kysely<DB>,
  compartments: readonly string[],
  childId: string,
): Promise<boolean> {
  if (!compartments.includes('protected-location')) return false
  const own = await db
    .selectFrom('waymark.worklist')
    .select('compartments')
    .where('child_id', '=', childId)
    .execute()
  return own.some((row) => row.compartments.includes('protected-location'))
}
