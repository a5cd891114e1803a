import type { Cell } from '#indicators/result.ts'
import type { Absence } from '#ui/figure/figure-data.ts'

/**
 * Why a cell has no value; null where it has one (zero is one). Of nobody there is no share and no duration: that does
 * not apply. A population or a level that no register holds is missing. Hidden is what a publication hides.
 */
export function absenceOf(cell: Pick<Cell, 'state' | 'denominator'>): Absence | null {
  switch (cell.state) {
    case 'known':
      return null
    case 'suppressed':
      return 'suppressed'
    case 'nothing-measured':
      return 'not-applicable'
    case 'no-denominator':
      return cell.denominator === 0 ? 'not-applicable' : 'missing'
    case 'not-recorded':
      return 'missing'
  }
}
