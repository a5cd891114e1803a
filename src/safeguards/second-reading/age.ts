/** Ages by the words: whole years on a local date, the youngest that fits. */
import type { ChildRecord } from '#journey/envelope.ts'
import { type Fact, MINUTE } from './fact.ts'

/** How exactly the birth is known. */
export function precisionOf(child: ChildRecord): string {
  if (!child.dateOfBirth) return 'unknown'
  const byLength = { 4: 'year', 7: 'month' }[child.dateOfBirth.length] ?? 'day'
  return child.dateOfBirthPrecision ?? byLength
}

/** Whole years on a date YYYY-MM-DD; born 29 February turns on 1 March; null when the birth is not known. */
export function ageOn(child: ChildRecord, date: string): number | null {
  const precision = precisionOf(child)
  if (precision === 'unknown' || !child.dateOfBirth) return null
  const [year = '', knownMonth = '12', knownDay] = child.dateOfBirth.split('-')
  const month = precision === 'year' || precision === 'estimated' ? '12' : knownMonth
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const day = precision === 'day' && knownDay !== undefined ? knownDay : String(lastDay)
  return Number(date.slice(0, 4)) - Number(year) - (date.slice(5) < `${month}-${day}` ? 1 : 0)
}

/** The date of an event where it happened. */
export function localDate(fact: Fact): string {
  return new Date(fact.start + fact.offset * MINUTE).toISOString().slice(0, 10)
}
