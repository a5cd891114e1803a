import type { PublicCount } from '#disclosure/cube.ts'
import type { PublicCell, PublicRelease, PublicTable } from '#release/public-release.ts'
import { seenValue } from './read-cell.ts'

/**
 * A release with nothing behind what is hidden, whatever the store holds: a count that is not shown is only its
 * state, and a value with a side that is not shown is none. Everything the site gives out is made from this. Of a
 * release as it should be it changes nothing.
 */
export function withoutHidden(release: PublicRelease): PublicRelease {
  return { ...release, tables: release.tables.map(cleanTable) }
}

function cleanTable(table: PublicTable): PublicTable {
  return { ...table, cells: table.cells.map((cell) => cleanCell(table, cell)) }
}

function cleanCell(table: PublicTable, cell: PublicCell): PublicCell {
  const seen = seenValue(table, cell)
  return {
    ...cell,
    numerator: cleanCount(cell.numerator),
    denominator: cell.denominator && cleanCount(cell.denominator),
    value: seen.state === 'shown' ? seen.number : null,
  }
}

function cleanCount(count: PublicCount): PublicCount {
  return count.state === 'shown' ? { state: 'shown', count: count.count } : { state: count.state }
}
