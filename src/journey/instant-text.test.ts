import { describe, expect, it } from 'vitest'
import { daysInMonth, instantOf, parseInstant } from './instant.ts'

const shape =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:[Zz]|[+-](\d\d)(?::?(\d\d))?)$/

/** Said a second time: which texts are instants. */
function isInstant(text: string): boolean {
  const found = shape.exec(text)
  if (!found) return false
  const [year, month, day, hour, minute, second, offsetHour, offsetMinute] = found
    .slice(1)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number, number]
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= last
  return isDate && hour <= 23 && minute <= 59 && second <= 59 && offsetHour <= 23 && offsetMinute <= 59
}

describe('a text is an instant, or it is none', () => {
  it.each([
    '2026-01-03T10:15:20.123+02:00',
    '2024-02-29T23:59:59-0330',
    '2026-11-30T00:00Z',
    '1899-12-31T10:15+05',
  ])('whatever one character of %s is changed to', (text) => {
    for (let i = 0; i < text.length; i++) {
      for (const other of [
        '',
        '/',
        ':',
        '0',
        '1',
        '2',
        '3',
        '5',
        '6',
        '9',
        'T',
        't',
        'Z',
        'z',
        '+',
        '-',
        '.',
        ',',
        ' ',
        'a',
      ]) {
        const changed = text.slice(0, i) + other + text.slice(i + 1)
        expect(parseInstant(changed) !== null, changed).toBe(isInstant(changed))
      }
    }
  })

  it.each([
    ['1900', 28],
    ['2000', 29],
    ['2024', 29],
    ['2026', 28],
    ['2100', 28],
  ])('February of %s has its days', (year, last) => {
    expect(daysInMonth(Number(year), 2)).toBe(last)
    expect(parseInstant(`${year}-02-${last}T00:00Z`)?.ms).toBe(Date.parse(`${year}-02-${last}T00:00Z`))
    expect(parseInstant(`${year}-02-${last + 1}T00:00Z`)).toBeNull()
  })

  it('each month has its days', () => {
    const lengths = Array.from({ length: 12 }, (_, i) => daysInMonth(2026, i + 1))
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  })

  it.each(['+23:59', '-23:59', '+00:00', '-00:00', '+00:59', '-09:30'])('in the offset %s', (offset) => {
    const text = `2026-01-03T10:15:00${offset}`
    expect(parseInstant(text)?.ms).toBe(Date.parse(text))
    expect(Object.is(parseInstant(text)?.offsetMinutes, -0)).toBe(false)
  })

  it('where one was promised, another text is refused', () => {
    expect(() => instantOf('soon')).toThrow(RangeError)
  })
})
