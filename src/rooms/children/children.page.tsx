import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { buttonClass } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Icon } from '#ui/icon.tsx'
import { KeyHints } from '#ui/key-hints.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Pager } from '#ui/pager.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { useSession } from '#ui/session.ts'
import { Empty } from '#ui/states.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { ChildrenAnswer } from './children.contract.ts'
import { ChildrenFilters } from './children-filters.tsx'
import { countFilters, type Filters, isByName, pathOf, readFilters, writeFilters } from './children-query.ts'
import { ChildrenTable } from './children-table.tsx'
import { SavedViews } from './saved-views.tsx'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Cursors of the pages before this one, the first of which is `null`. */
    trail?: readonly (string | null)[]
  }
}

/** All children of the reader or of the agency: search, filter, save the filter, page by page. */
export function ChildrenPage() {
  const t = useT()
  const navigate = useNavigate()
  const session = useSession()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const filters = readFilters(search)
  const show = (next: Filters) => void navigate({ to: '/children', search: writeFilters(next) })
  return (
    <>
      <PageHeader
        title={t('children.title')}
        tools={
          session?.may.registerChild && (
            <Link className={buttonClass({ kind: 'primary' })} to="/children/new">
              <Icon name="plus" /> {t('children.register')}
            </Link>
          )
        }
      />
      <ChildrenFilters
        filters={filters}
        agency={session?.agency.name ?? t('children.agency')}
        onChange={show}
      />
      <SavedViews filters={filters} />
      <Found filters={filters} after={typeof search.after === 'string' ? search.after : null} onShow={show} />
      <KeyHints
        hints={[
          { keys: ['/'], words: t('shell.search') },
          { keys: ['J', 'K'], words: t('keys.move') },
          { keys: ['Enter'], words: t('keys.open') },
          { keys: ['R'], words: t('keys.record') },
        ]}
      />
    </>
  )
}

function Found(props: { filters: Filters; after: string | null; onShow: (filters: Filters) => void }) {
  const { filters, after } = props
  const t = useT()
  const words = useDates()
  const byName = isByName(filters.q)
  const query = useRead<ChildrenAnswer>(pathOf(filters, byName ? null : after))
  return (
    <section aria-label={t('children.found')}>
      {byName && <p className="meta ch-note">{t('children.by-name')}</p>}
      <Loaded query={query} loading={t('children.loading')} lines={6}>
        {(answer) => (
          <>
            <p className="sr" role="status">
              {t('children.shown', { n: answer.items.length })}
            </p>
            {answer.items.length === 0 ? (
              <Nothing filters={filters} byName={byName} />
            ) : (
              <ChildrenTable answer={answer} words={words} />
            )}
            <Pages filters={filters} after={after} answer={answer} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function Nothing({ filters, byName }: { filters: Filters; byName: boolean }) {
  const t = useT()
  if (byName) return <Empty title={t('children.none.name')}>{t('children.none.name.help')}</Empty>
  if (filters.q !== '') return <Empty title={t('children.none.ref')}>{t('children.none.ref.help')}</Empty>
  if (countFilters(filters) > 0)
    return <Empty title={t('children.none.filter')}>{t('children.none.filter.help')}</Empty>
  return <Empty title={t('children.none')}>{t('children.none.help')}</Empty>
}

/** Forward by cursor; back along the cursors that led here, or to the first page where none are known. */
function Pages(props: { filters: Filters; after: string | null; answer: ChildrenAnswer }) {
  const { filters, after, answer } = props
  const t = useT()
  const navigate = useNavigate()
  const trail = useLocation({ select: ({ state }) => state.trail }) ?? []
  const go = (cursor: string | null, next: readonly (string | null)[]) =>
    void navigate({
      to: '/children',
      search: { ...writeFilters(filters), ...(cursor !== null && { after: cursor }) },
      state: { trail: next },
    })
  return (
    <Pager
      onPrevious={after === null ? undefined : () => go(trail.at(-1) ?? null, trail.slice(0, -1))}
      onNext={answer.after === null ? undefined : () => go(answer.after, [...trail, after])}
    >
      {t('children.page', { page: trail.length + 1, n: answer.items.length })}
    </Pager>
  )
}
