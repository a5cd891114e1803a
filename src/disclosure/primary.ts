import type { Cell, System } from './system.ts'
import { open } from './table.ts'

/** Why a cell is hidden for its own sake; kept inside, never public. */
export type PrimaryReason =
  | 'small'
  | 'zero-in-small-group'
  | 'small-complement'
  | 'all-in-one'
  | 'small-change'

type Reasons = Map<number, PrimaryReason>

/** Whether a cell has to be uncertain by itself: hidden cells, and what is never shown but small. */
export function needsProtection(cell: Cell, system: System, hidden: ReadonlySet<number>): boolean {
  const { threshold } = system.thresholds
  if (cell.state !== open) return false
  if (cell.kind === 'change') return true
  if (cell.kind === 'complement') return cell.value < threshold && wholeOf(cell, system) > 0
  if (!hidden.has(cell.id) || system.knownBefore.has(cell.id)) return false
  return cell.release === 0 || (cell.value > 0 && cell.value < threshold)
}

/** The denominator of a complement. */
function wholeOf(cell: Cell, system: System): number {
  const place = cell.places[0]
  const table = place && system.tables[place.table]?.table
  return place && table
    ? cell.value + (table.values[place.group * table.cube.periods.length + place.period] ?? 0)
    : cell.value
}

/**
 * The cells that are hidden for their own sake. Small: 1 to below the threshold. A zero is shown, as
 * it tells of no child, unless it lies in a small group (it would tell what the few are not) or is
 * the sibling that makes a whole group be of one category (all-in-one).
 */
export function hidePrimary(system: System, hiddenBefore: ReadonlySet<number>): Map<number, PrimaryReason> {
  const { threshold } = system.thresholds
  const hidden: Reasons = new Map()
  const isSmall = (value: number) => value > 0 && value < threshold
  for (const cell of system.cells)
    if (cell.kind === 'count' && cell.release === 0 && cell.state === open && isSmall(cell.value))
      hidden.set(cell.id, 'small')
  const above = wholesOf(system)
  const implied = (cell: Cell) =>
    (above.get(cell.id) ?? []).some((id) => system.cells[id]?.value === 0 && !hidden.has(id))
  // Wholes before parts, so that a zero known from its whole is not hidden in vain.
  const zeros = system.cells
    .filter((cell) => cell.kind === 'count' && cell.release === 0 && cell.state === open && cell.value === 0)
    .sort((a, b) => (b.forms[0]?.columns.length ?? 0) - (a.forms[0]?.columns.length ?? 0) || a.id - b.id)
  for (const cell of zeros) {
    const wholes = above.get(cell.id) ?? []
    if (!implied(cell) && wholes.some((id) => hidden.has(id))) hidden.set(cell.id, 'zero-in-small-group')
  }
  hideAllInOne(system, hidden, implied)
  hideComplements(system, hidden)
  hideChanges(system, hidden, hiddenBefore)
  return hidden
}

/** The wholes that each cell is directly a part of. */
function wholesOf(system: System): Map<number, number[]> {
  const above = new Map<number, number[]>()
  for (const { whole, parts } of system.relations)
    for (const part of parts) {
      const known = above.get(part)
      if (known) known.push(whole)
      else above.set(part, [whole])
    }
  return above
}

/** A whole group in one category tells the category of each of its children, however many they are. */
function hideAllInOne(system: System, hidden: Reasons, implied: (cell: Cell) => boolean): void {
  const size = (id: number) => system.cells[id]?.forms[0]?.columns.length ?? 0
  const revealing = system.relations
    .filter((one) => one.reveals && (system.cells[one.whole]?.value ?? 0) > 0)
    .sort((a, b) => size(b.whole) - size(a.whole) || a.whole - b.whole)
  for (const { whole, parts } of revealing) {
    const cells = parts.flatMap((id) => system.cells[id] ?? [])
    const full = cells.find((part) => part.value === system.cells[whole]?.value)
    const others = cells.filter((part) => part !== full && part.state === open && !implied(part))
    if (!full || others.length === 0) continue
    if (!hidden.has(full.id)) hidden.set(full.id, 'all-in-one')
    if (others.some((part) => hidden.has(part.id))) continue
    const cover = others.reduce((best, part) => (part.weight < best.weight ? part : best))
    hidden.set(cover.id, 'all-in-one')
  }
}

/** Where too few of a denominator are not in the numerator, the numerator is hidden. */
function hideComplements(system: System, hidden: Reasons): void {
  for (const { whole, parts } of system.relations) {
    const [part, rest] = parts
    const complement = system.cells[rest ?? -1]
    if (complement?.kind !== 'complement' || part === undefined) continue
    if (!needsProtection(complement, system, new Set()) || hidden.has(whole) || hidden.has(part)) continue
    hidden.set(part, complement.value === 0 ? 'all-in-one' : 'small-complement')
  }
}

/**
 * Where subtracting shown counts from each other would give a small one, the new cell is hidden. Where
 * one of them is hidden anyway, the attack decides whether that is enough.
 */
function hideChanges(system: System, hidden: Reasons, hiddenBefore: ReadonlySet<number>): void {
  for (const { kind, between } of system.cells) {
    if (kind !== 'change' || between?.some((id) => hidden.has(id) || hiddenBefore.has(id))) continue
    const own = between?.find((id) => system.cells[id]?.release === 0)
    if (own !== undefined) hidden.set(own, 'small-change')
  }
}
