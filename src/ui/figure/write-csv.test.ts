import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('commas, quotes and lines stay in their cell', () => {
  expect(writeCsv([['a,b', 'say "so"', 'two\nlines', 3, null]])).toBe(
    '\uFEFF"a,b","say ""so""","two\nlines",3,\r\n',
  )
})

test('a name that a spreadsheet would calculate is only a name', () => {
  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200b=1', '＝1', '|cmd', '%0'])
    expect(writeCsv([[name]]).replace(/["\uFEFF]/g, '')).toMatch(/^'/)
})

test('a number below zero stays a number', () => {
  expect(writeCsv([[-1.5]])).toBe('\uFEFF-1.5\r\n')
})

test('no text whatever begins a cell as a formula does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = writeCsv([[text]])
        .slice(1, -2)
        .replace(/^"/, '')
      expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
