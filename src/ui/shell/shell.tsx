import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ownNames } from '#platform/i18n/locales.ts'
import { noteArrival } from '../arrival.ts'
import { useT } from '../i18n.tsx'
import { Icon } from '../icon.tsx'
import { usePreferences } from '../preferences.ts'
import type { Session } from '../session.ts'
import { useShortcuts } from '../shortcuts.ts'
import { Key } from '../tag.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { MenuDialog } from './menu-dialog.tsx'
import type { NavEntry, ShellPaths } from './nav.ts'
import { RailNav } from './rail-nav.tsx'
import { SearchField } from './search-field.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { SyncState } from './sync-state.tsx'

export type Opened = 'help' | 'settings' | 'menu' | undefined

/** Everything around a page: the rail (at the foot on phones), search, shortcuts, who is signed in, sync state. */
export function Shell(props: {
  session: Session
  nav: readonly NavEntry[]
  paths: ShellPaths
  onSignOut: () => void
  children: ReactNode
}) {
  const { session, nav, paths, onSignOut } = props
  const t = useT()
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  const [opened, open] = useState<Opened>()
  useArrivals()
  useShortcuts({
    '/': () => search.current?.focus(),
    '?': () => open('help'),
    r: () => paths.record !== undefined && navigate({ to: paths.record }),
    ...Object.fromEntries(nav.map(({ go, href }) => [`g ${go}`, () => navigate({ to: href })])),
  })
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <div className="app">
        <header className="rail">
          <div className="rail-top">
            <Link className="brand" to="/">
              <svg className="i fwd" aria-hidden="true">
                <use href="#i-way" />
              </svg>
              <bdi>Waymark</bdi> <span>{session.country}</span>
            </Link>
            <div className="mtop">
              <SyncState short />
              <Link to={paths.search} aria-label={t('shell.search')}>
                <Icon name="search" />
              </Link>
            </div>
          </div>
          <SearchField path={paths.search} input={search} />
          {paths.record && (
            <Link className="btn" to={paths.record}>
              <Icon name="plus" /> {t('shell.record')} <Key>R</Key>
            </Link>
          )}
          <RailNav nav={nav} record={paths.record} onMenu={() => open('menu')} />
          <RailEnd session={session} account={paths.account} open={open} onSignOut={onSignOut} />
        </header>
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <HelpDialog open={opened === 'help'} onClose={() => open(undefined)} nav={nav} />
      <SettingsDialog open={opened === 'settings'} onClose={() => open(undefined)} />
      <MenuDialog
        open={opened === 'menu'}
        onClose={() => open(undefined)}
        onOpen={open}
        onSignOut={onSignOut}
        {...{ session, nav, paths }}
      />
    </>
  )
}

function RailEnd(props: {
  session: Session
  account: string
  open: (which: Opened) => void
  onSignOut: () => void
}) {
  const { session, open } = props
  const t = useT()
  const { locale } = usePreferences()
  return (
    <div className="rail-end">
      <SyncState />
      <p>
        <Link className="who-am-i" to={props.account}>
          {session.person.name}
        </Link>
        <br />
        {t('shell.role-at', {
          role: t(`role.${session.role}`),
          agency: session.agency.name ?? session.agency.ref,
        })}
      </p>
      <p>
        <Icon name="lang" />
        <button type="button" className="link" onClick={() => open('settings')}>
          {t('shell.settings', { language: ownNames[locale] })}
        </button>
        <button type="button" className="link" onClick={() => open('help')}>
          {t('shell.help')}
        </button>
        <button type="button" className="link" onClick={props.onSignOut}>
          {t('shell.sign-out')}
        </button>
      </p>
    </div>
  )
}

/** After a move inside the app the new page takes the focus and begins at its top. */
function useArrivals(): void {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  if (last.current !== pathname) noteArrival()
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    scrollTo(0, 0)
  }, [pathname])
}
