import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodKinds, periodsWithin } from './periods.ts'
import { periodsToCount } from './periods-to-count.ts'
import { addMonthsOf } from './touched-months.ts'

const now = Date.UTC(2026, 5, 16, 7)
const instants = fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2027, 6) })

test('every period that has begun and that a span touches is counted again, in whatever offset', () => {
  const lasting = fc.option(fc.integer({ min: 0, max: 900 * 86_400_000 }))
  fc.assert(
    fc.property(instants, lasting, fc.constantFrom(-720, -180, 0, 120, 345, 840), (from, length, offset) => {
      const span = { from, to: length === null ? null : from + length }
      const months = new Set<number>()
      addMonthsOf(span, now, months)
      const found = new Set(periodsToCount([...months], [], null, now, offset).map(({ key }) => key))
      for (const kind of periodKinds) {
        for (const period of periodsWithin(kind, from, Math.max(span.to ?? now, from) + 1, offset)) {
          if (period.from <= now) expect(found).toContain(period.key)
        }
      }
    }),
  )
})

test('a period that has ended is not counted again by time, and one that runs is', () => {
  const kept = [
    { period: '2026-05', dueAt: Number.POSITIVE_INFINITY },
    { period: '2026-06', dueAt: now - 1 },
    { period: '2026-Q2', dueAt: now + 1 },
    { period: '2026', dueAt: now },
  ]
  expect(periodsToCount([], kept, null, now, 180).map(({ key }) => key)).toEqual(['2026', '2026-06'])
})
