import type { PublicTable } from '#release/public-release.ts'
import type { PublicWords } from './public-words.ts'
import { rootOf, type Seen, seenCount, seenValue } from './read-cell.ts'
import type { StandingTable } from './read-site.ts'

/** One field of a download: text, a number, or nothing. Nothing beside its state is what is not shown. */
export type Field = string | number | null

/** Rows for a file: one for each cell of the tables, with codes for programs and names for people. */
export type Sheet = { readonly columns: readonly string[]; readonly rows: readonly (readonly Field[])[] }

const before = [
  'release',
  'published',
  'table',
  'indicator',
  'indicator_name',
  'version',
  'period',
  'period_from',
  'period_to',
]
const after = [
  'numerator',
  'numerator_state',
  'denominator',
  'denominator_state',
  'population',
  'population_year',
  'population_source',
  'value',
  'value_state',
  'unit',
]

/** Tables of one or several releases as one sheet; a dimension that a table does not have stands for its total. */
export function sheetOf(tables: readonly StandingTable[], words: PublicWords): Sheet {
  const dimensions = [...new Set(tables.flatMap(({ table }) => table.dimensions.map(({ id }) => id)))]
  const columns = [...before, ...dimensions.flatMap((id) => [id, `${id}_name`]), ...after]
  return { columns, rows: tables.flatMap((standing) => rowsOf(standing, dimensions, words)) }
}

function rowsOf(
  { table, release }: StandingTable,
  dimensions: readonly string[],
  words: PublicWords,
): Field[][] {
  const name = words.indicator(table.indicator)
  const periods = new Map(table.periods.map((period) => [period.id, period]))
  return table.cells.map((cell) => {
    const period = periods.get(cell.period)
    return [
      release.number,
      release.publishedAt,
      table.id,
      table.indicator,
      name,
      table.version,
      cell.period,
      period?.from ?? null,
      period?.to ?? null,
      ...dimensions.flatMap((id) => categoryOf(table, id, cell.at[id], words)),
      ...fieldsOf(seenCount(cell.numerator)),
      ...fieldsOf(cell.denominator && seenCount(cell.denominator)),
      cell.population?.count ?? null,
      cell.population?.year ?? null,
      cell.population?.source ?? null,
      ...fieldsOf(seenValue(table, cell)),
      table.unit,
    ]
  })
}

function categoryOf(table: PublicTable, id: string, said: string | undefined, words: PublicWords): Field[] {
  const dimension = table.dimensions.find((one) => one.id === id)
  if (dimension === undefined) return [null, words.t('public.all')]
  const category = said ?? rootOf(dimension)
  return [category, words.category(dimension, category)]
}

function fieldsOf(seen: Seen | null): [Field, Field] {
  if (seen === null) return [null, null]
  return seen.state === 'shown' ? [seen.number, 'shown'] : [null, seen.state]
}
