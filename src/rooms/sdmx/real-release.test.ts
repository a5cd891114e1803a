import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/db.ts'
import type { PublicCell, PublicTable } from '#release/public-release.ts'
import { type ReadObservation, readCsv } from '#sdmx/readers-under-test.ts'
import type { DB } from '../database.gen.ts'
import { latestReleases } from '../release/release.queries.ts'
import { openReleaseHouse, type ReleaseHouse } from '../release/releases-under-test.ts'
import { sdmxRoutes } from './sdmx.routes.ts'

let house: ReleaseHouse
let rows: ReadObservation[]
let tables: readonly PublicTable[]

beforeAll(async () => {
  house = await openReleaseHouse(250)
  await house.published({ plan: 'several-years', years: [2024, 2025, 2026] })
  const answer = await sdmxRoutes(house.deps).request('/sdmx/v2/data?format=csvdata')
  rows = readCsv(await answer.text())
  const releases = await inTransaction<DB, Awaited<ReturnType<typeof latestReleases>>>(
    house.deps.pool,
    latestReleases,
  )
  tables = releases.flatMap((release) => release.tables)
}, 180_000)
afterAll(() => house.close())

const sexes: Readonly<Record<string, string>> = { female: 'F', male: 'M', unknown: '_U' }

/** Where a cell of a published table has to stand. */
function find(table: PublicTable, { at }: PublicCell): ReadObservation[] {
  const whole = tables.flatMap(({ dimensions }) => dimensions).find(({ id }) => id === 'area')
  const country = whole?.categories.find(({ parent }) => parent === undefined)?.id
  const age = at.age === 'unknown' ? '_U' : at.age === undefined ? '_T' : `Y${at.age.replace('-', 'T')}`
  const sex = at.sex === undefined ? '_T' : (sexes[at.sex] ?? at.sex)
  const area = at.area === undefined ? country : at.area === 'unknown' ? '_U' : at.area
  return rows.filter(
    (row) => row.INDICATOR === table.indicator && row.SEX === sex && row.AGE === age && row.REF_AREA === area,
  )
}

test('every cell that was published is there once, with its count and its value or without either', () => {
  const cells = tables.flatMap((table) => table.cells.map((cell) => ({ table, cell })))
  expect(cells.length).toBeGreaterThan(100)
  for (const { table, cell } of cells) {
    const found = find(table, cell)
    expect(found.length, `${table.id} ${JSON.stringify(cell.at)}`).toBe(1)
    const [row] = found
    if (cell.numerator.state === 'shown') expect(row?.NUMERATOR).toBe(String(cell.numerator.count))
    else expect(row).not.toHaveProperty('NUMERATOR')
    expect(row?.OBS_VALUE).toBe(cell.value === null ? undefined : String(cell.value))
    expect(row?.CONF_STATUS === 'C').toBe([cell.numerator.state, cell.denominator?.state].includes('hidden'))
  }
})

test('and nothing is there that was not published', () => {
  const cells = tables.flatMap((table) => table.cells.flatMap((cell) => find(table, cell)))
  expect(new Set(cells).size).toBe(rows.length)
})
