import type { RegisterLine } from '../record.ts'
import { generateAgencies } from './agencies.ts'
import { generateAreas } from './areas.ts'
import { generateInspections } from './inspections.ts'
import { generatePlaces } from './places.ts'
import { generatePolicyLevels } from './policy-levels.ts'
import { generatePopulation } from './population.ts'

/** What is not a journey: areas, agencies, places, populations, policy levels and inspections, in this order. */
export function* generateRegisters(options: {
  children: number
  seed: number
  now: number
}): Generator<RegisterLine> {
  const year = new Date(options.now).getUTCFullYear()
  yield* generateAreas()
  yield* generateAgencies()
  yield* generatePlaces(options.children)
  yield* generatePopulation(year)
  yield* generatePolicyLevels(year)
  yield* generateInspections(options.seed, options.now)
}
