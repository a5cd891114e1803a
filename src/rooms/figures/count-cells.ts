import type { Kysely } from 'kysely'
import { type CountedCell, type Kept, keptTable, resultsFromCells } from '#indicators/cube/answer.ts'
import { type Period, periodOfWindow } from '#indicators/cube/periods.ts'
import { readCounted } from '#indicators/cube/text.ts'
import type { Indicator } from '#indicators/indicator.ts'
import type { Query } from '#indicators/query.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import type { IndicatorResult } from '#indicators/result.ts'
import { formatInstant } from '#journey/instant.ts'
import type { DB } from '../database.gen.ts'
import { cellsOf, censusOf } from './figures.queries.ts'

/** A question that is kept counted: the table that answers it. */
export type KeptQuestion = Kept & { readonly period: Period }

/**
 * The table that answers a question, undefined where it is not kept counted: its window has to be a period, its census
 * the end of it (or not said, while it runs), its breakdown and area kept.
 */
export function keptQuestion(
  asked: Query & { readonly censusSaid: boolean },
  registers: IndicatorRegisters,
  offset: number,
  now: number,
): KeptQuestion | undefined {
  const period = periodOfWindow(Date.parse(asked.from), Date.parse(asked.to), offset)
  const table = keptTable(asked, registers)
  if (!period || period.from > now || !table) return undefined
  const atItsEnd = asked.censusSaid
    ? period.to <= now && Date.parse(asked.census ?? asked.to) === period.to
    : true
  return atItsEnd ? { period, ...table } : undefined
}

/** What a period's table gives. */
export type CellsAnswer = { readonly asOf: number; readonly results: IndicatorResult[] }

/**
 * Answers the same question for several periods from their cells, in the order given. The census of a period that runs
 * is the instant as of which the oldest of its parts was counted.
 */
export async function countCells(
  db: Kysely<DB>,
  questions: readonly KeptQuestion[],
  query: Omit<Query, 'from' | 'to' | 'census'>,
  registers: IndicatorRegisters,
  which: readonly Indicator[],
  texts: (period: Period, census: number) => Pick<Query, 'from' | 'to' | 'census'>,
  now: number,
  earlier = false,
): Promise<CellsAnswer[]> {
  const [first] = questions
  if (!first) return []
  const keys = questions.map(({ period }) => period.key)
  const [cells, census] = await Promise.all([
    cellsOf(db, keys, first.area, [...new Set(['', first.breakdown])]),
    censusOf(db, keys),
  ])
  const found = new Map(cells.map((cell) => [`${cell.period} ${cell.breakdown}`, readCounted(cell.content)]))
  const cellOf = (key: string, breakdown: string): CountedCell =>
    found.get(`${key} ${breakdown}`) ?? new Map()
  return questions.map(({ period, breakdown }) => {
    const running = period.to > now
    const asOf = running ? (census.get(period.key) ?? now) : period.to
    const totals = cellOf(period.key, '')
    return {
      asOf,
      results: resultsFromCells(
        totals,
        breakdown === '' ? totals : cellOf(period.key, breakdown),
        registers,
        { ...query, ...texts(period, asOf) },
        which,
        earlier,
      ),
    }
  })
}

/** The window of a period in an offset, as a question names it. */
export function textsOf(offset: number) {
  return (period: Period, census: number) => ({
    from: formatInstant(period.from, offset),
    to: formatInstant(period.to, offset),
    census: formatInstant(census, offset),
  })
}
