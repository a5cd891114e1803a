import { needsProtection } from './primary.ts'
import type { Cell, System } from './system.ts'
import { open } from './table.ts'

/**
 * First round of secondary suppression, relation by relation: a shown whole must leave at least two
 * hidden parts, and enough children among them that any of them could reach the protection width.
 * Cheap and not sufficient (cells are also pinned through several relations at once): the attack and
 * `openCell` do the rest. Hides in `hidden`; the same input always gives the same cells.
 */
export function coverRelations(system: System, hidden: Set<number>): void {
  for (let changed = true; changed; ) {
    changed = false
    for (const relation of system.relations) {
      const whole = system.cells[relation.whole]
      if (!whole || hidden.has(whole.id) || whole.state !== open) continue
      const parts = relation.parts.flatMap((id) => system.cells[id] ?? [])
      const cover = chooseCover(system, hidden, whole, parts)
      if (!cover) continue
      hidden.add(cover.id)
      changed = true
    }
  }
}

/** The cell whose hiding costs least, or null when the relation is covered or nothing can be hidden. */
function chooseCover(
  system: System,
  hidden: ReadonlySet<number>,
  whole: Cell,
  parts: readonly Cell[],
): Cell | null {
  const { width } = system.thresholds
  const isKnown = ({ id }: Cell) => system.knownBefore.has(id)
  const covered = parts.filter(
    (part) => !isKnown(part) && (part.kind === 'complement' || hidden.has(part.id)),
  )
  if (!covered.some((part) => needsProtection(part, system, hidden))) return null
  const mass = covered.reduce((sum, part) => sum + part.value, 0)
  if (covered.length > 1 && mass >= width) return null
  const choices = parts
    .filter((part) => part.kind === 'count' && part.state === open && !hidden.has(part.id) && !isKnown(part))
    // A part too small to finish the cover will need another: it is counted twice.
    .map((part) => ({ part, cost: part.weight * (mass + part.value >= width ? 1 : 2) }))
  if (!isKnown(whole)) choices.push({ part: whole, cost: whole.weight })
  const [first, ...others] = choices
  return first ? others.reduce((best, one) => (one.cost < best.cost ? one : best), first).part : null
}
