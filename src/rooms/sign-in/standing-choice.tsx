import { useQueryClient } from '@tanstack/react-query'
import { api } from '#ui/api.ts'
import { LinkButton } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { replaceSession, useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { type Membership, type Session, useSession } from '#ui/session.ts'
import { AccountProblem } from './account-problem.tsx'

/** What one works as; whoever has several roles changes between them here. */
export function StandingChoice() {
  const t = useT()
  const client = useQueryClient()
  const session = useSession()
  const choose = useWrite(({ agency, role }: Membership) =>
    api<Session>('PUT', '/session/membership', { agency, role }),
  )
  if (!session) return null
  const change = (membership: Membership) =>
    choose.mutate(membership, { onSuccess: (moved) => replaceSession(client, moved) })
  return (
    <Section title={t('account.acting')} n={session.memberships.length}>
      {choose.error && <AccountProblem error={choose.error} />}
      <ul className="who-l">
        {session.memberships.map((each) => (
          <li key={`${each.agency} ${each.role}`}>
            <span>
              {t('shell.role-at', { role: t(`role.${each.role}`), agency: each.agencyName ?? each.agency })}
            </span>
            {each.agency === session.agency.ref && each.role === session.role ? (
              <span className="meta">{t('account.acting.now')}</span>
            ) : (
              <LinkButton onClick={() => change(each)}>{t('account.acting.change')}</LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
