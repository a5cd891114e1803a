import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWall, toWall, zoneOf } from './wall-clock.ts'

const zones = fc.constantFrom(
  { timeZone: 'Europe/Paris' },
  { timeZone: 'Asia/Kathmandu' },
  { timeZone: 'America/St_Johns' },
  { offsetMinutes: 120 },
  { offsetMinutes: -210 },
)

describe('the clock on the wall', () => {
  it('comes back to the same instant, except within the hour that is lived twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2040, 0, 1) }), zones, (ms, zone) => {
        const instant = Math.floor(ms / 60_000) * 60_000
        expect(Math.abs(fromWall(toWall(instant, zone), zone) - instant)).toBeLessThanOrEqual(3_600_000)
        expect(toWall(fromWall(toWall(instant, zone), zone), zone)).toBe(toWall(instant, zone))
      }),
    )
  })

  it('reads the offset that now was written with', () => {
    expect(zoneOf({ now: '2026-06-16T09:40:00-03:30' })).toEqual({ offsetMinutes: -210 })
    expect(zoneOf({ now: '2026-06-16T09:40:00Z' })).toEqual({ offsetMinutes: 0 })
    expect(zoneOf({ now: '2026-06-16T09:40:00Z', timeZone: 'Europe/Paris' })).toEqual({
      timeZone: 'Europe/Paris',
    })
  })
})
