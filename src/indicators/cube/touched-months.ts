/** Which periods a change of facts reaches, as calendar months: quarters and years follow from them. */
import { localDate } from '#journey/local-time.ts'
import type { Span } from '../facts/fact-span.ts'

/** No place on earth is further from UTC than this, in minutes. */
const farthest = 14 * 60

/** A calendar month as a number: 12 x year + month from 0. */
export function monthNumber(ms: number, offset: number): number {
  const { year, month } = localDate(ms, offset)
  return year * 12 + month - 1
}

/**
 * Adds every month that a span touches in whatever offset months are kept in. What has no end goes on to the month
 * of `now`, and so does what ends later: a period that has not begun is counted when it begins. What lies ahead touches
 * the periods that run, for they may hold it.
 */
export function addMonthsOf(span: Span, now: number, into: Set<number>): void {
  const last = monthNumber(Math.min(span.to ?? now, now), farthest)
  for (let month = monthNumber(Math.min(span.from, now), -farthest); month <= last; month++) into.add(month)
}
