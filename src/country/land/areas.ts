import type { AreaLine } from '../record.ts'
import { type Block, outlineOf } from './outline.ts'

export const countryRef = 'ARK'

/** A region, the block of the map's grid that it covers, and its districts from west to east, north to south. */
type Region = { name: string; block: Block; districts: readonly string[] }

const regions: readonly Region[] = [
  {
    name: 'Harbour',
    block: { column: 0, row: 0, columns: 2, rows: 3 },
    districts: ['Lissen', 'Port Belan', 'Brenna', 'Maro Quay', 'Sandhithe', 'Old Saltern'],
  },
  {
    name: 'Karesh',
    block: { column: 0, row: 3, columns: 2, rows: 2 },
    districts: ['Karesh Town', 'Ombrel', 'Tevin', 'Ashfen'],
  },
  {
    name: 'Dorna',
    block: { column: 2, row: 0, columns: 2, rows: 2 },
    districts: ['Dorna Central', 'Velmoor', 'Istra Hill', 'Quarrow'],
  },
  {
    name: 'Talmere',
    block: { column: 2, row: 2, columns: 2, rows: 3 },
    districts: ['Talmere', 'Nethery', 'Upper Orsen', 'Lower Orsen', 'Halvik', 'Pellan'],
  },
  {
    name: 'Sulen',
    block: { column: 4, row: 0, columns: 2, rows: 3 },
    districts: ['Sulen', 'Corvane', 'Mirrow', 'East Tarn', 'Ledra', 'Winnow'],
  },
  {
    name: 'Maro Valley',
    block: { column: 4, row: 3, columns: 2, rows: 2 },
    districts: ['Maro', 'Gessel', 'Three Wells', 'Border March'],
  },
]

/** Weight of each district in the population; the capital is by far the largest. */
const weights = [
  3.4, 1.6, 1.2, 1.0, 0.9, 0.7, 1.5, 0.8, 0.7, 0.6, 1.9, 1.0, 0.8, 0.6, 1.4, 0.9, 0.7, 0.7, 0.6,
]
const remaining = [0.5, 1.6, 0.9, 0.8, 0.7, 0.6, 0.5, 1.3, 0.8, 0.6, 0.7]

export type DistrictArea = { ref: string; name: string; region: number; weight: number }

const shares = [...weights, ...remaining]
const total = shares.reduce((sum, share) => sum + share, 0)

/** Every district with its share of the country's children (the shares add up to one). */
export const districts: readonly DistrictArea[] = regions
  .flatMap((region, index) =>
    region.districts.map((name, place) => ({
      ref: `${regionRef(index)}${String(place + 1).padStart(2, '0')}`,
      name,
      region: index,
      weight: 0,
    })),
  )
  .map((one, index) => ({ ...one, weight: (shares[index] ?? 0.5) / total }))

export const regionNames: readonly string[] = regions.map((region) => region.name)

/** The reference of a region: ARK-01 is the first. */
export function regionRef(index: number): string {
  return `${countryRef}-${String(index + 1).padStart(2, '0')}`
}

/** Country, regions and districts, parents first, each with its outline. */
export function* generateAreas(): Generator<AreaLine> {
  const whole = { column: 0, row: 0, columns: 6, rows: 5 }
  yield { record: 'area', ref: countryRef, name: 'Arkadia', level: 'country', geometry: outlineOf(whole) }
  for (const [index, region] of regions.entries()) {
    const ref = regionRef(index)
    const geometry = outlineOf(region.block)
    yield { record: 'area', ref, name: region.name, parent: countryRef, level: 'region', geometry }
  }
  for (const one of districts) {
    const region = regions[one.region] as Region
    const place = Number(one.ref.slice(-2)) - 1
    const cell = {
      column: region.block.column + (place % region.block.columns),
      row: region.block.row + Math.floor(place / region.block.columns),
      columns: 1,
      rows: 1,
    }
    const parent = regionRef(one.region)
    yield {
      record: 'area',
      ref: one.ref,
      name: one.name,
      parent,
      level: 'district',
      geometry: outlineOf(cell),
    }
  }
}
