import type { Period } from '#disclosure/cube.ts'
import type { PublicCell, PublicRelease, PublicTable } from '#release/public-release.ts'
import { type Grain, latestPeriod, periodsOf } from './periods.ts'
import { cellAt, seenValue } from './read-cell.ts'

/** A table with the release that it stands in. */
export type StandingTable = { readonly table: PublicTable; readonly release: PublicRelease }

/** One point of a trend: the total of a period, as the newest release in force counts it. */
export type TrendPoint = {
  readonly period: Period
  readonly cell: PublicCell
  readonly release: PublicRelease
  readonly version: number
}

/** The releases that nobody has corrected, newest first. */
export function inForce(releases: readonly PublicRelease[]): PublicRelease[] {
  const corrected = new Set(releases.flatMap(({ corrects }) => corrects?.number ?? []))
  return releases.filter(({ number }) => !corrected.has(number)).toSorted((a, b) => b.number - a.number)
}

/**
 * The tables of an indicator, each from the newest of these releases (given newest first) whose plan has it. The one
 * that reaches latest comes first; of those, one whose total is shown; of those, the one with the shortest windows.
 */
export function tablesOf(releases: readonly PublicRelease[], indicator: string): StandingTable[] {
  const found = new Map<string, StandingTable>()
  for (const release of releases) {
    for (const table of release.tables) {
      const key = `${release.plan.id} ${table.id}`
      if (table.indicator === indicator && !found.has(key)) found.set(key, { table, release })
    }
  }
  return [...found.values()]
    .map(rankOf)
    .toSorted(compareRanks)
    .map(({ standing }) => standing)
}

type Rank = {
  readonly standing: StandingTable
  readonly to: number
  readonly from: number
  readonly isShown: boolean
}

function rankOf(standing: StandingTable): Rank {
  const { table } = standing
  const period = latestPeriod(table.periods)
  const cell = period && cellAt(table, {}, period.id)
  return {
    standing,
    to: period === undefined ? 0 : Date.parse(period.to),
    from: period === undefined ? 0 : Date.parse(period.from),
    isShown: cell !== undefined && seenValue(table, cell).state === 'shown',
  }
}

function compareRanks(a: Rank, b: Rank): number {
  return b.to - a.to || Number(b.isShown) - Number(a.isShown) || b.from - a.from
}

/** Every indicator that these releases have, by id. */
export function indicatorsIn(releases: readonly PublicRelease[]): Set<string> {
  return new Set(releases.flatMap(({ tables }) => tables.map((table) => table.indicator)))
}

/**
 * The total of a table by period, oldest first: each period from the newest of these releases (given newest first)
 * of the same plan that counts it. Where the version changes, the definition changed and the points are not comparable.
 */
export function trendOf(
  releases: readonly PublicRelease[],
  { table: { id, unit, counting }, release: standing }: StandingTable,
  grain: Grain,
): TrendPoint[] {
  const points = new Map<string, TrendPoint>()
  for (const release of releases) {
    if (release.plan.id !== standing.plan.id) continue
    const table = release.tables.find((one) => one.id === id)
    if (table === undefined || table.unit !== unit || table.counting !== counting) continue
    for (const period of periodsOf(table.periods, grain)) {
      const cell = cellAt(table, {}, period.id)
      if (cell === undefined || points.has(period.id)) continue
      points.set(period.id, { period, cell, release, version: table.version })
    }
  }
  return [...points.values()].toSorted((a, b) => (a.period.to < b.period.to ? -1 : 1))
}
