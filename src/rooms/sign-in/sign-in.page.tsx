import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ownNames } from '#platform/i18n/locales.ts'
import { noteArrival } from '#ui/arrival.ts'
import { LinkButton } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Icon } from '#ui/icon.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { usePreferences } from '#ui/preferences.ts'
import { replaceSession } from '#ui/queries.tsx'
import type { Session } from '#ui/session.ts'
import { SettingsDialog } from '#ui/shell/settings-dialog.tsx'
import { ownPath } from './own-path.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { PasswordForm } from './password-form.tsx'

/** Signing in, with a password (and a code) or a passkey; then back to the page that was asked for. */
export function SignInPage() {
  const t = useT()
  const client = useQueryClient()
  const router = useRouter()
  const { next } = useSearch({ strict: false }) as { next?: unknown }
  const { locale } = usePreferences()
  const [settings, setSettings] = useState(false)
  const enter = (session: Session) => {
    replaceSession(client, session)
    noteArrival()
    router.history.push(ownPath(next))
  }
  return (
    <main className="door" id="main">
      <div className="door-h">
        <span className="brand">
          <svg className="i fwd" aria-hidden="true">
            <use href="#i-way" />
          </svg>
          <bdi>Waymark</bdi>
        </span>
        <span className="kr">
          <Icon name="lang" />
          <LinkButton onClick={() => setSettings(true)}>
            {t('shell.settings', { language: ownNames[locale] })}
          </LinkButton>
        </span>
      </div>
      <div className="form">
        <PageHeader title={t('sign-in.title')} />
        <PasswordForm onEnter={enter} />
        <PasskeyButton onEnter={enter} />
        <p className="meta">{t('sign-in.forgot')}</p>
        <p className="meta">{t('sign-in.watched')}</p>
        <p className="meta">
          <a href={`/public/${locale}`}>{t('sign-in.public')}</a>
        </p>
      </div>
      <SettingsDialog open={settings} onClose={() => setSettings(false)} />
    </main>
  )
}
