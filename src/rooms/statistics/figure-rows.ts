/** The rows of a file: one for each cell, its parts in columns of their own, codes beside words. */
import type { Cell } from '#indicators/result.ts'
import type { DateWords } from '#ui/dates.ts'
import { wordAbsence } from '#ui/figure/word-absence.ts'
import type { SheetRow } from '#ui/figure/write-csv.ts'
import type { DefinitionReading, Figure } from '../figures/figures.contract.ts'
import { absenceOf } from './absence-of.ts'
import { wordCategory, wordIndicator } from './statistics-words.ts'

type Naming = {
  readonly definitions: readonly DefinitionReading[]
  readonly names: ReadonlyMap<string, string>
  readonly words: DateWords
}

/**
 * Figures as rows: the head, then for each figure its whole and its groups. Numbers are plain; where there is no value
 * the column beside it says why. Figures that say the same cell twice give it once.
 */
export function rowsOfFigures(figures: readonly Figure[], naming: Naming): SheetRow[] {
  const { t } = naming.words
  const dimensions = [...new Set(figures.flatMap((figure) => dimensionsOf(figure)))]
  const head = [
    t('statistics.file.indicator'),
    t('statistics.file.name'),
    t('statistics.version'),
    t('statistics.file.from'),
    t('statistics.file.to'),
    t('statistics.file.census'),
    t('dimension.area'),
    ...dimensions.flatMap((id) => [
      t(`dimension.${id}`),
      t('statistics.file.code', { of: t(`dimension.${id}`) }),
    ]),
    t('statistics.file.value'),
    t('statistics.file.unit'),
    t('statistics.file.why'),
    t('statistics.file.numerator'),
    t('statistics.file.denominator'),
  ]
  const seen = new Set<string>()
  const rows = figures.flatMap((figure) =>
    [{ ...figure, by: {} }, ...(figure.groups ?? [])].flatMap((cell) => {
      const row = rowOf(figure, cell, dimensions, naming)
      const key = JSON.stringify(row)
      if (seen.has(key)) return []
      seen.add(key)
      return [row]
    }),
  )
  return [head, ...rows]
}

function rowOf(
  figure: Figure,
  cell: Cell & { readonly by: Readonly<Record<string, string>> },
  dimensions: readonly string[],
  { definitions, names, words }: Naming,
): SheetRow {
  const item = definitions.find(({ id }) => id === figure.indicator)
  const absence = absenceOf(cell)
  return [
    figure.indicator,
    item ? wordIndicator(item, words) : '',
    figure.version,
    figure.window.from,
    figure.window.to,
    figure.census,
    figure.area === null ? '' : (names.get(figure.area) ?? figure.area),
    ...dimensions.flatMap((id) => {
      const value = cell.by[id]
      return value === undefined
        ? [words.t('statistics.total'), '_T']
        : [wordCategory(id, value, names, words), value]
    }),
    cell.value,
    words.t(`unit.${figure.unit}`),
    absence === null ? '' : wordAbsence(absence, words.t),
    cell.numerator,
    cell.denominator,
  ]
}

function dimensionsOf(figure: Figure): string[] {
  return Object.keys(figure.groups?.[0]?.by ?? {})
}
