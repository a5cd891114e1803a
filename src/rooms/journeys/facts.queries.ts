import { type Kysely, sql } from 'kysely'
import { bucketOf } from '#indicators/cube/buckets.ts'
import { addMonthsOf } from '#indicators/cube/touched-months.ts'
import { type Column, column, insertRows } from '#platform/insert-rows.ts'
import type { DB } from '../database.gen.ts'
import { addMonthsBetween, type FactRow, sameRows } from './fact-rows.ts'

/** What one child contributes to numbers, to be kept. */
export type FactsOfChild = { childId: string; facts: readonly FactRow[]; at: Date }

type Row = { childId: string; row: FactRow }

const columns: readonly Column<Row>[] = [
  column('child_id', 'uuid', ({ childId }) => childId),
  column('n', 'int', ({ row }) => row.n),
  column('case_id', 'uuid', ({ row }) => row.caseId),
  column('kind', 'text', ({ row }) => row.kind),
  column('compartments', 'text[]', ({ row }) => row.compartments),
  column('from_at', 'timestamptz', ({ row }) => new Date(row.from)),
  column('to_at', 'timestamptz', ({ row }) => (row.to === null ? 'infinity' : new Date(row.to))),
  column('content', 'text', ({ row }) => row.content),
]

/**
 * Replaces the facts of these children where they differ and marks the months that the difference reaches, in the
 * transaction that changed the children: whatever counts them later cannot miss it.
 */
export async function replaceFacts(
  db: Kysely<DB>,
  children: readonly FactsOfChild[],
  areNew: boolean,
): Promise<void> {
  const before = areNew ? new Map<string, FactRow[]>() : await factsKept(db, children)
  const changed = children.filter((child) => !sameRows(before.get(child.childId) ?? [], child.facts))
  if (changed.length === 0) return
  const stale = changed.flatMap(({ childId }) => (before.has(childId) ? [childId] : []))
  if (stale.length > 0) {
    await sql`delete from waymark.fact where child_id = any (${stale}::uuid[])`.execute(db)
  }
  const rows = changed.flatMap(({ childId, facts }) => facts.map((row) => ({ childId, row })))
  await insertRows(db, 'waymark.fact', columns, rows)
  await insertMarks(db, monthsByBucket(changed, before))
}

function monthsByBucket(
  children: readonly FactsOfChild[],
  before: ReadonlyMap<string, readonly FactRow[]>,
): Map<number, Set<number>> {
  const marked = new Map<number, Set<number>>()
  for (const { childId, facts, at } of children) {
    const bucket = bucketOf(childId)
    const months = marked.get(bucket) ?? new Set<number>()
    marked.set(bucket, months)
    const kept = before.get(childId)
    if (kept) addMonthsBetween(kept, facts, at.getTime(), months)
    else for (const row of facts) addMonthsOf(row, at.getTime(), months)
  }
  return marked
}

type Mark = [bucket: number, months: ReadonlySet<number>]

const markColumns: readonly Column<Mark>[] = [
  column('bucket', 'smallint', ([bucket]) => bucket),
  column('months', 'integer[]', ([, months]) => [...months].sort((a, b) => a - b).map(String)),
]

async function insertMarks(db: Kysely<DB>, marked: ReadonlyMap<number, Set<number>>): Promise<void> {
  const marks = [...marked].filter(([, months]) => months.size > 0)
  await insertRows(db, 'waymark.cube_mark', markColumns, marks)
}

async function factsKept(db: Kysely<DB>, children: readonly FactsOfChild[]) {
  const ids = children.map(({ childId }) => childId)
  const rows = await db
    .selectFrom('waymark.fact')
    .select(['child_id', 'n', 'case_id', 'kind', 'compartments', 'content'])
    .select(sql<number>`(extract(epoch from from_at) * 1000)::float8`.as('from_ms'))
    .select(
      sql<number | null>`case when to_at < 'infinity' then (extract(epoch from to_at) * 1000)::float8 end`.as(
        'to_ms',
      ),
    )
    .where('child_id', 'in', ids)
    .orderBy('child_id')
    .orderBy('n')
    .execute()
  const kept = new Map<string, FactRow[]>()
  for (const row of rows) {
    const of = kept.get(row.child_id) ?? []
    kept.set(row.child_id, of)
    of.push({
      caseId: row.case_id,
      n: row.n,
      kind: row.kind,
      compartments: row.compartments,
      from: row.from_ms,
      to: row.to_ms,
      content: row.content,
    })
  }
  return kept
}
