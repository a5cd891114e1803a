import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '#ui/api.ts'
import { formatNear } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { Crumbs } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Ref } from '#ui/tag.tsx'
import type { ChildReading } from './child.contract.ts'
import { ChildFile } from './child-file.tsx'
import { ChildNotFound } from './child-not-found.tsx'
import { useServerDates } from './server-dates.ts'
import '#ui/styles/child.css'
import './child-page.css'

/** One child: who, where now, the journey, what is owed, what happened, who is involved. */
export function ChildPage() {
  const t = useT()
  const { ref = '' } = useParams({ strict: false }) as { ref?: string }
  const query = useRead<ChildReading>(`/children/${encodeURIComponent(ref)}`)
  const [openUntil, setOpenUntil] = useState<string>()
  const words = useServerDates(query, query.data?.asOf)
  const crumbs = <Crumbs links={<Link to="/children">{t('children.title')}</Link>} here={<Ref>{ref}</Ref>} />
  const opened = (until: string) => {
    setOpenUntil(until)
    void query.refetch()
  }
  if (query.error instanceof ApiProblem && query.error.problem.status === 404 && !query.data) {
    return <ChildNotFound reference={ref} crumbs={crumbs} onOpened={opened} />
  }
  return (
    <div className="child-page">
      {crumbs}
      {openUntil !== undefined && (
        <Notice kind="saved" title={t('child.emergency.until', { when: formatNear(openUntil, words) })} />
      )}
      <Loaded query={query} loading={t('child.loading')} lines={6}>
        {(reading) => <ChildFile key={reading.child.ref} reading={reading} words={words} />}
      </Loaded>
    </div>
  )
}
