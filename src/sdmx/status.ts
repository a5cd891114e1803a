/**
 * Why a cell has a value or has none, in the codes of the cross-domain list of observation status. Four things
 * that stay apart: missing, suppressed, impossible, and zero (which is a value).
 */
import type { PublicCell, PublicTable } from '#release/public-release.ts'

/** A: there is a value, zero as well. O: not reported. Q: suppressed. M: cannot exist. */
export const statuses = ['A', 'O', 'Q', 'M'] as const
export type Status = (typeof statuses)[number]

/**
 * The status of a cell's value; the order of absences is that of rates (`src/disclosure/rate.ts`), so that every
 * answer says the same. A level counts nobody, so its value stands without a numerator. A share of nothing cannot
 * exist; a rate without a population was not reported.
 */
export function statusOf(table: Pick<PublicTable, 'measure'>, cell: PublicCell): Status {
  const states = [cell.numerator.state, ...(cell.denominator ? [cell.denominator.state] : [])]
  const isLevel = table.measure === 'level'
  if (states.includes('not-applicable') && !isLevel) return 'M'
  if (states.includes('missing')) return 'O'
  if (states.includes('hidden')) return 'Q'
  if (cell.value !== null) return 'A'
  return table.measure === 'rate' || isLevel ? 'O' : 'M'
}

/** Whether anything of a cell is hidden. */
export function isHidden({ numerator, denominator }: PublicCell): boolean {
  return numerator.state === 'hidden' || denominator?.state === 'hidden'
}
