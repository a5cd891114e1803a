/** The population that a cell of a release divides by: a row of the register, with its year and source. */
import type { Dimension } from '#disclosure/cube.ts'
import type { Asked } from '#indicators/query.ts'
import { agesOf } from './breakdown.ts'
import { cellsOf } from './cells.ts'
import type { CellPopulation } from './frozen-release.ts'

/** The populations of every cell of a window for which the register has a row; unknown categories have none. */
export function populationsOf(
  dimensions: readonly Dimension[],
  period: string,
  asked: Asked,
): CellPopulation[] {
  return cellsOf(dimensions).flatMap(({ at }) => {
    const ages = agesOf(at.age)
    const sex = at.sex ?? 'all'
    const area = at.area ?? asked.area
    if (ages === null || area === null || (sex !== 'all' && sex !== 'female' && sex !== 'male')) return []
    const found = asked.population({ area, sex, ageFrom: ages.from, ageTo: ages.to, year: asked.year })
    if (!found) return []
    const { count, year, source } = found
    return { at, period, population: { count, year, source } }
  })
}
