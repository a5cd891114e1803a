import type { Cell } from '#indicators/result.ts'
import type { Absence } from '#ui/figure/figure-data.ts'

/**
 * Why a cell has no value; null where it has one (zero is one). Of nobody there is no share and no duration: that does
 * not apply. Nor is there a population of an unknown sex, age or area; one that no register holds is missing, as is a
 * level. Hidden is what a publication hides.
 */
export function absenceOf(
  cell: Pick<Cell, 'state' | 'denominator'> & { readonly by?: Readonly<Record<string, string>> },
): Absence | null {
  switch (cell.state) {
    case 'known':
      return null
    case 'suppressed':
      return 'suppressed'
    case 'nothing-measured':
      return 'not-applicable'
    case 'no-denominator':
      if (cell.denominator === 0 || isOfUnknown(cell.by)) return 'not-applicable'
      return 'missing'
    case 'not-recorded':
      return 'missing'
  }
}

function isOfUnknown(by: Readonly<Record<string, string>> = {}): boolean {
  return Object.values(by).includes('unknown')
}
