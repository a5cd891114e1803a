import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '#ui/api.ts'
import { LinkButton } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useRead, useWrite } from '#ui/queries.tsx'
import { KeepViewDialog } from './keep-view-dialog.tsx'
import type { NewStatisticsView, StatisticsView } from './statistics.contract.ts'
import { StatisticsReports } from './statistics-reports.tsx'
import { readView, writeView } from './statistics-view.ts'
import type { Frame } from './use-frame.ts'

const path = '/statistics/views'

/** Views kept under a name: open one, keep the present one (with reports), forget one (and take that back). */
export function SavedStatistics({ frame, indicator }: { frame: Frame; indicator: string | null }) {
  const { t } = frame.words
  const problemText = useProblemText()
  const [naming, setNaming] = useState(false)
  const [forgotten, setForgotten] = useState<StatisticsView>()
  const { data } = useRead<{ items: StatisticsView[] }>(path)
  const keep = useWrite((view: NewStatisticsView) => api<StatisticsView>('POST', path, view), [path])
  const forget = useWrite((view: StatisticsView) => api<void>('DELETE', `${path}/${view.id}`), [path])
  const views = data?.items ?? []
  const here = JSON.stringify([indicator, writeView({ ...frame.view, cases: '' })])
  const failed = keep.error ?? forget.error
  return (
    <div className="st-views">
      <span className="meta" id="statistics-views">
        {t('children.views')}
      </span>
      {views.length === 0 && <span className="meta">{t('children.views.none')}</span>}
      <ul aria-labelledby="statistics-views">
        {views.map((view) => (
          <li key={view.id}>
            <ViewLink view={view} here={here} />
            <button
              type="button"
              aria-label={t('children.views.forget', { name: view.name })}
              onClick={() => forget.mutate(view, { onSuccess: () => setForgotten(view) })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <LinkButton onClick={() => setNaming(true)}>{t('statistics.keep')}</LinkButton>
      <StatisticsReports frame={frame} />
      {forgotten && (
        <Notice
          kind="saved"
          title={t('children.views.forgotten', { name: forgotten.name })}
          action={
            <LinkButton
              onClick={() => {
                const { id: _id, ...view } = forgotten
                keep.mutate(view, { onSuccess: () => setForgotten(undefined) })
              }}
            >
              {t('children.views.undo')}
            </LinkButton>
          }
        />
      )}
      {failed && <Notice kind="error" title={problemText(failed)} />}
      <KeepViewDialog
        open={naming}
        onClose={() => setNaming(false)}
        words={frame.words}
        onKeep={(name, schedule) =>
          keep.mutate(
            { name, schedule, indicator, query: writeView({ ...frame.view, cases: '' }) },
            { onSuccess: () => setForgotten(undefined) },
          )
        }
      />
    </div>
  )
}

function ViewLink({ view, here }: { view: StatisticsView; here: string }) {
  const search = writeView(readView(view.query))
  const isHere = JSON.stringify([view.indicator, search]) === here
  return (
    <Link
      to={view.indicator === null ? '/statistics' : `/statistics/${encodeURIComponent(view.indicator)}`}
      search={search}
      aria-current={isHere ? 'true' : undefined}
    >
      <bdi>{view.name}</bdi>
    </Link>
  )
}
