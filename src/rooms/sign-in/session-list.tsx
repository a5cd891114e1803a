import { api } from '#ui/api.ts'
import { LinkButton } from '#ui/button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { formatMoment, formatNear } from '#ui/dates.ts'
import { useT } from '#ui/i18n.tsx'
import { Loaded, useRead, useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { useDates } from '#ui/use-dates.ts'
import { AccountProblem } from './account-problem.tsx'
import type { SessionRow } from './sign-in.contract.ts'

/** Every place where this person is signed in; any can be ended from here. */
export function SessionList() {
  const t = useT()
  const sessions = useRead<{ items: SessionRow[] }>('/sessions')
  const end = useWrite((id: string) => api('DELETE', `/sessions/${id}`), ['/sessions'])
  return (
    <Section title={t('account.sessions')} n={sessions.data?.items.length}>
      {end.error && <AccountProblem error={end.error} />}
      <Loaded query={sessions}>{({ items }) => <Sessions rows={items} onEnd={end.mutate} />}</Loaded>
    </Section>
  )
}

function Sessions({ rows, onEnd }: { rows: readonly SessionRow[]; onEnd: (id: string) => void }) {
  const t = useT()
  const dates = useDates()
  const names = new Map(useSession()?.memberships.map(({ agency, agencyName }) => [agency, agencyName]))
  const agencyOf = (row: SessionRow) => names.get(row.agency) ?? row.agency
  const nameOf = (row: SessionRow) => row.device ?? t('account.sessions.device.unknown')
  return (
    <DataTable
      caption={t('account.sessions')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'device', head: t('account.sessions.device'), cell: nameOf },
        {
          key: 'as',
          head: t('account.sessions.as'),
          cardLabel: t('account.sessions.as'),
          cell: (row) => t('shell.role-at', { role: t(`role.${row.role}`), agency: agencyOf(row) }),
        },
        {
          key: 'since',
          head: t('account.sessions.since'),
          cardLabel: t('account.sessions.since'),
          cell: (row) => formatMoment(row.createdAt, dates, 'auto'),
        },
        {
          key: 'seen',
          head: t('account.sessions.seen'),
          cardLabel: t('account.sessions.seen'),
          cell: (row) => formatNear(row.lastSeenAt, dates),
        },
        {
          key: 'end',
          head: <span className="sr">{t('account.sessions.end')}</span>,
          cell: (row) =>
            row.current ? (
              <span className="meta">{t('account.sessions.this')}</span>
            ) : (
              <LinkButton
                aria-label={t('account.sessions.end-this', { device: nameOf(row) })}
                onClick={() => onEnd(row.id)}
              >
                {t('account.sessions.end')}
              </LinkButton>
            ),
        },
      ]}
    />
  )
}
