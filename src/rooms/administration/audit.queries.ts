import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DB } from '../database.gen.ts'

/** One entry of the audit as the database shows it to the acting person. */
export type AuditEntryRow = {
  chain: number
  seq: number
  /** ISO 8601 in UTC, to the microsecond. */
  at: string
  personId: string | null
  agency: string | null
  role: string | null
  action: string
  childId: string | null
  /** The child's reference, when the acting person may see the child now. */
  childRef: string | null
  subject: string | null
  detail: string
}

/** Where a page ends. Entries of one instant are told apart by chain and sequence. */
export type AuditPosition = { at: string; chain: number; seq: number }

/** What to look for. */
export type AuditFilter = {
  personId?: string
  action?: string
  from?: string
  to?: string
  after?: AuditPosition
  limit: number
}

/**
 * Entries, newest first, that the acting session sees: one's own; all under the server's. The
 * position is bounded by its instant too, so that an index serves the page.
 */
export async function readAudit(db: Kysely<DB>, filter: AuditFilter): Promise<AuditEntryRow[]> {
  const is: RawBuilder<unknown>[] = [sql`true`]
  if (filter.personId !== undefined) is.push(sql`a.person_id = ${filter.personId}::uuid`)
  if (filter.action !== undefined) is.push(sql`a.action = ${filter.action}`)
  if (filter.from !== undefined) is.push(sql`a.at >= ${filter.from}::timestamptz`)
  if (filter.to !== undefined) is.push(sql`a.at < ${filter.to}::timestamptz`)
  if (filter.after !== undefined) {
    const { at, chain, seq } = filter.after
    is.push(sql`a.at <= ${at}::timestamptz`)
    is.push(sql`(a.at < ${at}::timestamptz or (a.chain, a.seq) > (${chain}::smallint, ${seq}::bigint))`)
  }
  // The page first, the children after: their wall is then asked for a page of children, not for all.
  const found = await sql<AuditEntryRow>`
    with page as materialized (
      select a.* from door.audit a where ${sql.join(is, sql` and `)}
      order by a.at desc, a.chain, a.seq limit ${filter.limit})
    select a.chain, a.seq::float8 as seq, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      a.person_id as "personId", a.agency, a.role, a.action, a.child_id as "childId", c.ref as "childRef",
      a.subject, a.detail
    from page a left join waymark.child c on c.id = a.child_id
    order by a.at desc, a.chain, a.seq`.execute(db)
  return found.rows
}

/** User names by id; under the server's own session. */
export async function usernamesOf(
  db: Kysely<DB>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('door.person')
    .select(['id', 'username'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.username]))
}

/** The person with this user name; under the server's own session. */
export async function findPersonId(db: Kysely<DB>, username: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('door.person')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst()
  return row?.id
}

/** One link as verification reads it: the text that its hash covers, made anew from the row. */
export type AuditLink = { seq: number; hash: Buffer; text: string }

/** The last link that a chain claims to have. */
export async function readHead(
  db: Kysely<DB>,
  chain: number,
): Promise<{ seq: number; hash: Buffer } | undefined> {
  const found = await sql<{ seq: number; hash: Buffer }>`
    select seq::float8 as seq, hash from door.audit_head where chain = ${chain}`.execute(db)
  return found.rows[0]
}

/** The next links of a chain after `after`, in order. */
export async function readLinks(
  db: Kysely<DB>,
  chain: number,
  after: number,
  limit: number,
): Promise<AuditLink[]> {
  const found = await sql<AuditLink>`
    select a.seq::float8 as seq, a.hash, door.audit_text(a) as text from door.audit a
    where a.chain = ${chain} and a.seq > ${after} order by a.seq limit ${limit}`.execute(db)
  return found.rows
}
