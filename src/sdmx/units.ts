/** Units of measure as codes. */
import type { Unit } from '#indicators/indicator.ts'

/** Codes of CL_UNIT_MEASURE. */
export const unitCodes: Readonly<Record<Unit, string>> = {
  'per-100000': 'PER_100000',
  'per-1000': 'PER_1000',
  percent: 'PT',
  days: 'DAYS',
  hours: 'HOURS',
  level: 'LEVEL',
  count: 'NUMBER',
}
