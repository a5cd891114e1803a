import { atHour, day, hourOf, minute, weekday } from './local-time.ts'
import type { Random } from './random.ts'

/** How well what is owed gets done: shares of all occurrences. */
export type Diligence = {
  /** Done, but after the limit. */
  late: number
  /** Not done at all, or never written down. */
  never: number
}

/**
 * How long something took that is owed within `limit` milliseconds: usually well inside it, sometimes over
 * it by up to twice; undefined when it was never done.
 */
export function drawDelay(random: Random, limit: number, diligence: Diligence): number | undefined {
  const luck = random.next()
  if (luck < diligence.never) return undefined
  if (luck < diligence.never + diligence.late) return wholeMinutes(limit * random.between(1.02, 2.6))
  return wholeMinutes(limit * random.between(0.04, 0.94) ** 1.3)
}

/** The same instant when offices are open, else some time in the next office hours (Monday to Friday, 8 to 16). */
export function inOfficeHours(random: Random, instant: number): number {
  const hours = hourOf(instant)
  const today = weekday(instant)
  const isWorkingDay = today >= 1 && today <= 5
  if (isWorkingDay && hours >= 8 && hours < 16) return instant
  let next = isWorkingDay && hours < 8 ? instant : instant + day
  while (weekday(next) === 0 || weekday(next) === 6) next += day
  return atHour(next, random.between(8, 15))
}

/** The same instant by day, else some time next morning: duty services work every day of the week. */
export function byDay(random: Random, instant: number): number {
  const hours = hourOf(instant)
  if (hours >= 7.5 && hours < 19) return instant
  return atHour(hours < 7.5 ? instant : instant + day, random.between(7.5, 11))
}

function wholeMinutes(length: number): number {
  return Math.max(1, Math.round(length / minute)) * minute
}
