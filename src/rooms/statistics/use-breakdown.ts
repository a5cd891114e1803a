import { useRead } from '#ui/queries.tsx'
import type { DefinitionReading, Figure, FiguresAnswer } from '../figures/figures.contract.ts'
import { figuresPath } from './figure-asks.ts'
import { readPeriod } from './statistics-period.ts'
import { figureIn } from './use-figures.ts'
import type { Frame } from './use-frame.ts'

/** A breakdown as it comes in: each part undefined until it is here, or where it is not asked for. */
export type BreakdownParts = {
  readonly rows: Figure | undefined
  readonly cols: Figure | undefined
  readonly cross: Figure | undefined
  readonly before: Figure | undefined
  readonly query: ReturnType<typeof useRead<FiguresAnswer>>
  readonly isWaiting: boolean
}

/** Asks for the breakdown that the view names: by rows, by columns, by both, and the rows in the period compared with. */
export function useBreakdown(item: DefinitionReading, frame: Frame): BreakdownParts {
  const { view, period, offset } = frame
  const ask = (by: readonly string[], when = period) =>
    figuresPath(frame, { indicators: [item.id], period: when, by })
  const hasRows = view.rows !== ''
  const hasCols = hasRows && view.cols !== ''
  const compared = hasRows && !hasCols && view.with !== '' ? readPeriod(view.with, offset) : null
  const rows = useRead<FiguresAnswer>(hasRows ? ask([view.rows]) : null)
  const cols = useRead<FiguresAnswer>(hasCols ? ask([view.cols]) : null)
  const cross = useRead<FiguresAnswer>(hasCols ? ask([view.rows, view.cols]) : null)
  const before = useRead<FiguresAnswer>(compared ? ask([view.rows], compared) : null)
  return {
    rows: figureIn(rows.data, item.id),
    cols: figureIn(cols.data, item.id),
    cross: figureIn(cross.data, item.id),
    before: figureIn(before.data, item.id),
    query: [cols, cross, before].find(({ error }) => error !== null) ?? rows,
    isWaiting: (hasCols && (!cols.data || !cross.data)) || (compared !== null && !before.data),
  }
}
