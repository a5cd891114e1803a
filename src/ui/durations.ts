import { type DateWords, formatNumber, twoDigits } from './dates.ts'

type Words = Pick<DateWords, 'locale' | 'digits' | 't'>

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "5 days late", "3 h 10 min late": how far a limit was passed at `now`, or when it was put right. */
export function formatLate(dueAt: string, words: DateWords, until: string = words.now): string {
  return amount('late', Date.parse(until) - Date.parse(dueAt), words)
}

/** "2 days left", "1 day 2 h left", "1 h 35 min left". */
export function formatLeft(dueAt: string, words: DateWords): string {
  return amount('left', Date.parse(dueAt) - Date.parse(words.now), words)
}

/** "5 days", "1 day 2 h", "3 h 10 min", "45 min". `ms` in milliseconds, never negative. */
export function formatDuration(ms: number, words: Words): string {
  return amount('plain', ms, words)
}

/** "36 h 25 min": hours never become days, to stand beside a limit given in hours. */
export function formatHours(ms: number, words: Words): string {
  return hoursAndMinutes(Math.max(0, ms), words)
}

function amount(kind: 'late' | 'left' | 'plain', ms: number, words: Words): string {
  const time = Math.max(0, ms)
  // Days and their word are one message each: in Arabic the two days of a delay and the two days left differ.
  if (time >= 2 * day) return words.t(`time.${kind}.days`, { n: Math.floor(time / day) })
  const short = time >= day ? dayAndHours(time, words) : hoursAndMinutes(time, words)
  return kind === 'plain' ? short : words.t(`time.${kind}.amount`, { amount: short })
}

function dayAndHours(time: number, words: Words): string {
  const hours = Math.floor((time - day) / hour)
  return hours === 0 ? words.t('time.day') : words.t('time.day-hours', { hours: formatNumber(hours, words) })
}

function hoursAndMinutes(time: number, words: Words): string {
  const hours = Math.floor(time / hour)
  const minutes = Math.floor((time % hour) / minute)
  if (hours === 0 && minutes === 0) return words.t('time.under-a-minute')
  if (hours === 0) return words.t('time.minutes', { minutes: formatNumber(minutes, words) })
  if (minutes === 0) return words.t('time.hours', { hours: formatNumber(hours, words) })
  return words.t('time.hours-minutes', {
    hours: formatNumber(hours, words),
    minutes: twoDigits(words, minutes),
  })
}
