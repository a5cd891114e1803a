import { type Column, DataTable } from '#ui/data-table.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import type { ReleaseReading, ReviewReading } from './release.contract.ts'
import { wordCategoryOf, wordPeriodId, wordPublicCount, wordPublicValue, wordTable } from './release-words.ts'

type Table = ReviewReading['preview'][number]
type Cell = Table['cells'][number]

/** The tables exactly as the public will see them. */
export function ReleasePreview(props: {
  tables: readonly Table[]
  areas: ReleaseReading['areas']
  words: DateWords
}) {
  const { t } = props.words
  return (
    <Section title={t('release.preview')} note={t('release.preview.note')}>
      {props.tables.map((table) => (
        <details key={table.id} className="rel-table">
          <summary>{titleOf(table, props.words)}</summary>
          <Preview table={table} areas={props.areas} words={props.words} />
        </details>
      ))}
    </Section>
  )
}

function titleOf(table: Table, words: DateWords): string {
  return wordTable({ indicator: table.indicator, dimensions: table.dimensions.map(({ id }) => id) }, words)
}

function Preview({
  table,
  areas,
  words,
}: {
  table: Table
  areas: ReleaseReading['areas']
  words: DateWords
}) {
  const { t } = words
  const isLevel = table.measure === 'level'
  const columns: Column<Cell>[] = [
    { key: 'period', head: t('release.col.period'), cell: ({ period }) => wordPeriodId(period, words) },
    ...table.dimensions.map(({ id }) => ({
      key: id,
      head: t(`dimension.${id}`),
      cardLabel: t(`dimension.${id}`),
      cell: ({ at }: Cell) => wordCategoryOf(id, at[id], areas, words),
    })),
    ...(isLevel
      ? []
      : [
          {
            key: 'count',
            head: t('release.col.count'),
            cardLabel: t('release.col.count'),
            numeric: true,
            cell: ({ numerator }: Cell) => wordPublicCount(numerator, words),
          },
        ]),
    ...(table.cells.some(({ denominator }) => denominator !== null)
      ? [
          {
            key: 'of',
            head: t('release.col.of'),
            cardLabel: t('release.col.of'),
            numeric: true,
            cell: ({ denominator }: Cell) => wordPublicCount(denominator, words),
          },
        ]
      : []),
    {
      key: 'value',
      head: t(`unit.${table.unit}`),
      cardLabel: t(`unit.${table.unit}`),
      numeric: true,
      cell: (cell) => wordPublicValue(cell, words),
    },
  ]
  return (
    <DataTable<Cell>
      caption={titleOf(table, words)}
      rows={table.cells}
      rowKey={({ at, period }) => `${period} ${JSON.stringify(at)}`}
      columns={columns}
    />
  )
}
