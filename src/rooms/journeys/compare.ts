import { isDeepStrictEqual } from 'node:util'
import type { JourneyEvent } from '#journey/envelope.ts'
import { instantOf } from '#journey/instant.ts'

/** Whether two events are one: the same but for who recorded them and when, however the offset is written. */
export function sameEvent(a: JourneyEvent, b: JourneyEvent): boolean {
  return isDeepStrictEqual(contentOf(a), contentOf(b))
}

function contentOf(event: JourneyEvent): unknown {
  const { recordedAt: _at, recordedBy: _by, at, ...rest } = event
  return plain({ ...rest, data: event.data ?? {}, at: instantOf(at) })
}

/** Whether two records say the same, fields without a value left out. */
export function sameRecord(a: object, b: object): boolean {
  return isDeepStrictEqual(plain(a), plain(b))
}

/** Without undefined values and prototypes, as JSON would carry it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
