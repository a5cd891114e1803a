import { assemble } from './assemble.ts'
import { attackCells, type Finding, type Sightings, sightingOf } from './attack.ts'
import type { CubeProblem } from './check-cube.ts'
import { coverRelations } from './cover.ts'
import {
  type CellRef,
  type Cube,
  type EarlierRelease,
  type PublishedCube,
  type Thresholds,
  thresholds,
} from './cube.ts'
import { isProtected } from './interval.ts'
import { openCell, showMove } from './open-cell.ts'
import { hidePrimary, needsProtection } from './primary.ts'
import { hiddenBefore, publishCubes } from './publish.ts'
import { searchTables } from './search-tables.ts'
import type { Solver } from './solver.ts'
import { type Cell, keyOf, type System } from './system.ts'
import { coordinatesOf, open } from './table.ts'

/** What a protected count is: a cell, what remains of a denominator, or a change between releases. */
export type Protected = { readonly kind: Cell['kind']; readonly cell: CellRef; readonly earlier: boolean }

/** Why a release may not leave. */
export type Block =
  | {
      readonly code: 'interval-narrow'
      readonly what: Protected
      readonly lower: number
      readonly upper: number
    }
  | { readonly code: 'no-proof'; readonly what: Protected }
  | { readonly code: 'cube'; readonly problem: CubeProblem }

/** `lower` and `upper` hold at least: the true interval is as wide or wider. */
export type Attacked = { readonly what: Protected; readonly lower: number; readonly upper: number }

export type ProtectedRelease = {
  /** Empty when the cubes cannot be read; otherwise what may be published if `ok`. */
  readonly published: readonly PublishedCube[]
  /** Never public: whether a cell is hidden for itself or for another. */
  readonly hidden: readonly { readonly cell: CellRef; readonly why: 'primary' | 'secondary' }[]
  /** Never public: what was attacked, and how uncertain it stays. */
  readonly attack: readonly Attacked[]
  readonly ok: boolean
  readonly blocked: readonly Block[]
}

export type ProtectionOptions = {
  readonly solver: Solver
  readonly thresholds?: Partial<Thresholds>
  /** Told from time to time how many counts are not yet seen to be uncertain. */
  readonly onProgress?: (left: number) => void
}

/**
 * Hides, attacks and hides again until no hidden count can be told closely enough from this release
 * and the earlier ones (oldest first), or says which cannot be protected. The same input always gives
 * the same release.
 */
export function protectRelease(
  cubes: readonly Cube[],
  earlier: readonly EarlierRelease[],
  options: ProtectionOptions,
): ProtectedRelease {
  const { system, problems } = assemble(cubes, earlier, { ...thresholds, ...options.thresholds })
  if (!system) {
    const blocked = problems.map((problem) => ({ code: 'cube' as const, problem }))
    return { published: [], hidden: [], attack: [], ok: false, blocked }
  }
  const before = hiddenBefore(system, earlier)
  markKnownBefore(system, before)
  const primary = hidePrimary(system, before)
  const hidden = new Set([...before, ...primary.keys(), ...stillHidden(system, before)])
  coverRelations(system, hidden)
  const sightings: Sightings = new Map()
  const blocked = protectAll(system, hidden, sightings, options)
  const refs = system.cells.filter(
    (cell) => cell.release === 0 && cell.kind === 'count' && hidden.has(cell.id),
  )
  return {
    published: publishCubes(cubes, system, hidden),
    hidden: refs.flatMap((cell) =>
      refsOf(system, cell).map((ref) => ({
        cell: ref,
        why: primary.has(cell.id) ? ('primary' as const) : ('secondary' as const),
      })),
    ),
    attack: system.cells
      .filter((cell) => needsProtection(cell, system, hidden))
      .map((cell) => ({
        what: describeCell(system, cell),
        ...(sightings.get(cell.id) ?? { lower: cell.value, upper: cell.value }),
      })),
    ok: blocked.length === 0,
    blocked,
  }
}

/**
 * What was hidden before and is counted the same, or nearly, stays hidden: showing it now would undo the cover. That a
 * count was corrected by a few is not known, and a reader who supposes that it was not would come close.
 */
function stillHidden(system: System, before: ReadonlySet<number>): number[] {
  const counts = new Map<string, number[]>()
  for (const cell of system.cells)
    if (cell.kind === 'count' && before.has(cell.id))
      counts.set(keyOf(cell), [...(counts.get(keyOf(cell)) ?? []), cell.value])
  const isNear = (cell: Cell) =>
    counts.get(keyOf(cell))?.some((count) => Math.abs(count - cell.value) < system.thresholds.threshold)
  return system.cells.flatMap((cell) =>
    cell.kind === 'count' && cell.release === 0 && cell.state === open && isNear(cell) ? [cell.id] : [],
  )
}

/**
 * What earlier releases already tell by themselves: a count that one shows and that is counted the same, and a zero that
 * lies within a zero. Hiding it now hides nothing, and being no count of a few, it need not be.
 */
function markKnownBefore(system: System, before: ReadonlySet<number>): void {
  const shown = new Set<string>()
  const zero = new Set<number>()
  for (const cell of system.cells) {
    if (cell.kind !== 'count' || cell.release === 0 || cell.state !== open || before.has(cell.id)) continue
    shown.add(`${keyOf(cell)}|${cell.value}`)
    if (cell.value === 0) for (const column of cell.forms[0]?.columns ?? []) zero.add(column)
  }
  for (const cell of system.cells) {
    if (cell.kind !== 'count' || cell.release !== 0 || cell.state !== open) continue
    const isKnown =
      cell.value === 0
        ? cell.forms.some(({ columns }) => columns.every((column) => zero.has(column)))
        : cell.value >= system.thresholds.threshold && shown.has(`${keyOf(cell)}|${cell.value}`)
    if (isKnown) system.knownBefore.add(cell.id)
  }
}

const hiddenBetweenSearches = 60

/**
 * Searches and opens in turn until every cell has been seen to be uncertain; what cannot be opened is
 * attacked for its exact interval.
 */
function protectAll(
  system: System,
  hidden: Set<number>,
  sightings: Sightings,
  { solver, onProgress }: ProtectionOptions,
): Block[] {
  const stuck = new Set<Cell>()
  for (;;) {
    searchTables(system, hidden, wanting(system, hidden, sightings, stuck), sightings)
    const cells = wanting(system, hidden, sightings, stuck)
    if (cells.length === 0) break
    const before = hidden.size
    for (const [at, cell] of cells.entries()) {
      onProgress?.(cells.length - at)
      if (!openOne(system, hidden, cell, cells, sightings, solver)) stuck.add(cell)
      // Searching is cheap, and with more hidden it finds more.
      if (hidden.size > before + hiddenBetweenSearches) break
    }
  }
  return attackCells(system, hidden, [...stuck], sightings, solver).map((one) => blockOf(system, one))
}

/** Cells not yet seen to be uncertain, the largest groups first: their cover often serves those within. */
function wanting(
  system: System,
  hidden: ReadonlySet<number>,
  sightings: Sightings,
  stuck: ReadonlySet<Cell>,
): Cell[] {
  const size = (cell: Cell) => cell.forms[0]?.columns.length ?? 0
  return system.cells
    .filter((cell) => {
      if (stuck.has(cell) || !needsProtection(cell, system, hidden)) return false
      return !isProtected(cell, system, sightingOf(sightings, cell))
    })
    .sort((a, b) => size(b) - size(a) || a.id - b.id)
}

/** Hides what keeps one cell too certain; false when nothing that can be hidden would help. */
function openOne(
  system: System,
  hidden: Set<number>,
  cell: Cell,
  all: readonly Cell[],
  sightings: Sightings,
  solver: Solver,
): boolean {
  const seen = sightings.get(cell.id)
  if (!seen || isProtected(cell, system, seen)) return true
  const { threshold, width } = system.thresholds
  const isSmall = cell.kind !== 'change' && cell.value < threshold
  const distances = isSmall ? [-cell.value, width - cell.value] : [width]
  for (const distance of distances) {
    if (distance === 0) continue
    const opening = openCell(system, hidden, cell, distance, solver)
    if (!opening) return false
    for (const id of opening.hide) hidden.add(id)
    for (const one of all) {
      const interval = sightings.get(one.id)
      if (interval) showMove(one, interval, opening.moves)
    }
  }
  return isProtected(cell, system, seen)
}

function blockOf(system: System, { cell, interval }: Finding): Block {
  const what = describeCell(system, cell)
  return interval ? { code: 'interval-narrow', what, ...interval } : { code: 'no-proof', what }
}

function describeCell(system: System, cell: Cell): Protected {
  const ref = refsOf(system, cell)[0] ?? { cube: '', at: {}, period: '' }
  return { kind: cell.kind, cell: ref, earlier: cell.release > 0 }
}

function refsOf(system: System, cell: Cell): CellRef[] {
  return cell.places.flatMap(({ table, group, period }) => {
    const from = system.tables[table]?.table
    if (!from) return []
    return [
      { cube: from.cube.id, at: coordinatesOf(from, group), period: from.cube.periods[period]?.id ?? '' },
    ]
  })
}
