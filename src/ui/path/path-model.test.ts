import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longAndDense } from './dense-example.ts'
import { arrestThisMorning, harmThenArrest } from './path-examples.ts'
import type { PathInput } from './path-input.ts'
import { MOST_PAST_LEGS } from './path-legs.ts'
import { buildPath } from './path-model.ts'

const instant = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2027, 0, 1) })
  .map((ms) => new Date(ms).toISOString())

const anyJourney: fc.Arbitrary<PathInput> = fc.record({
  now: fc.constant('2026-06-16T09:40:00+02:00'),
  events: fc.array(
    fc.record({
      id: fc.uuid(),
      type: fc.constant('x'),
      at: instant,
      label: fc.string({ maxLength: 30 }),
      side: fc.constantFrom('up' as const, 'down' as const),
      minor: fc.boolean(),
      breach: fc.boolean(),
    }),
    { maxLength: 40 },
  ),
  spells: fc.array(
    fc.record({
      kind: fc.constantFrom(
        'detention' as const,
        'care' as const,
        'measure' as const,
        'diversion' as const,
        'aftercare' as const,
        'proceedings' as const,
      ),
      status: fc.constantFrom('police-custody', 'pre-sentence', 'sentenced', 'unknown'),
      from: instant,
      to: fc.option(instant),
      label: fc.constant('spell'),
    }),
    { maxLength: 8 },
  ),
  clocks: fc.array(
    fc.record({
      safeguard: fc.constantFrom('A', 'B', 'C'),
      label: fc.constant('right'),
      status: fc.constantFrom(
        'met' as const,
        'due' as const,
        'breached' as const,
        'late' as const,
        'unknown' as const,
      ),
      startedAt: instant,
      dueAt: fc.option(instant),
      resolvedAt: fc.option(instant),
      words: fc.constant('5 days late'),
    }),
    { maxLength: 20 },
  ),
  ahead: fc.array(
    fc.record({
      kind: fc.constantFrom('deadline' as const, 'hearing' as const, 'plan' as const),
      at: instant,
      label: fc.constant('ahead'),
    }),
    { maxLength: 6 },
  ),
})

describe('the journey as legs', () => {
  it('gives the journey of the design its four legs, each on its own scale', () => {
    const { legs } = buildPath(harmThenArrest())
    expect(legs.map((leg) => [leg.kinds[0] ?? 'ahead', leg.scale.unit])).toEqual([
      ['report', 'weeks'],
      ['first-hours', 'hours'],
      ['before-trial', 'days'],
      ['ahead', 'weeks'],
    ])
  })

  it('puts each event where the design has it', () => {
    const { legs } = buildPath(harmThenArrest())
    const at = (label: string) => legs.flatMap((leg) => leg.marks).find((mark) => mark.label === label)?.x
    expect(at('Police inquiry opens')).toBeCloseTo(10.1, 0)
    expect(at('Interviewed, no lawyer')).toBeCloseTo(31.81, 1)
    expect(at('Charged')).toBeCloseTo(78.8, 0)
    expect(at('Hearing on release')).toBeCloseTo(11.5, 0)
  })

  it('shows one arrest as one leg in hours, and what is due ahead', () => {
    const { legs } = buildPath(arrestThisMorning())
    expect(legs.map((leg) => leg.kinds[0])).toEqual(['first-hours', undefined])
    expect(legs[0]!.scale.unit).toBe('hours')
    expect(legs[1]!.marks.map((mark) => mark.kind)).toEqual(['deadline'])
  })

  it('merges the oldest legs of a long journey and keeps the latest apart', () => {
    const { legs } = buildPath(longAndDense())
    expect(legs.length).toBeLessThanOrEqual(MOST_PAST_LEGS + 1)
    expect(legs.at(-3)!.kinds).toEqual(['sentence'])
    expect(legs.at(-2)!.kinds).toEqual(['aftercare'])
  })

  it('loses no readable event and keeps each leg in the order of time, whatever happened', () => {
    fc.assert(
      fc.property(anyJourney, (input) => {
        const { legs } = buildPath(input)
        const marks = legs.flatMap((leg) => leg.marks)
        for (const event of input.events) expect(marks.filter((mark) => mark.id === event.id)).toHaveLength(1)
        for (const mark of marks) {
          expect(mark.x).toBeGreaterThanOrEqual(0)
          expect(mark.x).toBeLessThanOrEqual(100)
        }
        expect(marks.map((mark) => mark.at)).toEqual(marks.map((mark) => mark.at).toSorted((a, b) => a - b))
      }),
    )
  })

  it('covers the past without a gap: each leg begins where the last one ended, and the ribbon fills it', () => {
    fc.assert(
      fc.property(anyJourney, (input) => {
        const { legs, now } = buildPath(input)
        expect(legs.at(-1)!.ahead).toBe(true)
        expect(legs.at(-1)!.scale.from).toBe(now)
        for (const [i, leg] of legs.slice(0, -1).entries()) {
          expect(leg.scale.to).toBe(legs[i + 1]!.scale.from)
          if (leg.scale.to === leg.scale.from) continue
          expect(leg.ribbon[0]?.a).toBe(0)
          expect(leg.ribbon.at(-1)?.b).toBe(100)
          for (const [j, piece] of leg.ribbon.slice(1).entries()) expect(piece.a).toBe(leg.ribbon[j]!.b)
        }
      }),
    )
  })

  it('draws every detention spell of the past, however short', () => {
    const held = longAndDense().spells.filter((spell) => spell.kind === 'detention')
    const drawn = buildPath(longAndDense())
      .legs.flatMap((leg) => leg.ribbon)
      .filter((piece) => piece.kind === 'custody' && !piece.planned)
    expect(new Set(drawn.map((piece) => piece.label))).toEqual(new Set(held.map((spell) => spell.place)))
  })

  it('never makes a breach a routine dot', () => {
    const input = harmThenArrest()
    const events = input.events.map((event) => ({ ...event, minor: true }))
    const marks = buildPath({ ...input, events }).legs.flatMap((leg) => leg.marks)
    expect(marks.filter((mark) => mark.breach).every((mark) => !mark.minor)).toBe(true)
  })

  it('says that nothing is recorded where nobody recorded where the child lives', () => {
    const { legs } = buildPath({ ...harmThenArrest(), home: undefined })
    expect(legs[0]!.ribbon).toMatchObject([{ kind: 'unknown', label: '' }])
  })

  it('stands empty, with only the leg ahead, before anything is recorded', () => {
    const { legs, clocks } = buildPath({
      now: '2026-06-16T09:40:00Z',
      events: [],
      spells: [],
      clocks: [],
      ahead: [],
    })
    expect(legs).toHaveLength(1)
    expect(clocks).toEqual([])
  })
})
