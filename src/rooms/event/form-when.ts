import type { Precision } from '#journey/envelope.ts'
import { type DateParts, type DateRead, readDate } from '#ui/date-value.ts'

/** Minutes east of UTC that a clock showed at a wall time (`2026-06-16`, `09:35`), in the reader's time zone. */
export type OffsetAt = (date: string, time: string) => number

/** The offset of this computer's time zone at a wall time; summer time counts by that date, not by today. */
export function localOffset(date: string, time: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const offset = -new Date(year, month - 1, day, hour, minute).getTimezoneOffset()
  return offset === 0 ? 0 : offset
}

/** "+02:00" for 120 minutes. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** The offset that an instant is written with, in minutes; undefined for UTC's `Z` and for bare dates. */
export function offsetOf(at: string): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(at) ?? []
  if (sign === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** What the boxes of "when" say, read as exactly as the recorder says it is known. */
export function readWhen(parts: DateParts, precision: Precision): DateRead {
  const asked = precision === 'month' ? { ...parts, day: '', time: '' } : parts
  return readDate(precision === 'day' ? { ...asked, time: '' } : asked, {
    time: precision === 'minute' ? 'required' : 'none',
    coarse: precision === 'month',
    required: true,
  })
}

/** The instant for a date that was read: with the time, or the first minute of the day or month. */
export function instantOf(read: DateRead & { kind: 'date' }, offsetAt: OffsetAt): string {
  const date = read.date.length === 7 ? `${read.date}-01` : read.date
  const time = read.time ?? '00:00'
  return `${date}T${time}:00${formatOffset(offsetAt(date, time))}`
}
