import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Label, type Place, placeLabels, type Room, STEM_GAP } from './label-placement.ts'

const room: Room = { from: 0, to: 1136, walls: [840], seams: [230, 540, 840] }

const labels: fc.Arbitrary<Label[]> = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 1136 }),
      width: fc.integer({ min: 20, max: 190 }),
      worth: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 60 },
  )
  .map((drawn) => drawn.map((label, i) => ({ ...label, id: String(i) })))

type Rect = { from: number; to: number; low: number; high: number }

/** The ink of a label as rectangles, written apart from the code under test: words on a tier, a stem below. */
function ink(label: Label, place: Place): { words: Rect; stem: Rect } {
  const from = place.end ? label.x - STEM_GAP - label.width : label.x + STEM_GAP
  return {
    words: { from, to: from + label.width, low: place.tier, high: place.tier + 1 },
    stem: { from: label.x, to: label.x + 1, low: 0, high: place.tier + 1 },
  }
}

function cross(a: Rect, b: Rect): boolean {
  return a.from < b.to && b.from < a.to && a.low < b.high && b.low < a.high
}

describe('placing labels', () => {
  it('never lets a label meet another label, a strange stem, today or the edge', () => {
    fc.assert(
      fc.property(labels, (drawn) => {
        const places = placeLabels(drawn, room)
        const standing = drawn.flatMap((label) => {
          const place = places.get(label.id)
          return place ? [ink(label, place)] : []
        })
        for (const [i, a] of standing.entries()) {
          expect(a.words.from).toBeGreaterThanOrEqual(room.from)
          expect(a.words.to).toBeLessThanOrEqual(room.to)
          expect(a.words.from < 840 && a.words.to > 840).toBe(false)
          for (const [j, b] of standing.entries()) {
            if (i === j) continue
            if (i < j) expect(cross(a.words, b.words)).toBe(false)
            expect(cross(a.words, b.stem)).toBe(false)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('answers for every label, and the same every time', () => {
    fc.assert(
      fc.property(labels, (drawn) => {
        const places = placeLabels(drawn, room)
        expect([...places.keys()].sort()).toEqual(drawn.map((label) => label.id).sort())
        expect(placeLabels(drawn, room)).toEqual(places)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves no label out while there is room for it', () => {
    const apart = [0, 1, 2, 3].map((i) => ({ id: String(i), x: 20 + i * 200, width: 120, worth: 1 }))
    for (const place of placeLabels(apart, { ...room, seams: [] }).values())
      expect(place).toEqual({ tier: 0, end: false })
  })

  it('stacks a cluster with its earliest label farthest out', () => {
    const cluster = ['first', 'second', 'third'].map((id, i) => ({
      id,
      x: 300 + i * 20,
      width: 110,
      worth: 2,
    }))
    const places = placeLabels(cluster, room)
    expect(places.get('first')).toEqual({ tier: 2, end: false })
    expect(places.get('second')).toEqual({ tier: 1, end: false })
    expect(places.get('third')).toEqual({ tier: 0, end: false })
  })

  it('turns a label round beside today rather than cross it', () => {
    expect(placeLabels([{ id: 'charged', x: 800, width: 90, worth: 2 }], room).get('charged')).toEqual({
      tier: 0,
      end: true,
    })
  })

  it('lets the routine label give way to the breach where both cannot stand', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => ({
      id: `r${i}`,
      x: 400 + i * 6,
      width: 120,
      worth: 1,
    }))
    const places = placeLabels([...crowd, { id: 'breach', x: 436, width: 150, worth: 5 }], room)
    expect(places.get('breach')).not.toBeNull()
    expect([...places.values()].filter((place) => place === null).length).toBeGreaterThan(0)
  })
})
