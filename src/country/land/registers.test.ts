import { expect, test } from 'vitest'
import { generateRegisters } from './registers.ts'

const now = Date.parse('2026-06-16T09:40:00+03:00')
const lines = [...generateRegisters({ children: 2000, seed: 1, now })]

function rows<Kind extends (typeof lines)[number]['record']>(kind: Kind) {
  return lines.filter(
    (line): line is Extract<(typeof lines)[number], { record: Kind }> => line.record === kind,
  )
}

test('one country, six regions, thirty districts, each in its parent', () => {
  const areas = rows('area')
  expect(areas.map((area) => area.level).sort()).toEqual([
    'country',
    ...Array<string>(30).fill('district'),
    ...Array<string>(6).fill('region'),
  ])
  const refs = new Set(areas.map((area) => area.ref))
  for (const area of areas) expect(area.parent ? refs.has(area.parent) : area.level === 'country').toBe(true)
})

test('outlines are closed rings, counter-clockwise, and districts tile the country', () => {
  const size = (ring: number[][]) => {
    let sum = 0
    for (let at = 0; at + 1 < ring.length; at++) {
      const [x = 0, y = 0] = ring[at] ?? []
      const [nextX = 0, nextY = 0] = ring[at + 1] ?? []
      sum += x * nextY - nextX * y
    }
    return sum / 2
  }
  const sizes = { country: 0, region: 0, district: 0 }
  for (const area of rows('area')) {
    const ring = (area.geometry as { coordinates: number[][][] }).coordinates[0] ?? []
    expect(ring[0]).toEqual(ring.at(-1))
    expect(size(ring)).toBeGreaterThan(0)
    sizes[area.level] += size(ring)
  }
  expect(sizes.region).toBeCloseTo(sizes.country, 6)
  expect(sizes.district).toBeCloseTo(sizes.country, 6)
})

test('children of the districts add up to the country, bands to all ages, girls and boys to all', () => {
  const population = rows('population').filter((row) => row.year === 2026)
  const count = (level: number, from: number, to: number, sex: string) =>
    population
      .filter(
        (row) => row.area.length === level && row.ageFrom === from && row.ageTo === to && row.sex === sex,
      )
      .reduce((sum, row) => sum + row.count, 0)
  const [country, region, district] = [3, 6, 8]
  expect(count(district, 0, 17, 'all')).toBe(count(country, 0, 17, 'all'))
  expect(count(region, 0, 17, 'all')).toBe(count(country, 0, 17, 'all'))
  const bands = [
    [0, 9],
    [10, 11],
    [12, 13],
    [14, 15],
    [16, 17],
  ] as const
  const inBands = bands.reduce((sum, [from, to]) => sum + count(country, from, to, 'all'), 0)
  expect(inBands).toBe(count(country, 0, 17, 'all'))
  expect(count(country, 0, 17, 'female') + count(country, 0, 17, 'male')).toBe(count(country, 0, 17, 'all'))
  expect(new Set(rows('population').map((row) => row.year)).size).toBe(6)
})

test('agencies of every kind but none unknown, places of every kind, no child may be held where immigrants are', () => {
  expect(new Set(rows('agency').map((agency) => agency.kind)).size).toBe(16)
  expect(new Set(rows('place').map((place) => place.kind)).size).toBe(11)
  const agencies = new Set(rows('agency').map((agency) => agency.ref))
  for (const place of rows('place')) expect(agencies).toContain(place.agency)
  expect(rows('place').find((place) => place.kind === 'immigration')?.capacity).toBe(0)
})

test('inspections lie in the past two years and some places were never inspected', () => {
  const inspected = rows('inspection')
  for (const { at } of inspected) {
    expect(Date.parse(at)).toBeLessThan(now)
    expect(Date.parse(at)).toBeGreaterThan(now - 2 * 366 * 86_400_000)
  }
  const places = new Set(inspected.map((one) => one.place))
  expect(places.has('PL-17')).toBe(false)
  expect(places.size).toBeGreaterThan(10)
})
