import { monthAround, readBirthDate } from './instant.ts'

/** The first and the last day on which a child can have been born, as day numbers. */
export type Birth = { first: number; last: number }

/**
 * When a child can have been born, as far as the record says: the whole month or year where no more is known
 * (an estimate means that year), nothing where the date is missing or not known.
 */
export function birthOf(child: { dateOfBirth?: string; dateOfBirthPrecision?: string }): Birth | undefined {
  if (child.dateOfBirth === undefined || child.dateOfBirthPrecision === 'unknown') return undefined
  const given = readBirthDate(child.dateOfBirth)
  if (!given) return undefined
  if (child.dateOfBirthPrecision === 'month') return monthAround(given.first)
  if (child.dateOfBirthPrecision === 'year' || child.dateOfBirthPrecision === 'estimated')
    return readBirthDate(child.dateOfBirth.slice(0, 4))
  return given
}
