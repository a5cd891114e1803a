/**
 * Clock and calendar of Arkadia: two hours ahead of UTC, three in summer (from the last Sunday of March to
 * the last Sunday of October, 01:00 UTC). Instants are milliseconds since 1970 (UTC).
 */
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const year = 365.25 * day

const summers = new Map<number, readonly [number, number]>()

function lastSunday(inYear: number, month: number): number {
  const lastDay = Date.UTC(inYear, month + 1, 0, 1)
  return lastDay - new Date(lastDay).getUTCDay() * day
}

function offsetAt(instant: number): number {
  const inYear = new Date(instant).getUTCFullYear()
  let summer = summers.get(inYear)
  if (!summer) {
    summer = [lastSunday(inYear, 2), lastSunday(inYear, 9)]
    summers.set(inYear, summer)
  }
  return instant >= summer[0] && instant < summer[1] ? 3 : 2
}

/** ISO 8601 with Arkadia's offset at that instant, to the second. */
export function formatInstant(instant: number): string {
  const offset = offsetAt(instant)
  return `${new Date(instant + offset * hour).toISOString().slice(0, 19)}+0${offset}:00`
}

/** The calendar day in Arkadia, YYYY-MM-DD. */
export function formatDate(instant: number): string {
  return new Date(instant + offsetAt(instant) * hour).toISOString().slice(0, 10)
}

/** 00:00 in Arkadia of the day of that instant. */
export function startOfDay(instant: number): number {
  const local = instant + offsetAt(instant) * hour
  const midnight = Math.floor(local / day) * day
  return midnight - offsetAt(midnight - 2 * hour) * hour
}

/** 00:00 in Arkadia of the first day of the month of that instant. */
export function startOfMonth(instant: number): number {
  const local = new Date(instant + offsetAt(instant) * hour)
  const first = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), 1)
  return first - offsetAt(first - 2 * hour) * hour
}

/** 0 = Sunday ... 6 = Saturday, in Arkadia. */
export function weekday(instant: number): number {
  return (Math.floor((instant + offsetAt(instant) * hour) / day) + 4) % 7
}

/** 0 = January ... 11 = December, in Arkadia. */
export function monthOf(instant: number): number {
  return new Date(instant + offsetAt(instant) * hour).getUTCMonth()
}

/** Hour of the day in Arkadia, with its fraction. */
export function hourOf(instant: number): number {
  return ((instant + offsetAt(instant) * hour) % day) / hour
}

/** The same day in Arkadia at this hour (fractions allowed), to the minute. */
export function atHour(instant: number, hours: number): number {
  return startOfDay(instant) + Math.round(hours * 60) * minute
}
