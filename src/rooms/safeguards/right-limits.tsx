import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatDate } from '#ui/dates.ts'
import { Section } from '#ui/section.tsx'
import { wordAmount, wordKey, wordKind } from './rights-words.ts'
import type { LimitInForce, SafeguardReading } from './safeguards.contract.ts'

/** The limits as they stand in this deployment, and what the law of the country says beside them. */
export function RightLimits({ reading, words }: { reading: SafeguardReading; words: DateWords }) {
  const { t } = words
  return (
    <Section title={t('rights.col.limit')}>
      {reading.limits.length === 0 ? (
        <p className="quiet right-p">{t('rights.limit.none')}</p>
      ) : (
        <DataTable<LimitInForce>
          caption={t('rights.col.limit')}
          rows={reading.limits}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'limit',
              head: t('rights.limit.of'),
              cell: (limit) => (
                <>
                  {wordAmount(limit.amount, words)}
                  <span className="meta rt-line">{wordKey(limit, words)}</span>
                </>
              ),
            },
            { key: 'kind', head: t('rights.limit.kind'), cell: (limit) => wordKind(limit, words) },
            {
              key: 'law',
              head: t('rights.limit.law'),
              cardLabel: t('rights.limit.law'),
              cell: (limit) => <Laws limit={limit} words={words} />,
            },
          ]}
        />
      )}
    </Section>
  )
}

function Laws({ limit: { national }, words }: { limit: LimitInForce; words: DateWords }) {
  const { t } = words
  if (national.length === 0) return <span className="quiet">{t('rights.limit.no-law')}</span>
  return (
    <ul className="rt-l">
      {national.map((law) => {
        const when = [
          law.inForceFrom !== null && t('rights.law.from', { from: formatDate(law.inForceFrom, words) }),
          law.inForceUntil !== null && t('rights.law.until', { until: formatDate(law.inForceUntil, words) }),
          !law.inForce && t('rights.law.not-now'),
        ].filter((part) => typeof part === 'string')
        return (
          <li key={`${law.citation} ${law.inForceFrom}`}>
            <b>{wordAmount(law.limit, words)}</b> ({t(`rights.law.${law.compared}`)}){' '}
            <bdi>{law.citation}</bdi>
            {when.length > 0 && <span className="meta rt-line">{when.join(' · ')}</span>}
          </li>
        )
      })}
    </ul>
  )
}
