/** SDMX-JSON says values once, and points to them by their place in a list. */

import { readerOf } from './component-filter.ts'
import { keyDimensions, timeDimension } from './components.ts'
import type { Observation } from './observations.ts'

export type IndexedValues = {
  /** In the order in which they first occur: codes, free values; of time the period's id. */
  readonly values: readonly (string | number)[]
  /** The place of an observation's value; null where it has none. */
  readonly indexOf: (one: Observation) => number | null
}

/** The values that observations have for a component. */
export function indexValues(observations: readonly Observation[], component: string): IndexedValues {
  const read = readerOf(component)
  const places = new Map<string | number, number>()
  for (const one of observations) {
    const value = read(one)
    if (value !== null && !places.has(value)) places.set(value, places.size)
  }
  return {
    values: [...places.keys()],
    indexOf: (one) => {
      const value = read(one)
      return value === null ? null : (places.get(value) ?? null)
    },
  }
}

/** The dimensions of a series and those of its observations, each in the order of a key with time last. */
export function splitDimensions(at: string): { series: string[]; observation: string[] } {
  const all = [...keyDimensions.map(({ id }) => id), timeDimension]
  if (at === 'AllDimensions') return { series: [], observation: all }
  return { series: all.filter((id) => id !== at), observation: [at] }
}

/** The place of a dimension in a key, time last. */
export function keyPositionOf(id: string): number {
  const place = keyDimensions.findIndex((dimension) => dimension.id === id)
  return place < 0 ? keyDimensions.length : place
}
