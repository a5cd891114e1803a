import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { isLocale } from '#platform/i18n/locales.ts'
import { api } from '#ui/api.ts'
import { changePreferences, usePreferences } from '#ui/preferences.ts'
import { type Session, sessionQuery } from '#ui/session.ts'
import type { NavEntry } from '#ui/shell/nav.ts'
import { Shell } from '#ui/shell/shell.tsx'
import { mayReadPatterns } from '../rooms/breach/breach.policy.ts'
import { RecordSaved } from '../rooms/event/record-saved.tsx'
import { mayReadFigures } from '../rooms/figures/figures.policy.ts'
import { maySeeReleases } from '../rooms/release/release.policy.ts'
import { isRole } from '../rooms/sign-in/sign-in.policy.ts'

const paths = { search: '/children', account: '/account' }

/** The shell around every page of somebody signed in. */
export function SignedIn() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  useLanguageOf(session)
  const signOut = async () => {
    await api('DELETE', '/session').catch(() => undefined)
    await navigate({ to: '/sign-in' })
    client.clear()
  }
  return (
    <Shell
      session={session}
      nav={navFor(session)}
      paths={session.may.recordEvents ? { ...paths, record: '/record' } : paths}
      onSignOut={() => void signOut()}
    >
      <RecordSaved />
      <Outlet />
    </Shell>
  )
}

/** What stands in the rail for this person. Rooms that do not exist yet are not shown. */
function navFor(session: Session): NavEntry[] {
  const entries: NavEntry[] = [
    { href: '/', words: 'shell.today', icon: 'list', go: 't', tab: true },
    { href: '/children', words: 'shell.children', icon: 'child', go: 'c', tab: true },
    { href: '/safeguards', words: 'shell.rights', icon: 'file', go: 'l' },
  ]
  if (isRole(session.role) && mayReadFigures(session.role)) {
    entries.push({ href: '/statistics', words: 'shell.statistics', icon: 'stat', go: 's' })
  }
  if (isRole(session.role) && maySeeReleases(session.role)) {
    entries.push({ href: '/releases', words: 'shell.releases', icon: 'file', go: 'u' })
  }
  if (mayReadPatterns(session.role)) {
    entries.push({ href: '/patterns', words: 'shell.patterns', icon: 'way', go: 'p' })
  }
  if (session.may.reviewEmergencyAccess) {
    entries.push({ href: '/emergencies', words: 'shell.emergencies', icon: 'eye', go: 'e' })
  }
  if (session.may.administer) {
    entries.push({ href: '/admin', words: 'shell.administration', icon: 'gear', go: 'a', tab: true })
  }
  return entries
}

/** The language of the account, unless another was chosen on this computer: that choice then goes to the account. */
function useLanguageOf({ person }: Session): void {
  const { locale, localeChosen } = usePreferences()
  useEffect(() => {
    if (!isLocale(person.locale) || person.locale === locale) return
    if (!localeChosen) changePreferences({ locale: person.locale })
    // It only decides what another computer shows first: a failure here is no reason to stop anybody.
    else void api('PUT', '/account/locale', { locale }).catch(() => undefined)
  }, [person.locale, locale, localeChosen])
}
