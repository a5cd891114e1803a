/** What the pages ask of the figures: paths of the API, and reading one cell out of an answer. */
import type { Cell, GroupCell } from '#indicators/result.ts'
import type { Figure } from '../figures/figures.contract.ts'
import { type StatisticsPeriod, windowOf } from './statistics-period.ts'
import { onlyOf, type View } from './statistics-view.ts'

/** What stands behind every question of a page. */
export type Asking = {
  readonly offset: number
  readonly view: View
  readonly scope: string
}

/** The path for some indicators in a period, broken down; what the view is only about is always asked for. */
export function figuresPath(
  { offset, view, scope }: Asking,
  question: {
    readonly indicators: readonly string[]
    readonly period: StatisticsPeriod
    readonly by?: readonly string[]
    readonly area?: string
  },
): string {
  const by = breakdownOf(view, question.by ?? [])
  const area = question.area ?? view.area
  return `/figures?${new URLSearchParams({
    ...windowOf(question.period, offset),
    indicator: question.indicators.join(','),
    ...(by.length > 0 && { by: by.join(',') }),
    ...(area !== '' && { area }),
    ...(scope !== '' && { scope }),
  })}`
}

/** The path for one indicator by period, from the first period's start to the last one's end. */
export function seriesPath(
  { offset, view, scope }: Asking,
  indicator: string,
  kind: string,
  periods: readonly StatisticsPeriod[],
  area: string,
): string {
  const [first, last] = [periods[0], periods.at(-1)]
  const by = breakdownOf(view, [])
  return `/figures/series?${new URLSearchParams({
    indicator,
    period: kind,
    from: first ? windowOf(first, offset).from : '',
    to: last ? windowOf(last, offset).to : '',
    ...(by.length > 0 && { by: by.join(',') }),
    ...(area !== '' && { area }),
    ...(scope !== '' && { scope }),
  })}`
}

function breakdownOf(view: View, by: readonly string[]): string[] {
  const only = onlyOf(view)
  return [...new Set([...by, ...(only ? [only.dimension] : [])])]
}

/** The whole of an answer, or of the one category that the view is about; a category nobody is in counts nobody. */
export function wholeOf(figure: Figure, view: View): Cell {
  const only = onlyOf(view)
  if (only === null) return figure
  return (figure.groups ?? []).find(({ by }) => by[only.dimension] === only.value) ?? nobody(figure)
}

/** The cells of a breakdown, of the category that the view is about. */
export function cellsOf(figure: Figure, view: View): GroupCell[] {
  const only = onlyOf(view)
  return (figure.groups ?? []).filter(({ by }) => only === null || by[only.dimension] === only.value)
}

/** What a category holds that nobody was counted in. */
export function nobody(figure: Pick<Figure, 'unit' | 'state' | 'numerator' | 'denominator'>): Cell {
  const beside = {}
  if (figure.numerator === null)
    return { state: 'not-recorded', value: null, numerator: null, denominator: null, beside }
  if (figure.unit === 'count') return { state: 'known', value: 0, numerator: 0, denominator: null, beside }
  return { state: 'nothing-measured', value: null, numerator: 0, denominator: null, beside }
}
