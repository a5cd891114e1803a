import { type Kysely, sql } from 'kysely'
import type { DB } from './database.gen.ts'

/** What the audit keeps of one disclosure or change: never a name, never words somebody wrote. */
export type AuditEntry = {
  /** What was done, as `thing.done`, for example `session.opened`. */
  readonly action: string
  /** The child concerned. */
  readonly childId?: string
  /** The reference or id of what was read or changed. */
  readonly subject?: string
  /** Counts, references and codes. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Adds one link to the audit chain, in the name of whoever is acting in this transaction. */
export async function recordAudit(db: Kysely<DB>, entry: AuditEntry): Promise<void> {
  await sql`select door.record(${entry.action}, ${entry.childId ?? null}::uuid, ${entry.subject ?? null},
    ${JSON.stringify(entry.detail ?? {})})`.execute(db)
}
