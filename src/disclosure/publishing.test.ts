import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCube } from './check-cube.ts'
import { thresholds } from './cube.ts'
import { areas, cubeOf, flat } from './cubes-under-test.ts'
import { describeBlock } from './describe-block.ts'
import { rateOf } from './rate.ts'
import { countsBehind, roundCount } from './round-count.ts'

test('a count is always among those that its published number can stand for', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 100_000 })), (count) => {
      const { lower, upper } = countsBehind(roundCount(count, thresholds), thresholds)
      expect(lower).toBeLessThanOrEqual(count)
      expect(upper).toBeGreaterThanOrEqual(count)
    }),
  )
})

test('a rate comes from shown counts alone; hidden, missing, not applicable and none to divide by stay apart', () => {
  const shown = (count: number) => ({ state: 'shown' as const, count })
  expect(rateOf(shown(15), shown(60), 100)).toEqual({ state: 'shown', value: 25 })
  expect(rateOf(shown(15), { state: 'hidden' }, 100)).toEqual({ state: 'hidden' })
  expect(rateOf({ state: 'missing' }, shown(60), 100)).toEqual({ state: 'missing' })
  expect(rateOf(shown(0), { state: 'not-applicable' }, 100)).toEqual({ state: 'not-applicable' })
  expect(rateOf(shown(0), shown(0), 100)).toEqual({ state: 'no-denominator' })
})

test('a cube that does not say what it counts is refused with what was found', () => {
  const age = flat('age', 'a', 'b')
  const problems = (cube: Parameters<typeof checkCube>[0]) =>
    checkCube(cube).map((one) => `${one.code} ${one.found}`)
  expect(problems(cubeOf([age, areas], []))).toEqual([])
  expect(problems(cubeOf([{ id: 'age', categories: [{ id: 'a' }, { id: 'b' }] }], []))).toContain(
    'cube.no-total age',
  )
  const leaf = (at: Record<string, string>, count: number) => ({ at, period: '2026-01', count })
  const withLeaves = (...leaves: ReturnType<typeof leaf>[]) => problems(cubeOf([age], [], { leaves }))
  expect(withLeaves(leaf({ age: 'all' }, 3))).toEqual(['cube.not-finest age=all'])
  expect(withLeaves(leaf({ age: 'a' }, -1))).toEqual(['cube.count -1'])
  expect(withLeaves(leaf({ age: 'a' }, 1), leaf({ age: 'a' }, 2))).toEqual(['cube.twice a 2026-01'])
})

test('a block is a message with whole numbers, and says when an earlier release is the one at risk', () => {
  const cell = { cube: 'JJ-1', at: { area: 'n1', sex: 'girl' }, period: '2026' }
  const what = { kind: 'count' as const, cell, earlier: true }
  expect(describeBlock({ code: 'interval-narrow', what, lower: 3.4, upper: 6.6 })).toEqual({
    id: 'disclosure.block.narrow-earlier',
    values: { kind: 'count', cube: 'JJ-1', group: 'area=n1, sex=girl', period: '2026', lower: 4, upper: 6 },
  })
  expect(describeBlock({ code: 'interval-narrow', what, lower: 3, upper: Infinity })).toMatchObject({
    id: 'disclosure.block.at-least-earlier',
    values: { lower: 3 },
  })
  expect(describeBlock({ code: 'no-proof', what: { ...what, earlier: false } }).id).toBe(
    'disclosure.block.no-proof',
  )
})
