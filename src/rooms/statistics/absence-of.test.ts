import { expect, test } from 'vitest'
import { absenceOf } from './absence-of.ts'

test('missing, zero, not applicable and hidden are four different things', () => {
  expect(absenceOf({ state: 'known', denominator: 12 })).toBeNull()
  expect(absenceOf({ state: 'no-denominator', denominator: null })).toBe('missing')
  expect(absenceOf({ state: 'no-denominator', denominator: 0 })).toBe('not-applicable')
  expect(absenceOf({ state: 'nothing-measured', denominator: null })).toBe('not-applicable')
  expect(absenceOf({ state: 'not-recorded', denominator: null })).toBe('missing')
  const unknown = { state: 'no-denominator', denominator: null, by: { region: 'unknown' } } as const
  expect(absenceOf(unknown)).toBe('not-applicable')
  expect(absenceOf({ state: 'suppressed', denominator: null })).toBe('suppressed')
})
