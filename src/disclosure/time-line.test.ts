import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutWindows, settlePieces } from './time-line.ts'

const period = (from: string, to: string) => ({ id: `${from} ${to}`, from, to })

test('months and their year share pieces; a census stands alone; distinct children only grow from one start', () => {
  const windows = [
    period('2026-01-01', '2026-02-01'),
    period('2026-02-01', '2026-03-01'),
    period('2026-01-01', '2026-03-01'),
  ]
  expect([...cutWindows(windows, 'events').spans.values()]).toEqual([
    [0, 1],
    [1, 2],
    [0, 2],
  ])
  expect([...cutWindows(windows, 'children').spans.values()]).toEqual([
    [0, 1],
    [0, 2],
    [2, 3],
  ])
  expect(cutWindows(windows, 'census').pieces).toBe(2)
})

test('counts of overlapping windows settle into pieces that add up to each of them', () => {
  const runs = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 }).chain((pieces) =>
    fc
      .array(fc.tuple(fc.nat(pieces.length - 1), fc.integer({ min: 1, max: pieces.length })), {
        maxLength: 6,
      })
      .map((pairs) => ({
        pieces: pieces.length,
        runs: pairs
          .filter(([from, to]) => from < to)
          .map(([from, to]) => ({
            span: [from, to] as const,
            count: pieces.slice(from, to).reduce((sum, one) => sum + one, 0),
          })),
      })),
  )
  fc.assert(
    fc.property(runs, (given) => {
      const settled = settlePieces(given.pieces, given.runs)
      expect(settled?.every((count) => count >= 0)).toBe(true)
      for (const { span, count } of given.runs)
        expect(settled?.slice(...span).reduce((sum, one) => sum + one, 0)).toBe(count)
    }),
  )
})

test('counts that cannot all be true of one year do not settle', () => {
  const month = { span: [0, 1] as const, count: 12 }
  expect(settlePieces(2, [month, { span: [0, 2], count: 11 }])).toBeNull()
})
