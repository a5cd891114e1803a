/** What approvers are told: how much is hidden, why, and what an attacker would find. No exact count. Pure. */
import type { KeptProtection } from '#release/protected-release.ts'
import type { PublicTable } from '#release/public-release.ts'
import type { ReviewReading } from './release.contract.ts'

/** The review of a protected release. */
export function reviewOf(digest: string, against: number, kept: KeptProtection): ReviewReading {
  const widths = kept.attack.flatMap(({ lower, upper }) => (upper === null ? [] : [upper - lower]))
  const ofKind = (kind: string) => kept.attack.filter((one) => one.kind === kind).length
  return {
    digest,
    against,
    tables: kept.tables.filter((table) => table.of === 'children').map((table) => tally(table, kept)),
    attack: {
      counts: ofKind('count'),
      complements: ofKind('complement'),
      changes: ofKind('change'),
      ofEarlier: kept.attack.filter((one) => one.earlier).length,
      narrowest: widths.length === 0 ? null : Math.floor(Math.min(...widths)),
    },
    blocked: kept.blocked.map(({ id, values }) => ({ id, values: { ...values } })),
    preview: kept.tables.map(copyOf),
  }
}

function tally(table: PublicTable, { hidden, cubes }: KeptProtection): ReviewReading['tables'][number] {
  const states = table.cells.map(({ numerator }) => numerator)
  const own = hidden.filter(({ cell }) => cell.cube === cubes[table.id])
  const primary = own.filter(({ why }) => why === 'primary').length
  const shown = states.flatMap((one) => (one.state === 'shown' ? [one.count] : []))
  return {
    id: table.id,
    indicator: table.indicator,
    dimensions: table.dimensions.map(({ id }) => id),
    cells: states.length,
    shown: shown.filter((count) => count > 0).length,
    zero: shown.filter((count) => count === 0).length,
    missing: states.filter(({ state }) => state === 'missing' || state === 'not-applicable').length,
    primary,
    secondary: own.length - primary,
  }
}

/** A copy that a caller may change: what is published is read-only everywhere else. */
function copyOf(table: PublicTable): ReviewReading['preview'][number] {
  return structuredClone(table) as ReviewReading['preview'][number]
}
