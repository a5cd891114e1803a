import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatNumber } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import type { ReviewReading } from './release.contract.ts'
import { wordTable } from './release-words.ts'

type Row = ReviewReading['tables'][number]

const counted = ['shown', 'zero', 'missing', 'primary', 'secondary'] as const

/** How much is hidden and why, table by table, and what the attack found. */
export function ReleaseReview({ review, words }: { review: ReviewReading; words: DateWords }) {
  const { t } = words
  const { counts, complements, changes, ofEarlier, narrowest } = review.attack
  return (
    <>
      <Section title={t('release.hidden')} note={t('release.hidden.note')}>
        <DataTable<Row>
          caption={t('release.hidden')}
          rows={review.tables}
          rowKey={({ id }) => id}
          columns={[
            { key: 'table', head: t('release.col.table'), cell: (row) => wordTable(row, words) },
            ...counted.map((key) => ({
              key,
              head: t(`release.col.${key}`),
              cardLabel: t(`release.col.${key}`),
              numeric: true,
              cell: (row: Row) => formatNumber(row[key], words),
            })),
          ]}
        />
      </Section>
      <Section title={t('release.attack')}>
        <p className="rel-p">
          {t('release.attack.words', { counts, complements, changes })}{' '}
          {ofEarlier > 0 && t('release.attack.earlier', { count: ofEarlier })}{' '}
          {narrowest !== null && t('release.attack.narrowest', { count: narrowest })}
        </p>
      </Section>
    </>
  )
}
