import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { api } from '#ui/api.ts'
import type { SeriesAnswer } from '../figures/figures.contract.ts'

/** Several series at once, in their order, each on its way, here, or failed. */
export function useSeries(paths: readonly string[]): readonly UseQueryResult<SeriesAnswer, Error>[] {
  return useQueries({
    queries: paths.map((path) => ({
      queryKey: [path],
      queryFn: () => api<SeriesAnswer>('GET', path),
      staleTime: 60_000,
    })),
  })
}
