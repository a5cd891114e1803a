import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Attempts, afterFailure, isLocked, noFailures } from './lockout.ts'

const start = new Date('2030-01-01T08:00:00Z')
const later = (at: Date, ms: number) => new Date(at.getTime() + ms)

/** The minutes for which each failure in a row, as soon as it is possible again, closes sign-in. */
function minutesClosed(failures: number): number[] {
  let attempts: Attempts = noFailures
  let now = start
  return Array.from({ length: failures }, () => {
    attempts = afterFailure(attempts, now)
    const closed =
      attempts.lockedUntil === null ? 0 : (attempts.lockedUntil.getTime() - now.getTime()) / 60_000
    now = attempts.lockedUntil ?? now
    return closed
  })
}

test('four slips are free; then it is closed for ever longer, at most an hour', () => {
  expect(minutesClosed(13)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('failures while it is closed do not keep a person out for longer', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 59_999 })), (delays) => {
      let closed: Attempts = { failedAttempts: 5, lockedUntil: later(start, 60_000) }
      for (const delay of delays) closed = afterFailure(closed, later(start, delay))
      expect(closed).toEqual({ failedAttempts: 5, lockedUntil: later(start, 60_000) })
    }),
  )
})

test('it opens again at the very end of the time', () => {
  const closed = { failedAttempts: 5, lockedUntil: later(start, 60_000) }
  expect(isLocked(closed, later(start, 59_999))).toBe(true)
  expect(isLocked(closed, later(start, 60_000))).toBe(false)
})
