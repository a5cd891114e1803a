import { formatTime } from '../dates.ts'
import { useT } from '../i18n.tsx'
import { useSync } from '../sync.ts'
import { useDates } from '../use-dates.ts'

/** "Online. All sent at 09:38" or "Offline. 3 events wait"; one word where there is little room. */
export function SyncState({ short }: { short?: boolean }) {
  const t = useT()
  const dates = useDates()
  const { online, waiting, sentAt } = useSync()
  const look = online ? 'sync' : 'sync off'
  if (short) return <span className={look}>{t(online ? 'sync.online' : 'sync.offline')}</span>
  const words = !online
    ? t('sync.offline-waiting', { n: waiting })
    : waiting > 0
      ? t('sync.online-waiting', { n: waiting })
      : sentAt
        ? t('sync.online-sent', { time: formatTime(sentAt, dates) })
        : t('sync.online')
  return (
    <p className={look} role="status">
      {words}
    </p>
  )
}
