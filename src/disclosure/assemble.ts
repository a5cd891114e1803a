import { findChanges } from './changes.ts'
import { type CubeProblem, checkCube } from './check-cube.ts'
import { addsUpOverTime, familyOf, type PlacedTable, placeTables } from './columns.ts'
import type { Cube, EarlierRelease, Period, Thresholds } from './cube.ts'
import { relateCells } from './relations.ts'
import { type Cell, keyOf, listCells, type System, subtract } from './system.ts'
import { coordinatesOf, leavesUnder, missing, open, type Table, tabulate } from './table.ts'
import { cutWindows } from './time-line.ts'
import { joinWindows, touchingPart } from './touching.ts'

/** The release and all earlier ones that touch it, as one system; or what is wrong with the cubes. */
export function assemble(
  cubes: readonly Cube[],
  earlier: readonly EarlierRelease[],
  limits: Thresholds,
): { system: System; problems: [] } | { system: null; problems: CubeProblem[] } {
  const problems = cubes.flatMap(checkCube)
  if (problems.length > 0) return { system: null, problems }
  const releases = [cubes, ...earlier.map((one) => one.cubes).reverse()]
  const windows = windowsByMeasure(cubes, earlier, limits.censusGapDays)
  const lines = new Map(
    cubes.map((cube) => [cube.measure, cutWindows(windows.get(cube.measure) ?? [], cube.counting)]),
  )
  const tables = releases.flatMap((members, release) =>
    members.flatMap((cube) => {
      const line = lines.get(cube.measure)
      const part = line && touchingPart(cube, line)
      return line && part ? [{ table: tabulate(part), release, line }] : []
    }),
  )
  for (const { table, release, line } of tables) if (release === 0) checkTable(table, line, problems)
  if (problems.length > 0) return { system: null, problems }
  const { placed, columns } = placeTables(tables)
  const { cells, at, differing } = listCells(placed)
  for (const key of differing)
    if (key.startsWith('0|')) problems.push({ code: 'cube.margins-differ', cube: '', found: key.slice(2) })
  const system: System = {
    thresholds: limits,
    tables: placed,
    columns,
    cells,
    links: [],
    parts: [],
    relations: [],
    knownBefore: new Set(),
  }
  linkShapes(system)
  for (const [index, table] of placed.entries())
    if (table.release === 0) system.relations.push(...relateCells(table, at[index] ?? new Int32Array()))
  for (const [index, part] of placed.entries()) {
    const whole = placed.findIndex(
      (one) => one.release === part.release && one.table.cube.id === part.table.cube.partOf,
    )
    if (part.table.cube.partOf !== undefined) relatePart(system, at, index, whole, problems)
  }
  cells.push(...findChanges(system, cells.length))
  return problems.length > 0 ? { system: null, problems } : { system, problems: [] }
}

function windowsByMeasure(
  cubes: readonly Cube[],
  earlier: readonly EarlierRelease[],
  gapDays: number,
): Map<string, Period[]> {
  const windows = new Map<string, Period[]>()
  for (const { measure, counting } of cubes) {
    const of = (list: readonly Cube[]) =>
      list.filter((one) => one.measure === measure && one.counting === counting).flatMap((one) => one.periods)
    windows.set(
      measure,
      joinWindows(
        of(cubes),
        earlier.flatMap((one) => of(one.cubes)),
        counting,
        gapDays,
      ),
    )
  }
  return windows
}

function checkTable(table: Table, line: ReturnType<typeof cutWindows>, problems: CubeProblem[]): void {
  const cube = table.cube.id
  if (!addsUpOverTime(table, line)) problems.push({ code: 'cube.does-not-add-up', cube, found: 'period' })
  const impossible = table.leafValues.findIndex((value, at) => value > 0 && table.leafStates[at] !== open)
  if (impossible >= 0) problems.push({ code: 'cube.not-applicable-count', cube, found: String(impossible) })
}

/** Margins that two shapes share are one count; so are equal counts of two releases of unlike shapes. */
function linkShapes(system: System): void {
  const byName = new Map<string, Cell>()
  for (const cell of system.cells) {
    const [first, ...others] = cell.forms
    if (!first) continue
    for (const other of others) system.links.push(subtract(first, [other]))
    const known = byName.get(keyOf(cell))
    if (!known) byName.set(keyOf(cell), cell)
    else if (known.value === cell.value && known.state === open && cell.state === open) {
      const [same, here] = [
        system.tables[known.places[0]?.table ?? 0],
        system.tables[cell.places[0]?.table ?? 0],
      ]
      if (!same || !here || familyOf(same.table) === familyOf(here.table)) continue
      system.links.push(subtract(known.forms[0] ?? first, [first]))
    }
  }
}

/** The complement of a numerator in its denominator, for every cell and as a limit for every leaf. */
function relatePart(
  system: System,
  at: readonly Int32Array[],
  partAt: number,
  wholeAt: number,
  problems: CubeProblem[],
): void {
  const part = system.tables[partAt] as PlacedTable
  const whole = system.tables[wholeAt]
  const cube = part.table.cube.id
  const shape = (one: PlacedTable) =>
    JSON.stringify([one.table.dimensions.map((d) => [d.id, d.names, d.parents]), one.table.cube.periods])
  if (!whole || shape(whole) !== shape(part)) {
    problems.push({ code: 'cube.part-shape', cube, found: part.table.cube.partOf ?? '' })
    return
  }
  const width = part.table.cube.periods.length
  const unknown = (one: PlacedTable, leaf: number, period: number) =>
    one.table.leafStates[leaf * width + period] === missing
  for (let group = 0; group < part.table.groups; group++) {
    const leaves = leavesUnder(part.table, group)
    for (let period = 0; period < width; period++) {
      if (leaves.some((leaf) => unknown(part, leaf, period) || unknown(whole, leaf, period))) continue
      const numerator = system.cells[at[partAt]?.[group * width + period] ?? 0]
      const denominator = system.cells[at[wholeAt]?.[group * width + period] ?? 0]
      if (!numerator?.forms[0] || !denominator?.forms[0]) continue
      const form = subtract(denominator.forms[0], [numerator.forms[0]])
      const value = denominator.value - numerator.value
      if (value < 0)
        problems.push({
          code: 'cube.part-exceeds',
          cube,
          found: JSON.stringify(coordinatesOf(part.table, group)),
        })
      if (leaves.length === 1) system.parts.push(form)
      const id = system.cells.length
      system.cells.push({ ...numerator, id, kind: 'complement', value, forms: [form] })
      if (part.release === 0)
        system.relations.push({ whole: denominator.id, parts: [numerator.id, id], reveals: false })
    }
  }
}
