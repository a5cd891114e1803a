import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mean, percentile } from './percentile.ts'

it('a percentile between two ranks is interpolated linearly', () => {
  expect(percentile([24, 3, 2, 2], 0.5)).toBe(2.5)
  expect(percentile([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12)
  expect(percentile([7], 0.9)).toBe(7)
  expect(percentile([], 0.5)).toBeNull()
  expect(mean([])).toBeNull()
})

it('a percentile lies between the least and the greatest, and grows with the share', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (some, p) => {
      const found = percentile(some, p)!
      expect(found).toBeGreaterThanOrEqual(Math.min(...some) - 1e-6)
      expect(found).toBeLessThanOrEqual(Math.max(...some) + 1e-6)
      expect(percentile(some, 1)!).toBeGreaterThanOrEqual(found - 1e-6)
    }),
  )
})
