import fc from 'fast-check'
import { expect, test } from 'vitest'
import { duePeriods, questionsOf } from './due-reports.ts'
import { readPeriod } from './statistics-period.ts'

const offset = 180
const at = (text: string) => Date.parse(text)

test('a report is due of each period that ended since the schedule began', () => {
  const due = duePeriods('month', at('2026-01-10T00:00:00Z'), [], at('2026-04-02T00:00:00Z'), offset)
  expect(due.map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03'])
})

test('nothing is due of a period that still runs, or that has its report', () => {
  expect(duePeriods('quarter', at('2026-01-10T00:00:00Z'), [], at('2026-03-31T20:59:59Z'), offset)).toEqual(
    [],
  )
  const due = duePeriods('quarter', at('2026-01-10T00:00:00Z'), [], at('2026-03-31T21:00:00Z'), offset)
  expect(due.map(({ key }) => key)).toEqual(['2026-Q1'])
  expect(
    duePeriods('quarter', at('2026-01-10T00:00:00Z'), ['2026-Q1'], at('2026-04-02T00:00:00Z'), offset),
  ).toEqual([])
})

test('making what is due leaves nothing due, wherever the clock stands', () => {
  const kind = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const)
  const moment = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') })
  fc.assert(
    fc.property(kind, moment, moment, (schedule, began, now) => {
      const due = duePeriods(schedule, began, [], now, offset)
      for (const period of due) {
        expect(period.to).toBeLessThanOrEqual(now)
        expect(period.to).toBeGreaterThan(began)
      }
      const made = due.map(({ key }) => key)
      const left = duePeriods(schedule, began, made, now, offset)
      // What a silence of more than six periods left out is made up for later, never twice.
      expect(left.filter(({ key }) => made.includes(key))).toEqual([])
    }),
  )
})

test('a report asks what the page of its view asks, about all children', () => {
  const period = readPeriod('2026-Q1', offset)!
  const query = {
    rows: 'region',
    cols: 'sex',
    only: 'age:14-15',
    area: 'ARK-1',
    scope: 'mine',
    period: '2024',
  }
  const asked = questionsOf({ indicator: 'JJ-3', query }, period, offset, [])
  expect(asked.map(({ by }) => by)).toEqual(['region,age', 'sex,age', 'region,sex,age'])
  expect(asked[0]).toEqual({
    from: '2026-01-01T00:00:00+03:00',
    to: '2026-04-01T00:00:00+03:00',
    indicator: 'JJ-3',
    by: 'region,age',
    area: 'ARK-1',
    scope: 'all',
  })
})

test('a view of the list asks for its whole group', () => {
  const period = readPeriod('2026-Q1', offset)!
  const [asked, ...more] = questionsOf({ indicator: null, query: {} }, period, offset, ['JJ-1', 'JJ-2'])
  expect(more).toEqual([])
  expect(asked).toMatchObject({ indicator: 'JJ-1,JJ-2', scope: 'all' })
})
