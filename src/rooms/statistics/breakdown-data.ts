/** A breakdown as a figure: rows and columns of categories with their counts and values. */
import type { Cell, GroupCell } from '#indicators/result.ts'
import type { DateWords } from '#ui/dates.ts'
import {
  absent,
  cell,
  type FigureCell,
  type FigureColumn,
  type FigureData,
  type FigureRow,
} from '#ui/figure/figure-data.ts'
import type { DefinitionReading, Figure } from '../figures/figures.contract.ts'
import { absenceOf } from './absence-of.ts'
import { cellsOf, nobody, wholeOf } from './figure-asks.ts'
import type { View } from './statistics-view.ts'
import { wordCategory, wordCount, wordValue } from './statistics-words.ts'

export type Breakdown = {
  readonly item: Pick<DefinitionReading, 'unit' | 'measure'>
  readonly view: View
  /** By the rows alone. */
  readonly rows: Figure
  /** By rows and columns, and by the columns alone; only where columns are asked for. */
  readonly cross?: Figure | undefined
  readonly cols?: Figure | undefined
  /** The same rows in the period that is compared with. */
  readonly before?: Figure | undefined
  /** What stands in the columns: the counts, or the values. */
  readonly draw: 'number' | 'value'
  readonly names: ReadonlyMap<string, string>
  readonly words: DateWords
  /** The name of the whole, and of the two periods where they are compared. */
  readonly heads: { readonly whole: string; readonly now?: string; readonly before?: string }
}

/** The columns of numbers that every row has: how many, of how many, the value, the value before. */
export const fixedColumns = ['n', 'of', 'value', 'before'] as const

/** The rows, columns and cells of a breakdown, with the whole under them. */
export function breakdownData(breakdown: Breakdown): FigureData {
  const { view, rows, cols, cross, before, names, words, item, draw } = breakdown
  const columns = cols ? categoriesOf(cellsOf(cols, view), view.cols, breakdown) : []
  const crossed = cross ? byKey(cellsOf(cross, view), [view.rows, view.cols]) : new Map<string, Cell>()
  const earlier = before ? byKey(cellsOf(before, view), [view.rows]) : undefined
  const one = (found: Cell | undefined, figure: Figure) =>
    draw === 'number'
      ? countCell((found ?? nobody(figure)).numerator, words)
      : valueCell(found ?? nobody(figure), item.unit, words)
  const line = (key: string, label: string, whole: Cell, then: Cell | undefined): FigureRow => ({
    key,
    label,
    cells: {
      ...Object.fromEntries(
        columns.map((column) => [
          `c:${column.key}`,
          key === '' && cols
            ? one(byKey(cellsOf(cols, view), [view.cols]).get(column.key), cols)
            : one(crossed.get(`${key}\n${column.key}`), cross ?? rows),
        ]),
      ),
      n: countCell(whole.numerator, words),
      of: partCell(whole, words),
      value: valueCell(whole, item.unit, words),
      ...(before && { before: valueCell(then ?? nobody(before), item.unit, words) }),
    },
  })
  const own = byKey(cellsOf(rows, view), [view.rows])
  return {
    rowHead: words.t(`dimension.${view.rows}`),
    columns: [...columns.map(({ key, label }) => ({ key: `c:${key}`, label })), ...headsOf(breakdown)],
    rows: categoriesOf(cellsOf(rows, view), view.rows, { names, words }).map(({ key, label }) =>
      line(key, label, own.get(key) ?? nobody(rows), earlier?.get(key)),
    ),
    total: line('', breakdown.heads.whole, wholeOf(rows, view), before && wholeOf(before, view)),
  }
}

/** A count as a cell: an indicator without one (a level of policy) has none that could apply. */
export function countCell(n: number | null, words: DateWords): FigureCell {
  return n === null ? absent('not-applicable') : cell(n, wordCount(n, words))
}

/** What a value is of: the same word as the value where a register does not know it. */
function partCell(of: Cell, words: DateWords): FigureCell {
  const absence = of.denominator === null ? absenceOf(of) : null
  return absence === null ? countCell(of.denominator, words) : absent(absence)
}

/** A value as a cell, or why there is none. */
export function valueCell(of: Cell, unit: DefinitionReading['unit'], words: DateWords): FigureCell {
  const absence = absenceOf(of)
  if (absence !== null || of.value === null) return absent(absence ?? 'missing')
  return cell(of.value, wordValue(of.value, unit, words))
}

function headsOf({ item, words, heads, before }: Breakdown): FigureColumn[] {
  const { t } = words
  const hasParts = item.measure === 'rate' || item.measure === 'share'
  return [
    ...(item.measure === 'level' ? [] : [{ key: 'n', label: t('statistics.col.number') }]),
    ...(hasParts ? [{ key: 'of', label: t(`statistics.col.of-${item.measure}`) }] : []),
    ...(item.measure === 'count'
      ? []
      : [{ key: 'value', label: (before && heads.now) ?? t(`unit.${item.unit}`) }]),
    ...(before ? [{ key: 'before', label: heads.before ?? '' }] : []),
  ]
}

/** The categories met, named; areas by name, others in the register's order, what is not known last. */
function categoriesOf(
  cells: readonly GroupCell[],
  dimension: string,
  { names, words }: Pick<Breakdown, 'names' | 'words'>,
): FigureColumn[] {
  const keys = [...new Set(cells.map(({ by }) => by[dimension] ?? ''))]
  const named = keys.map((key) => ({ key, label: wordCategory(dimension, key, names, words) }))
  const byName = named.every(({ key }) => key === 'unknown' || names.has(key))
  return named.toSorted(
    (a, b) =>
      Number(a.key === 'unknown') - Number(b.key === 'unknown') ||
      (byName ? a.label.localeCompare(b.label) : 0),
  )
}

function byKey(cells: readonly GroupCell[], dimensions: readonly string[]): Map<string, Cell> {
  return new Map(cells.map((each) => [dimensions.map((id) => each.by[id]).join('\n'), each]))
}
