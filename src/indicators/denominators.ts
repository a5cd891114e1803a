/** The population that a cell's rate is of. */
import { ageBands } from './age-band.ts'
import type { Dimension } from './dimensions.ts'
import type { PopulationFound } from './population.ts'
import type { Asked } from './query.ts'

const sexes = ['female', 'male'] as const
const areaDimensions = ['area', 'district', 'region'] as const

type Ages = { readonly from: number; readonly to: number }

/**
 * The population of a cell in the area and of the sex that it names, 0 to 17 or of its age band; null where the
 * register has no row, or the cell names what no register divides a population by.
 */
export function populationOfCell(
  asked: Asked,
  by: Readonly<Record<string, string>>,
  divided: readonly Dimension[],
): PopulationFound | null {
  const ages = by.age === undefined ? { from: 0, to: 17 } : ageBands.find((band) => band.id === by.age)
  return ages ? lookUp(asked, by, divided, ages) : null
}

/** The same from the minimum age of criminal responsibility to 17; null where the cell names ages of its own. */
export function populationFromMinimumAge(
  asked: Asked,
  by: Readonly<Record<string, string>>,
  divided: readonly Dimension[],
): PopulationFound | null {
  if (by.age !== undefined) return null
  const from = asked.registers.profile.minimumAgeOfCriminalResponsibility
  return lookUp(asked, by, divided, { from, to: 17 })
}

function lookUp(
  asked: Asked,
  by: Readonly<Record<string, string>>,
  divided: readonly Dimension[],
  ages: Ages,
): PopulationFound | null {
  if (divided.some((dimension) => dimension.population === 'none')) return null
  const named = areaDimensions.find((id) => by[id] !== undefined)
  const area = named === undefined ? asked.area : by[named]!
  const sex = by.sex === undefined ? 'all' : sexes.find((each) => each === by.sex)
  if (area === null || !sex) return null
  return asked.population({ area, sex, ageFrom: ages.from, ageTo: ages.to, year: asked.year })
}
