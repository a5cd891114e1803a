/** What the calendar and the clock on the wall showed. `offset` in minutes east of UTC; undefined for a bare date. */
export type Wall = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  offset: number | undefined
}

const shape = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/

/**
 * Reads ISO 8601 text (an instant, a day or a month). An instant with an offset is read as written; one in
 * UTC is moved to `timeZone` (an IANA name) when one is given. Throws on anything else.
 */
export function readWall(at: string, timeZone?: string): Wall {
  const found = shape.exec(at)
  if (!found) throw new RangeError(`not an ISO 8601 date: ${at}`)
  const [, year, month, day, hour, minute, zone] = found
  if (zone === 'Z' && timeZone) return inZone(Date.parse(at), undefined, timeZone)
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    offset: zone === undefined ? undefined : offsetOf(zone),
  }
}

/** The wall clock at an instant (milliseconds), at a fixed offset if one is given, else in a time zone, else UTC. */
export function inZone(instant: number, offset: number | undefined, timeZone?: string): Wall {
  const minutes = offset ?? (timeZone ? offsetIn(instant, timeZone) : 0)
  const date = new Date(instant + minutes * 60_000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    offset: minutes,
  }
}

/** True when `wall` is `days` after the day of `now` on the calendar. */
export function sameDay(wall: Wall, now: Wall, days = 0): boolean {
  return Date.UTC(wall.year, wall.month - 1, wall.day) === Date.UTC(now.year, now.month - 1, now.day + days)
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return zone.startsWith('-') ? -minutes : minutes
}

/** Minutes east of UTC in a time zone at an instant, summer time included. */
function offsetIn(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  )
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000)
}
