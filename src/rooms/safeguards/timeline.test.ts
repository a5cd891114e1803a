import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeguards } from '#safeguards/catalogue.ts'
import { examplesOf } from './examples.ts'
import type { WorkedExample } from './safeguards.contract.ts'
import { layTimeline } from './timeline.ts'

const at = (hours: number) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000).toISOString()
const hours = fc.integer({ min: 0, max: 20_000 })

/** Any events, one clock on the first of them, seen at any time. */
const examples: fc.Arbitrary<WorkedExample> = fc
  .record({
    events: fc.array(hours, { minLength: 1, maxLength: 12 }),
    due: hours,
    done: fc.option(hours),
    asOf: hours,
  })
  .map(({ events, due, done, asOf }) => ({
    says: 'any',
    asOf: at(asOf),
    events: events.map((hour, i) => ({
      id: `e${i}`,
      at: at(hour),
      atPrecision: 'minute' as const,
      type: 'visited',
      otherCase: false,
      data: {},
    })),
    findings: [
      {
        trigger: 'e0',
        status: 'breached' as const,
        startedAt: at(events[0]!),
        dueAt: at(events[0]! + due),
        resolvedAt: done === null ? null : at(done),
        evidence: [],
      },
    ],
  }))

describe('a timeline', () => {
  test('keeps the order of time, stays on its line, and numbers each event once', () => {
    fc.assert(
      fc.property(examples, (example) => {
        const { marks, clocks, asOf } = layTimeline(example)
        const places = marks.map((mark) => mark.at)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(new Set(places).size).toBe(places.length)
        const all = [...places, asOf, ...clocks.flatMap(({ from, due, until }) => [from, due ?? from, until])]
        for (const place of all) expect(place >= 0 && place <= 1 + 1e-9).toBe(true)
        expect(marks.flatMap(({ ns }) => ns).toSorted((a, b) => a - b)).toEqual(
          example.events.map((_, i) => i + 1),
        )
        for (const { from, due } of clocks) expect(due! >= from).toBe(true)
      }),
    )
  })

  test('draws a longer wait longer', () => {
    const event = (id: string, hour: number) => ({
      id,
      at: at(hour),
      atPrecision: 'minute' as const,
      type: 'visited',
      otherCase: false,
      data: {},
    })
    const events = [event('e0', 0), event('e1', 1), event('e2', 1001)]
    const { marks } = layTimeline({ says: '', asOf: at(1001), events, findings: [] })
    expect(marks[2]!.at - marks[1]!.at).toBeGreaterThan(marks[1]!.at - marks[0]!.at)
  })

  test('stands for every worked example there is', async () => {
    for (const { id } of safeguards) {
      for (const example of await examplesOf(id)) {
        const { clocks } = layTimeline(example)
        expect(clocks.length).toBe(example.findings.length)
        expect(clocks.every(({ n }) => n > 0)).toBe(true)
      }
    }
  })
})
