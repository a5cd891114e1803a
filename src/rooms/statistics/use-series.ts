import { useQueries } from '@tanstack/react-query'
import { api } from '#ui/api.ts'
import type { SeriesAnswer } from '../figures/figures.contract.ts'

/** Several series at once, in their order; undefined while one is on its way. */
export function useSeries(paths: readonly string[]): readonly (SeriesAnswer | undefined)[] {
  return useQueries({
    queries: paths.map((path) => ({
      queryKey: [path],
      queryFn: () => api<SeriesAnswer>('GET', path),
      staleTime: 60_000,
    })),
  }).map(({ data }) => data)
}
