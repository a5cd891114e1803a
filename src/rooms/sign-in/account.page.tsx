import { Link } from '@tanstack/react-router'
import { useT } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { DisplayChoices, LanguageChoice } from '#ui/shell/settings-dialog.tsx'
import { AuthenticatorSetup } from './authenticator-setup.tsx'
import { PasskeyList } from './passkey-list.tsx'
import { PasswordChange } from './password-change.tsx'
import { SessionList } from './session-list.tsx'
import { StandingChoice } from './standing-choice.tsx'

/** What a person can see and change about their own account. */
export function AccountPage() {
  const t = useT()
  const session = useSession()
  return (
    <>
      <PageHeader
        title={t('account.title')}
        meta={session?.person.name}
        tools={<Link to="/account/audit">{t('admin.own-audit')}</Link>}
      />
      <div className="cols">
        <div className="stack">
          <SessionList />
          <PasskeyList />
          <AuthenticatorSetup />
        </div>
        <div className="stack">
          <StandingChoice />
          <PasswordChange />
          <Section title={t('settings.title')}>
            <div className="form">
              <LanguageChoice />
              <DisplayChoices />
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}
