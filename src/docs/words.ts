import { translator } from '#platform/i18n/load-catalog.ts'
import type { DateWords } from '#ui/dates.ts'

/** The words of the documents: English, with every date by the clock of the place where it happened. */
export const english: DateWords = {
  locale: 'en',
  digits: 'latin',
  t: translator('en'),
  // No date of the documents is told from today: the same declarations give the same text on any day.
  now: '2000-01-01T00:00:00Z',
  timeZone: 'UTC',
}
