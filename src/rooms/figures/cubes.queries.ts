import { type Kysely, sql } from 'kysely'
import { buckets, idsOfBucket } from '#indicators/cube/buckets.ts'
import type { KeptPart } from '#indicators/cube/periods-to-count.ts'
import type { WrittenCell } from '#indicators/cube/text.ts'
import { type Column, column, insertRows } from '#platform/insert-rows.ts'
import type { DB } from '../database.gen.ts'
import { compress, expand } from './compress.ts'

/** What all cubes rest on. */
export type CubeState = { offset: number; rules: string }

/** Lets the transaction think between its statements: a bucket of a large country takes longer than a request may. */
export async function takeTime(db: Kysely<DB>): Promise<void> {
  await sql`select set_config('idle_in_transaction_session_timeout', '0', true)`.execute(db)
}

/** The state, undefined where nothing was ever counted; locked until the transaction ends where `lock` says so. */
export async function readState(db: Kysely<DB>, lock = false): Promise<CubeState | undefined> {
  const query = db.selectFrom('waymark.cube_state').select(['utc_offset', 'rules'])
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && { offset: row.utc_offset, rules: row.rules }
}

/** Keeps the state. */
export async function writeState(db: Kysely<DB>, { offset, rules }: CubeState): Promise<void> {
  await sql`insert into waymark.cube_state (utc_offset, rules) values (${offset}, ${rules})
    on conflict (one) do update set utc_offset = excluded.utc_offset, rules = excluded.rules`.execute(db)
}

/** The offset (minutes) that most events of a sample carry: that of the country. */
export async function usualOffset(db: Kysely<DB>): Promise<number> {
  const found = await sql<{ at_offset: number }>`
    select at_offset from (select at_offset from waymark.event limit 2000) e
    group by at_offset order by count(*) desc, at_offset limit 1`.execute(db)
  return found.rows[0]?.at_offset ?? 0
}

/** Says that every period of every bucket is to be counted again. */
export async function markEverything(db: Kysely<DB>): Promise<void> {
  await sql`insert into waymark.cube_mark (bucket, months) select b, null from generate_series(0, ${sql.lit(buckets - 1)}) b`.execute(
    db,
  )
}

/** Buckets that have something to be counted by `now`, locked; those that others count are left to them. */
export async function takeBuckets(db: Kysely<DB>, now: Date): Promise<number[]> {
  const found = await sql<{ bucket: number }>`
    select b.bucket from waymark.cube_bucket b
    where b.next_at <= ${now} or exists (select from waymark.cube_mark m where m.bucket = b.bucket)
    order by b.bucket for update skip locked`.execute(db)
  return found.rows.map((row) => row.bucket)
}

/** All buckets, locked: waits for those who count. */
export async function takeAllBuckets(db: Kysely<DB>): Promise<void> {
  await sql`select from waymark.cube_bucket order by bucket for update`.execute(db)
}

/** The marks of a bucket: their ids, and the months (null where one says everything). */
export async function readMarks(db: Kysely<DB>, bucket: number) {
  const rows = await db
    .selectFrom('waymark.cube_mark')
    .select(['id', 'months'])
    .where('bucket', '=', bucket)
    .execute()
  const all = rows.some((row) => row.months === null)
  const months = all ? null : [...new Set(rows.flatMap((row) => row.months ?? []))]
  return { ids: rows.map((row) => row.id), months }
}

/** Removes marks that were counted: those read before the facts, and no later one. */
export async function removeMarks(db: Kysely<DB>, ids: readonly (string | number | bigint)[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from waymark.cube_mark where id = any (${ids.map(String)}::bigint[])`.execute(db)
}

/** When the bucket has to be looked at again. */
export async function setNext(db: Kysely<DB>, bucket: number, next: number): Promise<void> {
  await db
    .updateTable('waymark.cube_bucket')
    .set({ next_at: new Date(next) })
    .where('bucket', '=', bucket)
    .execute()
}

/** The parts of a bucket, without what is in them. */
export async function keptParts(db: Kysely<DB>, bucket: number): Promise<KeptPart[]> {
  const rows = await db
    .selectFrom('waymark.cube_part')
    .select('period')
    .select(sql<number>`extract(epoch from due_at)::float8 * 1000`.as('due'))
    .where('bucket', '=', bucket)
    .execute()
  return rows.map((row) => ({ period: row.period, dueAt: row.due }))
}

/** The texts of parts of a bucket, by period. */
export async function readParts(db: Kysely<DB>, bucket: number, periods: readonly string[]) {
  if (periods.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('waymark.cube_part')
    .select(['period', 'content'])
    .where('bucket', '=', bucket)
    .where('period', 'in', [...periods])
    .execute()
  return new Map(rows.map((row) => [row.period, expand(row.content)]))
}

/** The texts of the parts of a period, by bucket. */
export async function partsOfPeriod(db: Kysely<DB>, period: string): Promise<string[]> {
  const rows = await db
    .selectFrom('waymark.cube_part')
    .select('content')
    .where('period', '=', period)
    .orderBy('bucket')
    .execute()
  return rows.map((row) => expand(row.content))
}

/** A part to be kept. `dueAt` null: never again. */
export type PartRow = { period: string; bucket: number; census: number; dueAt: number | null; text: string }

const partColumns: readonly Column<PartRow>[] = [
  column('period', 'text', (row) => row.period),
  column('bucket', 'smallint', (row) => row.bucket),
  column('census', 'timestamptz', (row) => new Date(row.census)),
  column('due_at', 'timestamptz', (row) => (row.dueAt === null ? 'infinity' : new Date(row.dueAt))),
  column('content', 'bytea', (row) => compress(row.text)),
]

/** Keeps parts in the place of what they were. */
export async function writeParts(db: Kysely<DB>, rows: readonly PartRow[]): Promise<void> {
  await insertRows(
    db,
    'waymark.cube_part',
    partColumns,
    rows,
    'on conflict (period, bucket) do update set census = excluded.census, due_at = excluded.due_at, content = excluded.content',
  )
}

/** Every period that any bucket keeps a part of. */
export async function periodsKept(db: Kysely<DB>): Promise<string[]> {
  const rows = await db
    .selectFrom('waymark.cube_part')
    .select('period')
    .distinct()
    .orderBy('period')
    .execute()
  return rows.map((row) => row.period)
}

/** Removes the parts of a bucket but for these periods. */
export async function removeParts(db: Kysely<DB>, bucket: number, but: readonly string[]): Promise<void> {
  await sql`delete from waymark.cube_part where bucket = ${bucket} and not (period = any (${[...but]}::text[]))`.execute(
    db,
  )
}

/** Removes every cell. */
export async function removeCells(db: Kysely<DB>): Promise<void> {
  await db.deleteFrom('waymark.cube_cell').execute()
}

/** A table of cells to be kept; null: it holds nothing any more. */
export type CellRow = { area: string; breakdown: string; written: WrittenCell | null }

/** The tables of a period under these areas and breakdowns. */
export async function readCells(
  db: Kysely<DB>,
  period: string,
  keys: readonly { area: string; breakdown: string }[],
) {
  const rows = await sql<{ area: string; breakdown: string; content: string; measures: Buffer | null }>`
    select c.area, c.breakdown, c.content, c.measures from waymark.cube_cell c
    join unnest(${keys.map((key) => key.area)}::text[], ${keys.map((key) => key.breakdown)}::text[]) as k(area, breakdown)
      on c.area = k.area and c.breakdown = k.breakdown
    where c.period = ${period}`.execute(db)
  return rows.rows.map(({ area, breakdown, content, measures }) => ({
    area,
    breakdown,
    written: { content, measures: measures && expand(measures) },
  }))
}

/** Keeps tables of a period, or removes those that hold nothing. */
export async function writeCells(db: Kysely<DB>, period: string, cells: readonly CellRow[]): Promise<void> {
  const gone = cells.filter((cell) => cell.written === null)
  if (gone.length > 0) {
    await sql`delete from waymark.cube_cell c
      using unnest(${gone.map((cell) => cell.area)}::text[], ${gone.map((cell) => cell.breakdown)}::text[]) as k(area, breakdown)
      where c.period = ${period} and c.area = k.area and c.breakdown = k.breakdown`.execute(db)
  }
  const columns: readonly Column<CellRow>[] = [
    column('period', 'text', () => period),
    column('area', 'text', (cell) => cell.area),
    column('breakdown', 'text', (cell) => cell.breakdown),
    column('content', 'text', (cell) => cell.written!.content),
    column('measures', 'bytea', ({ written }) => written!.measures && compress(written!.measures)),
  ]
  await insertRows(
    db,
    'waymark.cube_cell',
    columns,
    cells.filter((cell) => cell.written !== null),
    'on conflict (period, area, breakdown) do update set content = excluded.content, measures = excluded.measures',
  )
}

/** The facts of a bucket whose spans touch [from, to] (milliseconds; null: all), as their texts joined by commas. */
export async function factsOfBucket(
  db: Kysely<DB>,
  bucket: number,
  span: { from: number; to: number } | null,
): Promise<string> {
  const { first, last } = idsOfBucket(bucket)
  const within = span ? sql`and from_at <= ${new Date(span.to)} and to_at >= ${new Date(span.from)}` : sql``
  const found = await sql<{ texts: string | null }>`
    select string_agg(content, ',') as texts from waymark.fact
    where child_id between ${first}::uuid and ${last}::uuid ${within}`.execute(db)
  return found.rows[0]?.texts ?? ''
}

/** The first instant (milliseconds) of any fact of a bucket; null where there is none. */
export async function firstFactOf(db: Kysely<DB>, bucket: number): Promise<number | null> {
  const { first, last } = idsOfBucket(bucket)
  const found = await sql<{ ms: number | null }>`
    select (extract(epoch from min(from_at)) * 1000)::float8 as ms from waymark.fact
    where child_id between ${first}::uuid and ${last}::uuid`.execute(db)
  return found.rows[0]?.ms ?? null
}

/** How far the cubes are: what is kept, what waits, and since when running periods were counted. */
export async function cubesStatus(db: Kysely<DB>) {
  const found = await sql<{
    facts: number
    periods: number
    tables: number
    marks: number
    due: number
    offset: number | null
    oldest: Date | null
  }>`
    select (select greatest(reltuples, 0)::float8 from pg_class where oid = 'waymark.fact'::regclass) as facts,
      (select count(distinct period)::int from waymark.cube_part) as periods,
      (select count(*)::int from waymark.cube_cell) as tables,
      (select count(*)::int from waymark.cube_mark) as marks,
      (select count(*)::int from waymark.cube_bucket where next_at <= now()) as due,
      (select utc_offset from waymark.cube_state) as offset,
      (select min(census) from waymark.cube_part where due_at < 'infinity') as oldest`.execute(db)
  const row = found.rows[0]!
  return {
    facts: `about ${row.facts}`,
    periods: row.periods,
    tables: row.tables,
    waiting: `${row.marks} changes, ${row.due} of ${buckets} buckets by time`,
    offset: row.offset,
    running: row.oldest?.toISOString() ?? null,
  }
}
