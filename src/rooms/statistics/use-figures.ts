import { useQueries } from '@tanstack/react-query'
import { api } from '#ui/api.ts'
import type { Figure, FiguresAnswer } from '../figures/figures.contract.ts'
import { ownFigure } from './own-counts.ts'

/** Answers for several periods at once, in their order; undefined while one is on its way. */
export function useAnswers(paths: readonly string[]): readonly (FiguresAnswer | undefined)[] {
  return useQueries({
    queries: paths.map((path) => ({
      queryKey: [path],
      queryFn: () => api<FiguresAnswer>('GET', path),
      staleTime: 60_000,
    })),
  }).map(({ data }) => data)
}

/** The figure of an indicator in an answer; of one's own children a number where all have a rate. */
export function figureIn(answer: FiguresAnswer | undefined, id: string): Figure | undefined {
  const found = answer?.results.find(({ indicator }) => indicator === id)
  return found && answer?.scope === 'mine' ? ownFigure(found) : found
}
