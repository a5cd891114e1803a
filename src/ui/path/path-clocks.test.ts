import { describe, expect, it } from 'vitest'
import { chooseClocks, countUndrawn, MOST_CLOCKS, stateOf } from './path-clocks.ts'
import type { PathClock } from './path-input.ts'
import type { Scale } from './path-scale.ts'

const now = Date.parse('2026-06-16T10:00:00Z')
const day = (n: number) => new Date(now + n * 86_400_000).toISOString()
const past: Scale = { from: now - 100 * 86_400_000, to: now, root: false, unit: 'weeks' }
const ahead: Scale = { from: now, to: now + 100 * 86_400_000, root: true, unit: 'weeks' }

function clock(
  status: PathClock['status'],
  from: number,
  due: number,
  resolved?: number,
  safeguard = `R${from}`,
): PathClock {
  return {
    safeguard,
    label: safeguard,
    status,
    startedAt: day(from),
    dueAt: day(due),
    resolvedAt: resolved === undefined ? null : day(resolved),
    words: '',
  }
}

describe('the clocks beneath the path', () => {
  it('draws breached and due before what was put right or met, and counts the rest', () => {
    const many = [
      ...[-60, -55, -50, -45, -40].map((from) => clock('met', from, from + 5, from + 1)),
      clock('due', -2, 12),
      clock('breached', -30, -20),
      clock('late', -70, -60, -58),
    ]
    const drawn = chooseClocks(many, [past, ahead], now).filter((each) => !each.spare)
    expect(drawn).toHaveLength(MOST_CLOCKS)
    expect(drawn.map((each) => each.clock.status)).toEqual(['breached', 'due', 'late', 'met', 'met', 'met'])
    expect(
      countUndrawn(
        many,
        drawn.map((each) => each.clock),
      ),
    ).toEqual([{ status: 'met', count: 2 }])
  })

  it('shows every right once before any right twice', () => {
    const weekly = [-40, -33, -26, -19, -12].map((from) =>
      clock('breached', from, from + 7, undefined, 'DET-8'),
    )
    const shown = chooseClocks([...weekly, clock('met', -50, -40, -45, 'ARR-1')], [past, ahead], now)
    expect(shown.slice(0, 2).map((each) => each.clock.safeguard)).toEqual(['DET-8', 'ARR-1'])
    expect(shown[0]!.clock.startedAt).toBe(day(-12))
  })

  it('runs a right that is due from its start, through today, to its limit', () => {
    const [shown] = chooseClocks([clock('due', -25, 25)], [past, ahead], now)
    expect(shown!.pieces).toMatchObject([
      { leg: 0, a: 75, b: 100, v: 100, limitHere: false, words: 'label' },
      { leg: 1, a: 0, b: 50, v: 0, l: 100, limitHere: true, words: 'full' },
    ])
  })

  it('marks where a limit was passed inside the bar, and fills on to today', () => {
    const [shown] = chooseClocks([clock('breached', -20, -10)], [past, ahead], now)
    expect(shown!.pieces).toMatchObject([
      { leg: 0, a: 80, b: 100, v: 100, l: 50, limitHere: true, words: 'full' },
    ])
  })

  it('counts quietly until a quarter of the time, or a day, is left', () => {
    expect(stateOf(clock('due', -10, 30), now)).toBe('counting')
    expect(stateOf(clock('due', -30, 9), now)).toBe('due')
    expect(stateOf(clock('due', -0.1, 0.9), now)).toBe('due')
  })
})
