import type { PopulationLine } from '../record.ts'
import { countryRef, districts, regionNames, regionRef } from './areas.ts'

/** Age bands of the indicators, with the share of all children of 0 to 17 in each. */
const bands = [
  [0, 9, 0.562],
  [10, 11, 0.112],
  [12, 13, 0.11],
  [14, 15, 0.109],
  [16, 17, 0.107],
] as const

const childrenInBaseYear = 3_120_000
const baseYear = 2026
const yearlyGrowth = 0.006
const shareOfGirls = 0.488
const years = 6
const source = 'Arkadia statistics office, projection'

/** Children by area, year, age band and sex: districts add up to regions, regions to the country. */
export function* generatePopulation(lastYear: number): Generator<PopulationLine> {
  for (let year = lastYear - years + 1; year <= lastYear; year++) {
    const all = childrenInBaseYear * (1 + yearlyGrowth) ** (year - baseYear)
    const sums = new Map<string, number[]>()
    for (const district of districts) {
      const counts = bands.flatMap(([, , share]) => {
        const both = all * district.weight * share
        return [Math.round(both * shareOfGirls), Math.round(both * (1 - shareOfGirls))]
      })
      sums.set(district.ref, counts)
      addTo(sums, regionRef(district.region), counts)
      addTo(sums, countryRef, counts)
    }
    const order = [
      countryRef,
      ...regionNames.map((_, index) => regionRef(index)),
      ...districts.map((d) => d.ref),
    ]
    for (const area of order) yield* linesOf(area, year, sums.get(area) ?? [])
  }
}

function addTo(sums: Map<string, number[]>, area: string, counts: readonly number[]): void {
  const sum = sums.get(area) ?? counts.map(() => 0)
  sums.set(
    area,
    sum.map((count, index) => count + (counts[index] ?? 0)),
  )
}

function* linesOf(area: string, year: number, counts: readonly number[]): Generator<PopulationLine> {
  let girls = 0
  let boys = 0
  for (const [index, [ageFrom, ageTo]] of bands.entries()) {
    const female = counts[index * 2] ?? 0
    const male = counts[index * 2 + 1] ?? 0
    girls += female
    boys += male
    yield* bandLines(area, year, ageFrom, ageTo, female, male)
  }
  yield* bandLines(area, year, 0, 17, girls, boys)
}

function* bandLines(
  area: string,
  year: number,
  ageFrom: number,
  ageTo: number,
  female: number,
  male: number,
): Generator<PopulationLine> {
  const line = { record: 'population', area, year, ageFrom, ageTo } as const
  yield { ...line, sex: 'female', count: female, source }
  yield { ...line, sex: 'male', count: male, source }
  yield { ...line, sex: 'all', count: female + male, source }
}
