/** Which reports a schedule owes, and what is asked for each. Pure. */
import type { PeriodKind } from '#indicators/cube/periods.ts'
import type { FiguresQuery } from '../figures/figures.contract.ts'
import { figuresPath } from './figure-asks.ts'
import { earlier, lastOver, type StatisticsPeriod } from './statistics-period.ts'
import { readView, type View } from './statistics-view.ts'

/** At most so many of a view in one round; after a long silence older ones follow in the next. */
const atMost = 6

/**
 * The periods of a schedule that ended since it began and have no report yet, earliest first. `scheduledAt` and `now`
 * in milliseconds, `offset` in minutes.
 */
export function duePeriods(
  schedule: PeriodKind,
  scheduledAt: number,
  made: readonly string[],
  now: number,
  offset: number,
): StatisticsPeriod[] {
  const due: StatisticsPeriod[] = []
  let period = lastOver(schedule, now, offset)
  while (period.to > scheduledAt && due.length < atMost) {
    if (!made.includes(period.key)) due.unshift(period)
    period = earlier(period, offset)
  }
  return due
}

/** The questions of a view for one period: those that its page asks, about all children. */
export function questionsOf(
  view: { readonly indicator: string | null; readonly query: Readonly<Record<string, unknown>> },
  period: StatisticsPeriod,
  offset: number,
  /** The indicators of the view's group, for a view that has none open. */
  group: readonly string[],
): FiguresQuery[] {
  const read: View = readView(view.query)
  const indicators = view.indicator === null ? group : [view.indicator]
  const breakdowns =
    view.indicator === null || read.rows === ''
      ? [[]]
      : read.cols === ''
        ? [[read.rows]]
        : [[read.rows], [read.cols], [read.rows, read.cols]]
  const asking = { view: read, offset, scope: 'all' }
  return breakdowns.map((by) => {
    const path = figuresPath(asking, { indicators, period, by })
    return Object.fromEntries(new URLSearchParams(path.slice(path.indexOf('?') + 1))) as FiguresQuery
  })
}
