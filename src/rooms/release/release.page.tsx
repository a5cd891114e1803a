import { Link, useParams } from '@tanstack/react-router'
import { type DateWords, formatNumber } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { Crumbs, PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { ReleaseReading } from './release.contract.ts'
import { ReleaseActions } from './release-actions.tsx'
import { ReleaseBlocked } from './release-blocked.tsx'
import { ReleaseFacts } from './release-facts.tsx'
import { ReleasePreview } from './release-preview.tsx'
import { ReleaseReview } from './release-review.tsx'
import { ReleaseState } from './release-state.tsx'
import { wordTitle } from './release-words.ts'
import { useWhileWorking } from './use-while-working.ts'
import './release.css'

/** One release: how far it is, what is hidden, what an attack found, and what the public will see. */
export function ReleasePage() {
  const t = useT()
  const words = useDates()
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useRead<ReleaseReading>(`/releases/${encodeURIComponent(id)}`)
  useWhileWorking(query, query.data ? [query.data.state] : [])
  return (
    <Loaded query={query} loading={t('release.loading')} lines={6}>
      {(release) => <Release release={release} words={words} />}
    </Loaded>
  )
}

function Release({ release, words }: { release: ReleaseReading; words: DateWords }) {
  const { t } = words
  const title = wordTitle(release, words)
  const numbered =
    release.number === null ? undefined : t('release.number', { n: formatNumber(release.number, words) })
  return (
    <>
      <PageHeader
        title={title}
        meta={numbered}
        crumbs={<Crumbs links={<Link to="/releases">{t('release.title')}</Link>} here={numbered ?? title} />}
        tools={<ReleaseActions release={release} words={words} />}
      />
      <div className="rel-now" role="status">
        <ReleaseState row={release} words={words} />
      </div>
      <ReleaseBlocked release={release} words={words} />
      <ReleaseFacts release={release} words={words} />
      {release.review && (
        <>
          <ReleaseReview review={release.review} words={words} />
          <ReleasePreview tables={release.review.preview} areas={release.areas} words={words} />
        </>
      )}
    </>
  )
}
