/** The sheets of a return as rows of texts and numbers: a cover that says what it is, then a sheet for each table. Pure. */
import type { Indicator } from '#indicators/indicator.ts'
import type { Locale } from '#platform/i18n/locales.ts'
import type { Translate } from '#platform/i18n/translate.ts'
import type { Source } from '#safeguards/source.ts'
import { type CellAsked, columnsOf, type FilledCell } from './fill.ts'
import type { ReturnRow, ReturnTable, UnReturn } from './returns/declaration.ts'
import type { Copy } from './un-return.policy.ts'

export type SheetRow = readonly (string | number | null)[]
export type ReturnSheet = {
  readonly name: string
  readonly rows: readonly SheetRow[]
  /** How many rows at the top are headings. */
  readonly headings: number
}

export type Filled = FilledCell & { readonly version: number | null; readonly release?: number | null }

export type Telling = {
  readonly declared: UnReturn
  readonly year: number
  readonly copy: Copy
  readonly window: { readonly from: string; readonly to: string }
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly country: string
  /** For a published copy: the releases it was filled from. */
  readonly releases: readonly {
    readonly number: number
    readonly title: string
    readonly publishedAt: string
    readonly digest: string
  }[]
  readonly cellOf: (row: ReturnRow, asked: CellAsked) => Filled
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly locale: Locale
  readonly t: Translate
}

/** Every sheet of the workbook. */
export function sheetsOf(telling: Telling): ReturnSheet[] {
  return [coverOf(telling), ...telling.declared.tables.map((table) => tableSheet(table, telling))]
}

function coverOf(telling: Telling): ReturnSheet {
  const { declared, year, copy, window, madeAt, country, releases, t } = telling
  const used = indicatorsIn(declared)
  const rows: SheetRow[] = [
    [t(`returns.${declared.id}`), null],
    [t(`returns.copy.${copy}`), t(`returns.copy.${copy}.about`)],
    [t('returns.cover.country'), country],
    [t('returns.cover.year'), year],
    [t('returns.cover.window'), t('returns.cover.from-to', window)],
    [t('returns.cover.made'), madeAt],
    [t('returns.cover.version'), declared.version],
    [t('returns.cover.numbers'), t('returns.cover.numbers.about')],
    [null, null],
    [t('returns.cover.releases'), releases.length === 0 ? t('returns.cover.no-releases') : null],
    ...releases.map(
      ({ number, title, publishedAt, digest }): SheetRow => [
        t('returns.cover.release', { number }),
        `${title} · ${publishedAt} · SHA-256 ${digest}`,
      ],
    ),
    [null, null],
    [t('returns.cover.sources'), null],
    ...declared.sources.map((source): SheetRow => [cited(source), verified(source, t)]),
    [null, null],
    [t('returns.cover.definitions'), null],
    ...used.map((id): SheetRow => {
      const indicator = telling.indicators.get(id)
      return [
        indicator === undefined ? id : nameOf(indicator, t),
        indicator === undefined
          ? null
          : [
              definitionOf(indicator, t),
              t('returns.cover.indicator-version', { id, version: indicator.version }),
              ...indicator.sources.map((source) => `${cited(source)}: ${verified(source, t)}`),
            ].join(' · '),
      ]
    }),
    [null, null],
    [t('returns.cover.states'), null],
    ...(['hidden', 'not-released', 'nothing'] as const).map(
      (state): SheetRow => [t(`returns.state.${state}`), t(`returns.state.${state}.about`)],
    ),
  ]
  return { name: t('returns.cover'), rows, headings: 1 }
}

function tableSheet(table: ReturnTable, telling: Telling): ReturnSheet {
  const { t, copy, year } = telling
  const columns = columnsOf(table.by)
  const head: SheetRow = [
    t('returns.col.row'),
    ...columns.map(({ by, category }) => wordColumn(by, category, t)),
    t('returns.col.filled'),
    t('returns.col.match'),
    t('returns.col.source'),
  ]
  return {
    name: t(`returns.table.${table.id}`),
    headings: 2,
    rows: [
      [`${t(`returns.table.${table.id}`)} · ${year} · ${t(`returns.copy.${copy}`)}`],
      head,
      ...table.rows.map((row) => rowOf(row, table, columns, telling)),
    ],
  }
}

function rowOf(
  row: ReturnRow,
  table: ReturnTable,
  columns: readonly CellAsked[],
  telling: Telling,
): SheetRow {
  const { t } = telling
  const cells = columns.map((asked) => telling.cellOf(row, asked))
  const source = row.source ?? table.source
  const { fill } = row
  return [
    t(`returns.row.${row.id}`),
    ...cells.map(({ state, value }) =>
      state === 'filled' && value !== null
        ? rounded(value)
        : 'gap' in fill
          ? null
          : t(`returns.state.${state}`),
    ),
    'gap' in fill ? t('returns.not-filled') : filledFrom(row, cells, telling),
    'gap' in fill
      ? t(`returns.gap.${fill.gap}`)
      : fill.match === 'same'
        ? t('returns.match.same')
        : t('returns.match.near', { note: fill.note === undefined ? '' : t(`returns.note.${fill.note}`) }),
    `${cited(source)}: ${verified(source, t)}`,
  ]
}

function filledFrom({ fill }: ReturnRow, cells: readonly Filled[], { t, indicators }: Telling): string {
  if ('gap' in fill) return ''
  const indicator = indicators.get(fill.indicator)
  const release = cells.find((cell) => typeof cell.release === 'number')?.release
  const version = cells.find((cell) => cell.version !== null)?.version ?? indicator?.version ?? 0
  return [
    indicator ? nameOf(indicator, t) : fill.indicator,
    t('returns.cover.indicator-version', { id: fill.indicator, version }),
    t(`returns.part.${fill.part}`),
    ...(typeof release === 'number' ? [t('returns.cover.release', { number: release })] : []),
  ].join(' · ')
}

/** The indicators that a return is filled from, each once, in the order of its rows. */
export function indicatorsIn({ tables }: UnReturn): string[] {
  const rows = tables.flatMap((table) => table.rows)
  return [...new Set(rows.flatMap(({ fill }) => ('gap' in fill ? [] : [fill.indicator])))]
}

function wordColumn(by: CellAsked['by'], category: string, t: Translate): string {
  if (by === 'total') return t('returns.col.total')
  return t(by === 'sex' ? `code.sex.${category}` : `returns.age.${category}`)
}

function nameOf({ id, words }: Indicator, t: Translate): string {
  return words ? t(words.name, { right: t(words.safeguard) }) : t(`indicator.${id}`)
}

function definitionOf({ id, words }: Indicator, t: Translate): string {
  return words ? t(words.definition, { right: t(words.safeguard) }) : t(`indicator.${id}.definition`)
}

function cited({ instrument, locator }: Source): string {
  return locator === '' ? instrument : `${instrument}, ${locator}`
}

function verified({ verification }: Source, t: Translate): string {
  return verification === 'unverified'
    ? t('returns.unverified')
    : t('returns.verified', { address: verification.readAt })
}

/** To a hundredth: shares and medians; counts are whole anyway. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
