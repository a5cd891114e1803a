import { describe, expect, it } from 'vitest'
import { translator } from '#platform/i18n/load-catalog.ts'
import { longAndDense } from './dense-example.ts'
import { arrestThisMorning, harmThenArrest } from './path-examples.ts'
import { layoutPath, type Measure, spreadLegs } from './path-layout.ts'
import { buildPath } from './path-model.ts'
import { wordPath } from './path-words.ts'

const t = translator('en')
const measure: Measure = (words, type) =>
  words.length * (type === 'time' ? 6.2 : type === 'label' ? 6.6 : 7.2)
const width = 1164

function layOut(input: Parameters<typeof buildPath>[0]) {
  const model = buildPath(input)
  const words = wordPath(model, t, { locale: 'en', digits: 'latin', zone: model.zone, now: model.now })
  return { model, words, layout: layoutPath(model, words, width, measure, t, 'Today, 16 June') }
}

describe('the path at one width', () => {
  it('finds room for every label of the journey of the design', () => {
    const { layout } = layOut(harmThenArrest())
    expect([...layout.places.values()].filter((place) => place === null)).toEqual([])
    expect(layout.up).toBeLessThanOrEqual(3)
    expect(layout.down).toBeLessThanOrEqual(3)
  })

  it('keeps the key to the clocks beneath the first leg where that is free', () => {
    expect(layOut(harmThenArrest()).layout.keyBeneath).toBe(true)
    expect(layOut(arrestThisMorning()).layout.keyBeneath).toBe(false)
  })

  it('never lets the bars of two clocks share a row', () => {
    for (const input of [harmThenArrest(), longAndDense(), arrestThisMorning()]) {
      const { model, layout } = layOut(input)
      const spread = spreadLegs(model.legs, width)
      const bars = layout.clocks.flatMap((clock) =>
        clock.pieces.map((piece) => ({
          key: clock.key,
          row: clock.row,
          from: spread[piece.leg]!.from + (piece.a / 100) * spread[piece.leg]!.width,
          to: spread[piece.leg]!.from + (piece.b / 100) * spread[piece.leg]!.width,
        })),
      )
      for (const a of bars)
        for (const b of bars) {
          if (a.key === b.key || a.row !== b.row) continue
          expect(a.from >= b.to - 1 || b.from >= a.to - 1).toBe(true)
        }
    }
  })

  it('writes no tick beneath the flag of today', () => {
    const { model, layout } = layOut(harmThenArrest())
    const last = model.legs.at(-2)!
    expect(last.ticks.at(-1)!.x).toBeGreaterThan(90)
    expect(layout.ticks.at(-2)!.at(-1)).toBe('')
  })

  it('heads each leg with its dates, its length and its scale', () => {
    const { words } = layOut(harmThenArrest())
    // Intl writes ranges with thin spaces.
    const plain = words.map((leg) => [leg.title, leg.sub.replaceAll(/\s/gu, ' '), leg.scale])
    expect(plain).toEqual([
      ['Report and support', '14 Jan – 12 May, 17 weeks', 'drawn in weeks'],
      ['Arrest and first hours', '12 – 14 May, 36 h 25 min', 'drawn in hours'],
      ['Detention before trial', '14 May – today, 33 days', 'drawn in days'],
      ['Ahead', 'To 12 Nov', 'nearer days drawn larger'],
    ])
  })
})
