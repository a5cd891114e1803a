import type { PlacedTable } from './columns.ts'
import { windowParts } from './relations.ts'
import { type Cell, type System, subtract } from './system.ts'
import { open } from './table.ts'
import { windowOf } from './time-line.ts'
import { touches } from './touching.ts'

type Seen = { release: number; from: number; to: number; cell: Cell }

/**
 * The counts that lie between a cell of the release being made and the same group in another window
 * or an earlier release: what anyone finds by subtracting one from the other. Kept are those from 1 to
 * below the threshold, either way round.
 */
export function findChanges(system: System, firstId: number): Cell[] {
  const groups = new Map<string, Seen[]>()
  for (const cell of system.cells) {
    if (cell.kind !== 'count' || cell.state !== open) continue
    const place = cell.places[0]
    const period = place && system.tables[place.table]?.table.cube.periods[place.period]
    if (!period) continue
    const key = `${cell.measure}|${cell.group}`
    const seen = { release: cell.release, from: Date.parse(period.from), to: Date.parse(period.to), cell }
    groups.set(key, [...(groups.get(key) ?? []), seen])
  }
  const counting = new Map(system.tables.map(({ table }) => [table.cube.measure, table.cube.counting]))
  const whole = new Set(system.tables.flatMap((placed) => (placed.release === 0 ? wholeWindows(placed) : [])))
  const found: Cell[] = []
  for (const seen of groups.values()) {
    const kind = counting.get(seen[0]?.cell.measure ?? '') ?? 'events'
    for (const [plus, minus] of comparable(seen, kind, system.thresholds.censusGapDays, whole)) {
      const value = minus.reduce((rest, one) => rest - one.value, plus.value)
      if (value === 0 || Math.abs(value) >= system.thresholds.threshold) continue
      const form = subtract(
        plus.forms[0] ?? { columns: [], signs: [] },
        minus.map((one) => one.forms[0] ?? { columns: [], signs: [] }),
      )
      if (form.columns.length > 0)
        found.push({
          ...plus,
          id: firstId + found.length,
          kind: 'change',
          value,
          forms: [form],
          between: [plus.id, ...minus.map((one) => one.id)],
        })
    }
  }
  return found
}

/** Windows whose parts are cells themselves: what remains of them is protected as those cells are. */
function wholeWindows(placed: PlacedTable): string[] {
  const { cube } = placed.table
  return windowParts(placed).map(([whole]) => {
    const period = cube.periods[whole]
    return period ? `${cube.measure}|${windowOf(period, cube.counting)}` : ''
  })
}

function* comparable(
  seen: readonly Seen[],
  counting: 'events' | 'children' | 'census',
  gapDays: number,
  whole: ReadonlySet<string>,
): Generator<[Cell, Cell[]]> {
  const current = seen.filter((one) => one.release === 0)
  const releases = new Set(seen.map((one) => one.release))
  for (const one of current)
    for (const release of releases) {
      const others = seen.filter((other) => other.release === release && other !== one)
      if (counting === 'census') {
        for (const other of others)
          if (release > 0 && near(one, other, gapDays)) yield [one.cell, [other.cell]]
        continue
      }
      if (release === 0 && whole.has(`${one.cell.measure}|${one.cell.window}`)) continue
      yield* within(one, others, counting)
      if (release > 0)
        for (const other of others) {
          if (other.from === one.from && other.to === one.to) continue
          yield* within(other, current, counting, one)
        }
    }
}

/** One window without another inside it, and without all that lie inside it. */
function* within(
  wide: Seen,
  others: readonly Seen[],
  counting: 'events' | 'children',
  only?: Seen,
): Generator<[Cell, Cell[]]> {
  const inside = others
    .filter((other) => other.from >= wide.from && other.to <= wide.to)
    .filter((other) => counting === 'events' || other.from === wide.from)
    .sort((a, b) => a.from - b.from || a.to - b.to)
  for (const other of inside) if (!only || only === other) yield [wide.cell, [other.cell]]
  if (counting === 'children') return
  const disjoint: Seen[] = []
  for (const other of inside) if (other.from >= (disjoint.at(-1)?.to ?? -Infinity)) disjoint.push(other)
  if (disjoint.length > 1 && (!only || only === disjoint[0]))
    yield [wide.cell, disjoint.map((one) => one.cell)]
}

function near(a: Seen, b: Seen, gapDays: number): boolean {
  const period = (one: Seen) => ({
    id: '',
    from: new Date(one.from).toISOString(),
    to: new Date(one.to).toISOString(),
  })
  return touches(period(a), period(b), 'census', gapDays)
}
