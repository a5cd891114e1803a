import { Link } from '@tanstack/react-router'
import { api } from '#ui/api.ts'
import { LinkButton } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useRead, useWrite } from '#ui/queries.tsx'
import type { NoticeReading } from './breach.contract.ts'

const shown = 3

/** Limits near or passed of which the reader was told and has not looked at; nothing when there are none. */
export function Notices() {
  const t = useT()
  const { data } = useRead<{ items: NoticeReading[] }>('/notices')
  const look = useWrite((until: string) => api('POST', '/notices/seen', { until }), ['/notices'])
  const items = data?.items ?? []
  if (items.length === 0) return null
  const last = items
    .map(({ madeAt }) => madeAt)
    .sort()
    .at(-1)!
  return (
    <Notice
      kind="info"
      title={t('notices.title', { n: items.length })}
      action={<LinkButton onClick={() => look.mutate(last)}>{t('notices.seen')}</LinkButton>}
    >
      <ul>
        {items.slice(0, shown).map((each) => (
          <li key={`${each.case} ${each.safeguard} ${each.trigger} ${each.kind}`}>
            <Link to="/children/$ref" params={{ ref: each.child }}>
              <bdi className="ref">{each.child}</bdi>
            </Link>{' '}
            {t(`notices.${each.kind}`, { right: t(`safeguard.${each.safeguard}`) })}
          </li>
        ))}
        {items.length > shown && <li className="meta">{t('notices.more', { n: items.length - shown })}</li>}
      </ul>
    </Notice>
  )
}
