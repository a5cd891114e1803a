import type { Cube, PublicCount, PublishedCell, PublishedCube } from './cube.ts'
import { roundCount } from './round-count.ts'
import type { System } from './system.ts'
import { coordinatesOf, missing, notApplicable } from './table.ts'

/** The cubes as the public sees them: rounded counts, one symbol for everything hidden. */
export function publishCubes(
  cubes: readonly Cube[],
  system: System,
  hidden: ReadonlySet<number>,
): PublishedCube[] {
  const byCube = new Map<string, PublishedCell[]>(cubes.map((cube) => [cube.id, []]))
  for (const cell of system.cells) {
    if (cell.kind !== 'count' || cell.release !== 0) continue
    const seen: PublicCount =
      cell.state === missing
        ? { state: 'missing' }
        : cell.state === notApplicable
          ? { state: 'not-applicable' }
          : hidden.has(cell.id)
            ? { state: 'hidden' }
            : { state: 'shown', count: roundCount(cell.value, system.thresholds) }
    for (const { table, group, period } of cell.places) {
      const from = system.tables[table]?.table
      if (!from) continue
      const at = coordinatesOf(from, group)
      byCube.get(from.cube.id)?.push({ at, period: from.cube.periods[period]?.id ?? '', ...seen })
    }
  }
  return cubes.map(({ id, measure, counting, dimensions, periods, partOf }) => ({
    id,
    measure,
    counting,
    dimensions,
    periods,
    ...(partOf === undefined ? {} : { partOf }),
    cells: byCube.get(id) ?? [],
  }))
}

/** Which cells of the earlier releases were hidden when they left. */
export function hiddenBefore(
  system: System,
  earlier: readonly { published: readonly PublishedCube[] }[],
): Set<number> {
  const releases = [...earlier].reverse()
  const states = releases.map(
    ({ published }) =>
      new Set(
        published.flatMap((cube) =>
          cube.cells.flatMap((cell) => (cell.state === 'hidden' ? [nameOf(cube.id, cell)] : [])),
        ),
      ),
  )
  const hidden = new Set<number>()
  for (const cell of system.cells) {
    if (cell.kind !== 'count' || cell.release === 0) continue
    for (const { table, group, period } of cell.places) {
      const from = system.tables[table]?.table
      if (!from) continue
      const at = coordinatesOf(from, group)
      const name = nameOf(from.cube.id, { at, period: from.cube.periods[period]?.id ?? '' })
      if (states[cell.release - 1]?.has(name)) hidden.add(cell.id)
    }
  }
  return hidden
}

function nameOf(cube: string, { at, period }: { at: PublishedCell['at']; period: string }): string {
  const said = Object.keys(at).sort()
  return `${cube}|${period}|${said.map((id) => `${id}=${at[id]}`).join(';')}`
}
