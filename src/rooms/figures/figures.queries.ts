import { type Kysely, type RawBuilder, sql } from 'kysely'
import { idsOfBucket } from '#indicators/cube/buckets.ts'
import type { DB } from '../database.gen.ts'

/** Which facts: kinds as `kindOfFact` names them, and the instants (milliseconds) that their spans have to touch. */
export type FactsWanted = {
  readonly kinds: readonly string[]
  readonly span: { readonly from: number; readonly to: number }
  /** Only of children in the acting person's own lists: what row-level security would find one by one. */
  readonly own: boolean
}

/**
 * The facts wanted, as far as the acting session may read them: sixteen texts at most, each holding all facts of some
 * children, joined by commas.
 */
export async function factTexts(db: Kysely<DB>, wanted: FactsWanted): Promise<string[]> {
  const found = await sql<{ texts: string }>`
    select string_agg(content, ',') as texts from waymark.fact where ${which(wanted)}
    group by get_byte(uuid_send(child_id), 0) >> 4`.execute(db)
  return found.rows.map((row) => row.texts)
}

/** The facts wanted of one bucket of children: for who goes through all of them and may take their time. */
export async function factTextsOfBucket(
  db: Kysely<DB>,
  wanted: FactsWanted,
  bucket: number,
): Promise<string> {
  const { first, last } = idsOfBucket(bucket)
  const found = await sql<{ texts: string | null }>`
    select string_agg(content, ',') as texts from waymark.fact
    where child_id between ${first}::uuid and ${last}::uuid and ${which(wanted)}`.execute(db)
  return found.rows[0]?.texts ?? ''
}

/** Whether there are children and no facts at all: a deployment from before there were any. */
export async function lacksFacts(db: Kysely<DB>): Promise<boolean> {
  const found = await sql<{ lacks: boolean }>`
    select exists (select from waymark.child_now where events > 0)
      and not exists (select from waymark.fact) as lacks`.execute(db)
  return found.rows[0]?.lacks === true
}

/** How many facts PostgreSQL expects to read for it: asked before anything is read. */
export async function estimateFacts(db: Kysely<DB>, wanted: FactsWanted): Promise<number> {
  const found = await sql<{ 'QUERY PLAN': readonly [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select content from waymark.fact where ${which(wanted)}`.execute(db)
  return found.rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

function which({ kinds, span, own }: FactsWanted): RawBuilder<boolean> {
  const ofOwn = own ? sql`and child_id in (select child_id from waymark.worklist)` : sql``
  return sql<boolean>`kind = any (${[...kinds]}::text[])
    and to_at >= ${new Date(span.from)} and from_at <= ${new Date(span.to)} ${ofOwn}`
}

/** The tables of cells of these periods, for one area and its totals and breakdown, as they are kept. */
export async function cellsOf(
  db: Kysely<DB>,
  periods: readonly string[],
  area: string,
  breakdowns: readonly string[],
) {
  if (periods.length === 0) return []
  return db
    .selectFrom('waymark.cube_cell')
    .select(['period', 'breakdown', 'content'])
    .where('period', 'in', [...periods])
    .where('area', '=', area)
    .where('breakdown', 'in', [...breakdowns])
    .execute()
}

/** The earliest instant (milliseconds) as of which any part of a period was counted, by period. */
export async function censusOf(db: Kysely<DB>, periods: readonly string[]): Promise<Map<string, number>> {
  if (periods.length === 0) return new Map()
  const rows = await db
    .selectFrom('waymark.cube_part')
    .select('period')
    .select(sql<number>`(extract(epoch from min(census)) * 1000)::float8`.as('census'))
    .where('period', 'in', [...periods])
    .groupBy('period')
    .execute()
  return new Map(rows.map((row) => [row.period, row.census]))
}

/**
 * How far the cubes are: `none` while they are first counted (or all anew), `behind` while changes of the last moments
 * are not counted yet. For the server's own session.
 */
export async function howFar(db: Kysely<DB>): Promise<'none' | 'behind' | 'there'> {
  const found = await sql<{ state: boolean; everything: boolean; some: boolean }>`
    select exists (select from waymark.cube_state) as state,
      exists (select from waymark.cube_mark where months is null) as everything,
      exists (select from waymark.cube_mark) as some`.execute(db)
  const row = found.rows[0]
  if (!row?.state || row.everything) return 'none'
  return row.some ? 'behind' : 'there'
}
