/**
 * Between instants and the clock on the wall of the place where the child is.
 * Wall time is held as milliseconds that read, in UTC, as the wall reads.
 */

export type Zone = { timeZone: string } | { offsetMinutes: number }

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const formatters = new Map<string, Intl.DateTimeFormat>()

function wallFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}

/** The wall time at an instant (both in milliseconds). */
export function toWall(instant: number, zone: Zone): number {
  if ('offsetMinutes' in zone) return instant + zone.offsetMinutes * MINUTE
  const read: Record<string, number> = {}
  for (const part of wallFormatter(zone.timeZone).formatToParts(instant)) read[part.type] = Number(part.value)
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000)
}

/** The instant at which the wall shows this time; in the hour that a change of clocks skips, the one after. */
export function fromWall(wall: number, zone: Zone): number {
  if ('offsetMinutes' in zone) return wall - zone.offsetMinutes * MINUTE
  const guess = wall - (toWall(wall, zone) - wall)
  return guess - (toWall(guess, zone) - wall)
}

/** The zone a path is drawn in: the named one, else the given offset, else the offset that `now` carries. */
export function zoneOf(input: { now: string; timeZone?: string; offsetMinutes?: number }): Zone {
  if (input.timeZone) return { timeZone: input.timeZone }
  if (input.offsetMinutes !== undefined) return { offsetMinutes: input.offsetMinutes }
  const written = /([+-])(\d{2}):?(\d{2})$/.exec(input.now)
  if (!written) return { offsetMinutes: 0 }
  const minutes = Number(written[2]) * 60 + Number(written[3])
  return { offsetMinutes: written[1] === '-' ? -minutes : minutes }
}
