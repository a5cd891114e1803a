import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childReference } from './reference.ts'

test('a reference reads as country, year, number and check letter', () => {
  expect(childReference(2026, 418)).toMatch(/^ARK-26-0418-[A-Y]$/)
  expect(childReference(2024, 123456)).toMatch(/^ARK-24-123456-[A-Y]$/)
})

test('the check letter notices one wrong digit', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(
      fc.tuple(digit, digit, digit, digit),
      fc.integer({ min: 0, max: 3 }),
      digit,
      (digits, place, other) => {
        fc.pre(digits[place] !== other)
        const wrong = digits.with(place, other)
        const letter = (one: readonly number[]) => childReference(2026, Number(one.join(''))).at(-1)
        expect(letter(wrong)).not.toBe(letter(digits))
      },
    ),
  )
})

test('the check letter notices two neighbouring digits exchanged', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(fc.tuple(digit, digit, digit, digit), fc.integer({ min: 0, max: 2 }), (digits, place) => {
      const left = digits[place] ?? 0
      const right = digits[place + 1] ?? 0
      fc.pre(left !== right)
      const exchanged = digits.with(place, right).with(place + 1, left)
      const letter = (one: readonly number[]) => childReference(2026, Number(one.join(''))).at(-1)
      expect(letter(exchanged)).not.toBe(letter(digits))
    }),
  )
})
