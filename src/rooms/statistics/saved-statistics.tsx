import { Link } from '@tanstack/react-router'
import { api } from '#ui/api.ts'
import { KeptViews } from '#ui/kept-views.tsx'
import { useRead, useWrite } from '#ui/queries.tsx'
import { KeepViewDialog } from './keep-view-dialog.tsx'
import type { NewStatisticsView, StatisticsView } from './statistics.contract.ts'
import { StatisticsReports } from './statistics-reports.tsx'
import { readView, writeView } from './statistics-view.ts'
import type { Frame } from './use-frame.ts'

const path = '/statistics/views'

/** Views kept under a name: open one, keep the present one (with reports), forget one (and take that back). */
export function SavedStatistics({ frame, indicator }: { frame: Frame; indicator: string | null }) {
  const { data } = useRead<{ items: StatisticsView[] }>(path)
  const keep = useWrite((view: NewStatisticsView) => api<StatisticsView>('POST', path, view), [path])
  const forget = useWrite((view: StatisticsView) => api<void>('DELETE', `${path}/${view.id}`), [path])
  const query = writeView({ ...frame.view, cases: '' })
  const here = JSON.stringify([indicator, query])
  return (
    <KeptViews
      id="statistics-views"
      className="st-views"
      views={data?.items ?? []}
      link={(view) => <ViewLink view={view} here={here} />}
      keepWords={frame.words.t('statistics.keep')}
      forget={(view, done) => forget.mutate(view, { onSuccess: done })}
      again={({ id: _id, ...view }, done) => keep.mutate(view, { onSuccess: done })}
      failed={keep.error ?? forget.error}
      naming={(open, close, kept) => (
        <KeepViewDialog
          open={open}
          onClose={close}
          words={frame.words}
          onKeep={(name, schedule) => keep.mutate({ name, schedule, indicator, query }, { onSuccess: kept })}
        />
      )}
    >
      <StatisticsReports frame={frame} />
    </KeptViews>
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
