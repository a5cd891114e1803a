/** Categories of breakdowns as codes. */
import { identifierOf, unknown } from './ids.ts'

const sexes: Readonly<Record<string, string>> = { female: 'F', male: 'M', other: '_O' }

/** Classifications whose codes are digits, which say of themselves what they are. */
const classifications: Readonly<Record<string, string>> = {
  offence: 'ICCS',
  'offence-2': 'ICCS',
  form: 'ICVAC',
}

/**
 * The code of a category that is not its dimension's total: F and M for sex, Y10T11 for the ages of 10 and 11
 * years, ICCS0401 for an offence, ICVAC1 for a form of violence, `_U` for what is not known, and for the rest our
 * own reference.
 */
export function codeOfCategory(breakdown: string, category: string): string {
  if (category === 'unknown') return unknown
  if (breakdown === 'sex') return sexes[category] ?? identifierOf(category)
  if (breakdown === 'age') {
    const band = /^(\d+)-(\d+)$/.exec(category)
    return band ? `Y${band[1]}T${band[2]}` : identifierOf(category)
  }
  const classification = classifications[breakdown] ?? ''
  return classification + identifierOf(category)
}
