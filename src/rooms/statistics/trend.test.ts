import { expect, test } from 'vitest'
import { trendOf } from './trend.ts'

const counted = (value: number, numerator: number, denominator: number | null) =>
  ({ state: 'known', value, numerator, denominator }) as const
const nothing = { state: 'no-denominator', value: null, numerator: 12, denominator: null } as const

test('a rate that rests on enough children in both periods goes up, down or stays', () => {
  expect(trendOf(counted(4, 40, 1e6), counted(5, 50, 1e6), 'rate')).toBe('up')
  expect(trendOf(counted(5, 50, 1e6), counted(4, 40, 1e6), 'rate')).toBe('down')
  expect(trendOf(counted(4.01, 40, 1e6), counted(4.04, 41, 1e6), 'rate')).toBe('same')
})

test('nothing is said of the direction of few', () => {
  expect(trendOf(counted(0.9, 9, 1e6), counted(5, 50, 1e6), 'rate')).toBe('thin')
  expect(trendOf(counted(5, 50, 1e6), counted(0.9, 9, 1e6), 'rate')).toBe('thin')
  expect(trendOf(counted(50, 14, 28), counted(60, 60, 100), 'share')).toBe('thin')
})

test('few of many is no thin share', () => {
  expect(trendOf(counted(5, 5, 100), counted(2, 2, 100), 'share')).toBe('down')
})

test('nothing is said where one of the two is missing', () => {
  expect(trendOf(nothing, counted(5, 50, 1e6), 'rate')).toBe('none')
  expect(trendOf(undefined, counted(5, 50, 1e6), 'rate')).toBe('none')
})

test('nothing is said where the data are marked as thin', () => {
  const [then, now] = [counted(4, 40, 1e6), counted(5, 50, 1e6)]
  const marked = (...levels: string[]) => ({ quality: { levels }, isRunning: false })
  expect(trendOf(then, now, 'rate', marked('late'))).toBe('up')
  expect(trendOf(then, now, 'rate', marked('thin', 'late'))).toBe('thin')
})

test('a year that is not over has had less time: its number is not compared, its share is', () => {
  const running = { isRunning: true }
  expect(trendOf(counted(5, 50, 1e6), counted(4, 40, 1e6), 'rate', running)).toBe('running')
  expect(trendOf(counted(50, 50, 100), counted(40, 40, 100), 'share', running)).toBe('down')
})

test('a level of policy is no count', () => {
  const level = (value: number) => ({ state: 'known', value, numerator: null, denominator: null }) as const
  expect(trendOf(level(2), level(3), 'level')).toBe('up')
})
