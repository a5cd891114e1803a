import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { type DateWords, formatDate, formatNumber } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Empty } from '#ui/states.tsx'
import { useDates } from '#ui/use-dates.ts'
import { MakeRelease } from './make-release-dialog.tsx'
import type { ReleaseListed, ReleasesAnswer } from './release.contract.ts'
import { ReleaseState } from './release-state.tsx'
import { wordTitle } from './release-words.ts'
import { useWhileWorking } from './use-while-working.ts'
import './release.css'

/** Every release, on its way and published. */
export function ReleasesPage() {
  const t = useT()
  const words = useDates()
  const [isMaking, setMaking] = useState(false)
  const query = useRead<ReleasesAnswer>('/releases')
  useWhileWorking(query, query.data?.items.map(({ state }) => state) ?? [])
  return (
    <>
      <PageHeader
        title={t('release.title')}
        meta={t('release.meta')}
        tools={
          query.data?.mayMake && (
            <Button kind="primary" onClick={() => setMaking(true)}>
              {t('release.make')}
            </Button>
          )
        }
      />
      <Loaded query={query} loading={t('release.loading')}>
        {({ items, plans }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('release.none')}>{t('release.none.help')}</Empty>
            ) : (
              <Releases items={items} words={words} />
            )}
            {isMaking && <MakeRelease plans={plans} words={words} onClose={() => setMaking(false)} />}
          </>
        )}
      </Loaded>
    </>
  )
}

function Releases({ items, words }: { items: readonly ReleaseListed[]; words: DateWords }) {
  const { t } = words
  return (
    <DataTable<ReleaseListed>
      caption={t('release.title')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('release.col.release'),
          cell: (row) => (
            <>
              <Link to="/releases/$id" params={{ id: row.id }}>
                {wordTitle(row, words)}
              </Link>
              <span className="meta rel-line">
                {row.number !== null && t('release.number', { n: formatNumber(row.number, words) })}
                {row.corrects && ` ${t('release.corrects', { n: formatNumber(row.corrects.number, words) })}`}
              </span>
            </>
          ),
        },
        {
          key: 'state',
          head: t('release.col.state'),
          cell: (row) => <ReleaseState row={row} words={words} />,
        },
        {
          key: 'made',
          head: t('release.col.made'),
          cardLabel: t('release.col.made'),
          cell: (row) => (
            <>
              {formatDate(row.madeAt, words)} <bdi className="meta">{row.madeBy}</bdi>
            </>
          ),
        },
        {
          key: 'published',
          head: t('release.col.published'),
          cardLabel: t('release.col.published'),
          cell: (row) => (row.publishedAt ? formatDate(row.publishedAt, words) : '–'),
        },
      ]}
    />
  )
}
