/**
 * Age in whole years on a local date. Where the date of birth is known less than to the day, the
 * youngest age that fits is used: the child has the benefit of the doubt (CRC/C/GC/24).
 */
import type { ChildRecord } from './envelope.ts'
import { daysInMonth, type LocalDate } from './instant.ts'

export type BirthPrecision = 'day' | 'month' | 'year' | 'estimated' | 'unknown'

/** How exactly the date of birth is known: as recorded, else by the length of the date; not at all without. */
export function birthPrecision(child: ChildRecord): BirthPrecision {
  if (!child.dateOfBirth) return 'unknown'
  if (child.dateOfBirthPrecision) return child.dateOfBirthPrecision
  const { length } = child.dateOfBirth
  return length >= 10 ? 'day' : length >= 7 ? 'month' : length >= 4 ? 'year' : 'unknown'
}

/** The latest date of birth that fits the record; null when it is not known. */
export function latestBirthDate(child: ChildRecord): LocalDate | null {
  const precision = birthPrecision(child)
  const text = child.dateOfBirth
  if (precision === 'unknown' || !text) return null
  const year = Number(text.slice(0, 4))
  if (!Number.isInteger(year)) return null
  const month = precision === 'day' || precision === 'month' ? Number(text.slice(5, 7)) || 12 : 12
  const day = precision === 'day' && text.length >= 10 ? Number(text.slice(8, 10)) : daysInMonth(year, month)
  return { year, month, day }
}

/** Whole years on a date; born on 29 February turns on 1 March. Null when the birth is not known. */
export function ageOn(child: ChildRecord, date: LocalDate): number | null {
  const birth = latestBirthDate(child)
  if (!birth) return null
  const birthdayCame = date.month > birth.month || (date.month === birth.month && date.day >= birth.day)
  return date.year - birth.year - (birthdayCame ? 0 : 1)
}

/** A date written YYYY-MM-DD; null when it is anything else. */
export function parseDate(text: unknown): LocalDate | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) }
}
