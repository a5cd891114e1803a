import { Link } from '@tanstack/react-router'
import type { DateWords } from '#ui/dates.ts'
import { useSession } from '#ui/session.ts'
import { StatusLine } from '#ui/status-line.tsx'
import { isRole } from '../sign-in/sign-in.policy.ts'
import type { SafeguardRow } from './safeguards.contract.ts'
import { mayOpenChildren } from './safeguards.policy.ts'

/** For how many a right is at risk now; a way to the list for those who may see the children. */
export function RightsNow({ row, words }: { row: Pick<SafeguardRow, 'id' | 'atRisk'>; words: DateWords }) {
  const { t } = words
  const { breached, due } = row.atRisk
  const mayOpen = useMayOpenChildren()
  if (breached + due === 0) return <span className="quiet">{t('rights.now.none')}</span>
  const counts = (
    <>
      {breached > 0 && <StatusLine status="breached">{t('rights.now.breached', { n: breached })}</StatusLine>}{' '}
      {due > 0 && <StatusLine status="due">{t('rights.now.due', { n: due })}</StatusLine>}
    </>
  )
  if (!mayOpen) return counts
  return (
    <Link className="rt-now" to={`/safeguards/${encodeURIComponent(row.id)}`} hash="at-risk">
      {counts}
    </Link>
  )
}

/** Whether the reader's role opens children at all. */
export function useMayOpenChildren(): boolean {
  const role = useSession()?.role ?? ''
  return isRole(role) && mayOpenChildren(role)
}
