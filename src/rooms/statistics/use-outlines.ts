import type { Outline } from '#ui/figure/figure-data.ts'
import { useRead } from '#ui/queries.tsx'
import type { OutlinesAnswer } from './statistics.contract.ts'

/** The outlines of the areas by reference, read only when a map is wanted; null until they are here. */
export function useOutlines(isWanted: boolean): ReadonlyMap<string, Outline> | null {
  const { data } = useRead<OutlinesAnswer>(isWanted ? '/statistics/outlines' : null)
  return data ? new Map(data.items.map(({ ref, geometry }) => [ref, geometry as Outline])) : null
}
