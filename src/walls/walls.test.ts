import fc from 'fast-check'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { inSession } from '#platform/db.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { childRoutes } from '../rooms/child/child.routes.ts'
import { childrenRoutes } from '../rooms/children/children.routes.ts'
import type { DB } from '../rooms/database.gen.ts'
import { eventRoutes } from '../rooms/event/event.routes.ts'
import { rightsSummaryRoutes } from '../rooms/rights-summary/rights-summary.routes.ts'
import { openTestHouse, type TestHouse } from '../rooms/testing/test-house.ts'
import { todayRoutes } from '../rooms/today/today.routes.ts'
import { transferRoutes } from '../rooms/transfer/transfer.routes.ts'
import { checkApi } from './api-agrees.ts'
import { type Loaded, loadWorld } from './load-world.ts'
import { opens } from './policy.ts'
import { type Beyond, otherTables, type Row, tablesWithChildren } from './tables.ts'
import { type Person, type World, worlds } from './world.ts'

const everyTable = { ...tablesWithChildren, ...otherTables }

/** The same worlds for everybody; other and more ones by WAYMARK_SEED and WAYMARK_WALLS. */
const seed = Number(process.env.WAYMARK_SEED ?? 20_260_616)
const runs = Number(process.env.WAYMARK_WALLS ?? 4)

async function inWorld(world: World, look: (house: TestHouse, beyond: Beyond) => Promise<void>) {
  const house = await openTestHouse((deps) => [
    todayRoutes(deps),
    childrenRoutes(deps),
    childRoutes(deps),
    eventRoutes(deps),
    rightsSummaryRoutes(deps),
    transferRoutes(deps),
  ])
  try {
    const loaded = await loadWorld(house, world)
    await look(house, await lookBeyond(house, world, loaded))
  } finally {
    await house.close()
  }
}

async function lookBeyond(house: TestHouse, world: World, loaded: Loaded): Promise<Beyond> {
  const rows = new Map<string, readonly Row[]>()
  for (const table of Object.keys(everyTable)) {
    const found = await house.owner.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`)
    rows.set(
      table,
      found.rows.map(({ row }) => row),
    )
  }
  const refs = (table: string) => new Map((rows.get(table) ?? []).map((row) => [row.id, String(row.ref)]))
  return { world, loaded, rows, childRef: refs('waymark.child'), caseRef: refs('waymark.child_case') }
}

/** What a person sees of a table by raw SQL: the columns that the app's login may read at all. */
async function rowsFor(house: TestHouse, secret: string, table: string): Promise<Row[]> {
  const read = () =>
    inSession<DB, Row[]>(house.deps.pool, secret, async (_db, client) => {
      const columns = await client.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
           and has_column_privilege(attrelid, attnum, 'select')`,
        [table],
      )
      const list = columns.rows.map(({ name }) => `'${name}', t.${name}`).join(', ')
      const found = await client.query<{ row: Row }>(
        `select jsonb_build_object(${list}) as row from ${table} t`,
      )
      return found.rows.map(({ row }) => row)
    })
  return read()
}

const asText = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(sorted(row))).toSorted()

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

async function checkSql(house: TestHouse, person: Person, beyond: Beyond): Promise<void> {
  const secret = beyond.loaded.secrets.get(person.username)!
  const closed = beyond.world.facts.filter(
    (fact) => !opens(beyond.world, person, fact.case).has(fact.compartment ?? 'general'),
  )
  for (const [table, maySee] of Object.entries(everyTable)) {
    const seen = await rowsFor(house, secret, table)
    const allowed = (beyond.rows.get(table) ?? []).filter((row) => maySee(row, person, beyond))
    expect(asText(seen), `${person.username} (${person.role} of ${person.agency}) in ${table}`).toEqual(
      asText(allowed),
    )
    if (!(table in tablesWithChildren)) continue
    const text = JSON.stringify(seen)
    for (const fact of closed) {
      expect(text.includes(fact.place), `${table} tells ${person.username} the place of a closed fact`).toBe(
        false,
      )
    }
  }
}

describe('need to know', () => {
  test('every table says who may see a row of it', async () => {
    const database = await testDatabase()
    const client = new pg.Client(database.migratorConfig)
    await client.connect()
    try {
      const found = await client.query<{ name: string; child: boolean }>(
        `select n.nspname || '.' || c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid
           and (a.attname in ('child_id', 'case_id', 'child_ref', 'case_ref'))) as child
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'm', 'v', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'platform')`,
      )
      expect(found.rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(everyTable).toSorted())
      const unguarded = found.rows.filter(({ name, child }) => child && !(name in tablesWithChildren))
      expect(unguarded).toEqual([])
    } finally {
      await client.end()
      await database.close()
    }
  })

  test('raw SQL, lists, counts, pages, names, findings, exports and recording agree with the standing of whoever asks', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, (world) =>
        inWorld(world, async (house, beyond) => {
          for (const person of world.people) await checkSql(house, person, beyond)
          // What the API tells goes into the audit, so the rows are counted before anybody asks.
          for (const person of world.people) await checkApi(house, person, beyond)
        }),
      ),
      { seed, numRuns: runs, endOnFailure: process.env.WAYMARK_SHRINK === undefined },
    )
  }, 600_000)
})
