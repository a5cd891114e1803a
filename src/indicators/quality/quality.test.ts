import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventTypes } from '#journey/events/catalogue.ts'
import { indicators } from '../catalogue.ts'
import { checkExamples } from './checks.examples.ts'
import { type ChildLook, type EventLook, isHeap, qualityChecks, type SpellLook } from './checks.ts'
import { countedTypes, typesCounted } from './counted-events.ts'
import { qualityFields } from './fields.ts'
import { addLateness, eventsIn, latenessAt, latenessStep, within } from './lateness.ts'
import { markOf, thinBelow } from './mark.ts'
import { silenceOf } from './silence.ts'

const declared = new Set<string>(eventTypes.keys())
const to = Date.parse('2026-01-01T00:00:00Z')
const later = to + 365 * 86_400_000

describe('the checks', () => {
  test.each(qualityChecks.map((each) => [each.id, each] as const))('%s finds what it should', (id, each) => {
    const { wrong, right } = checkExamples[id]
    const finds = (look: EventLook & ChildLook & SpellLook) =>
      (each.looksAt === 'child' || each.asks(look)) && each.isWrong(look)
    expect(finds(wrong as EventLook & ChildLook & SpellLook)).toBe(true)
    expect(finds(right as EventLook & ChildLook & SpellLook)).toBe(false)
  })

  test('a heap is three times what chance gives, and never a handful', () => {
    expect(isHeap(9, 0.1)).toBe(false)
    expect(isHeap(10, 3)).toBe(true)
    expect(isHeap(30, 10)).toBe(false)
  })
})

describe('what figures are counted from', () => {
  test('every indicator names kinds of event that exist, or comes from a register', () => {
    const registers = ['JJ-12', 'JJ-13', 'JJ-14', 'JJ-15']
    for (const { id } of indicators) {
      expect([id, typesCounted(id).filter((type) => !declared.has(type))]).toEqual([id, []])
      expect([id, typesCounted(id).length > 0]).toEqual([id, !registers.includes(id)])
    }
    expect(countedTypes.filter((type) => !declared.has(type))).toEqual([])
  })

  test('every field asks of kinds of event that exist', () => {
    const asked = qualityFields.flatMap((field) => ('types' in field ? field.types : []))
    expect(asked.filter((type) => !declared.has(type))).toEqual([])
  })
})

describe('lateness', () => {
  const latenesses = fc.array(fc.integer({ min: -1000, max: 400 * 86_400_000 }), {
    minLength: 1,
    maxLength: 60,
  })
  const countsOf = (all: readonly number[]) =>
    addLateness(all.map((late) => new Map([[latenessStep(late), 1]])))

  test('a step is never above the lateness and never far below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 * 86_400_000 }), (late) => {
        const step = latenessStep(late) * 60_000
        expect(step).toBeLessThanOrEqual(late)
        expect(late - step).toBeLessThan(30 * 86_400_000)
        expect(latenessStep(step)).toBe(step / 60_000)
      }),
    )
  })

  test('a later event has no lower step', () => {
    fc.assert(
      fc.property(fc.nat(1e10), fc.nat(1e10), (a, b) => {
        expect(latenessStep(Math.min(a, b))).toBeLessThanOrEqual(latenessStep(Math.max(a, b)))
      }),
    )
  })

  test('shares of single events and of counts agree', () => {
    fc.assert(
      fc.property(latenesses, fc.constantFrom(0.5, 0.9), (all, share) => {
        const sorted = all.toSorted((a, b) => a - b)
        const nearest = sorted[Math.ceil(share * sorted.length) - 1]!
        expect(latenessAt(countsOf(all), share)).toBe(latenessStep(nearest) / 60)
        expect(within(countsOf(all), 24)).toBe(all.filter((late) => late < 86_400_000).length)
        expect(within(countsOf(all), 168)).toBe(all.filter((late) => late < 7 * 86_400_000).length)
        expect(eventsIn(countsOf(all))).toBe(all.length)
      }),
    )
  })
})

describe('the mark of a figure', () => {
  const prompt = { lateness: new Map([[0, 100]]), to, asOf: later }

  test('is complete where enough is counted, in time and known', () => {
    const mark = markOf({ ...prompt, counted: 100, unknowns: [{ field: 'sex', unknown: 10, of: 100 }] })
    expect(mark.levels).toEqual([])
    expect(mark.needsDays).toBe(0)
  })

  test('says that nothing was counted, and then nothing else', () => {
    expect(markOf({ ...prompt, lateness: new Map(), counted: 0, unknowns: [] }).levels).toEqual(['none'])
  })

  test('is thin below twenty events', () => {
    expect(markOf({ ...prompt, counted: thinBelow - 1, unknowns: [] }).levels).toEqual(['thin'])
    expect(markOf({ ...prompt, counted: thinBelow, unknowns: [] }).levels).toEqual([])
  })

  test('is late where more than one in ten comes after seven days', () => {
    const lateness = (late: number) =>
      new Map([
        [0, 100 - late],
        [8 * 1440, late],
      ])
    expect(markOf({ ...prompt, lateness: lateness(10), counted: 100, unknowns: [] }).levels).toEqual([])
    expect(markOf({ ...prompt, lateness: lateness(11), counted: 100, unknowns: [] }).levels).toEqual(['late'])
  })

  test('is late while nine of ten have not had the days that they need', () => {
    const lateness = new Map([
      [0, 80],
      [3 * 1440, 20],
    ])
    const marked = (asOf: number) => markOf({ to, asOf, lateness, counted: 100, unknowns: [] }).levels
    expect(marked(to + 3 * 86_400_000 - 1)).toEqual(['late'])
    expect(marked(to + 3 * 86_400_000)).toEqual([])
  })

  test('names unknowns that every breakdown needs; others are told without a mark', () => {
    const of = (field: string) =>
      markOf({ ...prompt, counted: 100, unknowns: [{ field, unknown: 11, of: 100 }] })
    expect(of('sex').levels).toEqual(['unknowns'])
    expect(of('disability').levels).toEqual([])
    expect(of('disability').unknowns).toEqual([{ field: 'disability', unknown: 11, of: 100 }])
  })
})

describe('a silent agency', () => {
  test('was usually active and has nothing now', () => {
    expect(silenceOf([0, 5, 4, 6, 5, 4, 6])).toEqual({ usual: 5, active: 6 })
    expect(silenceOf([1, 5, 4, 6, 5, 4, 6])).toBeNull()
  })

  test('is not one that was never usually active', () => {
    expect(silenceOf([0, 30, 0, 0, 0, 0, 0])).toBeNull()
    expect(silenceOf([0, 2, 2, 2, 2, 2, 2])).toBeNull()
    expect(silenceOf([0])).toBeNull()
  })
})
