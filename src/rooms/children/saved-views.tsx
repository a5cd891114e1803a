import { Link } from '@tanstack/react-router'
import { api } from '#ui/api.ts'
import { useT } from '#ui/i18n.tsx'
import { KeptViews } from '#ui/kept-views.tsx'
import { NameViewDialog } from '#ui/name-view-dialog.tsx'
import { useRead, useWrite } from '#ui/queries.tsx'
import type { SavedView } from './children.contract.ts'
import { type Filters, readFilters, writeFilters } from './children-query.ts'

const page = 'children'
type NewView = Pick<SavedView, 'name' | 'page' | 'query'>

/** Filters kept under a name: apply one, keep the present one, forget one (and take that back). */
export function SavedViews({ filters }: { filters: Filters }) {
  const t = useT()
  const { data } = useRead<{ items: SavedView[] }>('/saved-views')
  const keep = useWrite((view: NewView) => api<SavedView>('POST', '/saved-views', view), ['/saved-views'])
  const forget = useWrite(
    (view: SavedView) => api<void>('DELETE', `/saved-views/${view.id}`),
    ['/saved-views'],
  )
  const here = JSON.stringify(writeFilters(filters))
  return (
    <KeptViews
      id="saved-views"
      className="ch-views"
      views={(data?.items ?? []).filter((view) => view.page === page)}
      link={(view) => <ViewLink view={view} here={here} />}
      keepWords={t('children.views.keep')}
      forget={(view, done) => forget.mutate(view, { onSuccess: done })}
      again={(view, done) => keep.mutate(view, { onSuccess: done })}
      failed={keep.error ?? forget.error}
      naming={(open, close, kept) => (
        <NameViewDialog
          open={open}
          onClose={close}
          title={t('children.views.keep')}
          onKeep={(name) => keep.mutate({ name, page, query: writeFilters(filters) }, { onSuccess: kept })}
        />
      )}
    />
  )
}

function ViewLink({ view, here }: { view: SavedView; here: string }) {
  const search = writeFilters(readFilters(view.query))
  return (
    <Link to="/children" search={search} aria-current={JSON.stringify(search) === here ? 'true' : undefined}>
      <bdi>{view.name}</bdi>
    </Link>
  )
}
