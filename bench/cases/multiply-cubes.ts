import type pg from 'pg'
import { addCell, type CellSums, settleCell } from '#indicators/cube/tallies.ts'
import { readCell, writeCell } from '#indicators/cube/text.ts'
import { inSession } from '#platform/db.ts'
import type { Deployment } from '../../src/deployment.ts'
import type { DB } from '../../src/rooms/database.gen.ts'
import { type CellRow, readCells, writeCells } from '../../src/rooms/figures/cubes.queries.ts'
import type { Progress } from '../progress.ts'

/**
 * Makes every cell what it is once each child stands there `copies` times more: copies contribute what the first does,
 * durations included. Parts are left: they speak of buckets, and copies fall into others.
 */
export async function multiplyCubes(deployment: Deployment, copies: number, progress: Progress) {
  const { pool, serviceSecret } = deployment
  const periods = await tablesByPeriod(deployment)
  for (const [period, keys] of periods) {
    progress.stopIfAsked()
    progress.step(`multiplying cubes: ${period}`)
    await inSession<DB, void>(pool, serviceSecret, async (db) => {
      const cells = await readCells(db, period, keys)
      await writeCells(
        db,
        period,
        cells.map(({ area, breakdown, written }): CellRow => {
          const sum: CellSums = new Map()
          for (let copy = 0; copy <= copies; copy++) addCell(sum, readCell(written))
          settleCell(sum)
          return { area, breakdown, written: writeCell(sum) }
        }),
      )
    })
  }
}

async function tablesByPeriod({ pool, serviceSecret }: Deployment) {
  return inSession<DB, Map<string, { area: string; breakdown: string }[]>>(
    pool,
    serviceSecret,
    async (db) => {
      const rows = await db
        .selectFrom('waymark.cube_cell')
        .select(['period', 'area', 'breakdown'])
        .orderBy('period')
        .execute()
      return Map.groupBy(rows, (row) => row.period)
    },
  )
}

/** The facts of every child again under the ids and references of the copies. */
export async function multiplyFacts(client: pg.Client, copies: number, idOf: (column: string) => string) {
  await client.query(
    `insert into waymark.fact (child_id, n, case_id, kind, compartments, from_at, to_at, content)
     select ${idOf('child_id')}, n, ${idOf('case_id')}, kind, compartments, from_at, to_at,
       regexp_replace(content, '^\\["([^"]*)","([^"]*)"', '["\\1-' || k || '","\\2-' || k || '"')
     from waymark.fact, generate_series(1, ${copies}) k`,
  )
}
