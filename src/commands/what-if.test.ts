import { expect, test } from 'vitest'
import { UsageError } from './command.ts'
import { readLimit } from './what-if.ts'

test.each([
  ['12h', 12, 'hours'],
  ['14d', 14, 'days'],
  ['6mo', 6, 'months'],
  ['16y', 16, 'years'],
  ['3x', 3, 'times'],
  ['1.5h', 1.5, 'hours'],
])('%s is a limit', (text, value, unit) => {
  expect(readLimit(text)).toEqual({ value, unit })
})

test.each([undefined, '', '12', 'h', '0h', '-1h', '12 h', '12m'])('%s is none', (text) => {
  expect(() => readLimit(text)).toThrow(UsageError)
})
