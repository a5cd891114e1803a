import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressThrottle } from './address-throttle.ts'
import { turnstile } from './turnstile.ts'

test('never more than so many are inside, everybody gets in, in the order in which they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.record({ turns: fc.nat(4), fails: fc.boolean() }), { maxLength: 30 }),
      async (atOnce, people) => {
        const pass = turnstile(atOnce)
        const entered: number[] = []
        let inside = 0
        let most = 0
        const visits = people.map(({ turns, fails }, who) =>
          pass(async () => {
            entered.push(who)
            most = Math.max(most, ++inside)
            for (let turn = 0; turn < turns; turn++) await Promise.resolve()
            inside--
            if (fails) throw new Error('left in anger')
          }),
        )
        await Promise.allSettled(visits)
        expect(most).toBeLessThanOrEqual(atOnce)
        expect(entered).toEqual(people.map((_, who) => who))
      },
    ),
  )
})

test('an address waits after the last attempt allowed, until ten minutes after its first', () => {
  const throttle = addressThrottle(3)
  const at = (minutes: number) => new Date(minutes * 60_000)
  for (const minute of [0, 1, 2]) throttle.count('one', at(minute))
  expect(throttle.isClosed('one', at(2))).toBe(true)
  expect(throttle.isClosed('other', at(2))).toBe(false)
  expect(throttle.isClosed('one', at(9.9))).toBe(true)
  expect(throttle.isClosed('one', at(10))).toBe(false)
})

test('forgets the oldest address rather than growing without end', () => {
  const throttle = addressThrottle(1)
  const now = new Date(0)
  for (let n = 0; n <= 10_000; n++) throttle.count(`address ${n}`, now)
  expect(throttle.isClosed('address 0', now)).toBe(false)
  expect(throttle.isClosed('address 1', now)).toBe(true)
})
