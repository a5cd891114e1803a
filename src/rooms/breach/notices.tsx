import { Link } from '@tanstack/react-router'
import { api } from '#ui/api.ts'
import { LinkButton } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useRead, useWrite } from '#ui/queries.tsx'
import type { NoticeReading } from './breach.contract.ts'

const shown = 5

/**
 * How many limits near or passed the reader was told of and has not looked at (Today lists them below), and those
 * that came to a supervisor because nobody did. Nothing when there are none.
 */
export function Notices() {
  const t = useT()
  const { data } = useRead<{ items: NoticeReading[] }>('/notices')
  const look = useWrite((until: string) => api('POST', '/notices/seen', { until }), ['/notices'])
  const items = data?.items ?? []
  if (items.length === 0) return null
  const escalated = items.filter(({ kind }) => kind === 'escalated')
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
      {escalated.length > 0 && (
        <ul>
          {escalated.slice(0, shown).map((each) => (
            <li key={`${each.case} ${each.safeguard} ${each.trigger}`}>
              <Link to="/children/$ref" params={{ ref: each.child }}>
                <bdi className="ref">{each.child}</bdi>
              </Link>{' '}
              {t('notices.escalated', { right: t(`safeguard.${each.safeguard}`) })}
            </li>
          ))}
          {escalated.length > shown && (
            <li className="meta">{t('notices.more', { n: escalated.length - shown })}</li>
          )}
        </ul>
      )}
    </Notice>
  )
}
