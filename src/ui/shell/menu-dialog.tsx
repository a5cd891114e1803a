import { Link } from '@tanstack/react-router'
import { ownNames } from '#platform/i18n/locales.ts'
import { Dialog } from '../dialog.tsx'
import { useT } from '../i18n.tsx'
import { Icon } from '../icon.tsx'
import { usePreferences } from '../preferences.ts'
import type { Session } from '../session.ts'
import type { NavEntry, ShellPaths } from './nav.ts'
import type { Opened } from './shell.tsx'
import { SyncState } from './sync-state.tsx'

/** What the rail holds on a wide screen and the tabs of a phone have no room for. */
export function MenuDialog(props: {
  open: boolean
  onClose: () => void
  onOpen: (which: Opened) => void
  onSignOut: () => void
  session: Session
  nav: readonly NavEntry[]
  paths: ShellPaths
}) {
  const { session, nav, paths, onClose } = props
  const t = useT()
  const { locale } = usePreferences()
  return (
    <Dialog open={props.open} onClose={onClose} title={t('shell.menu')}>
      <SyncState />
      <ul className="menu-l">
        {nav.map((entry) => (
          <li key={entry.href}>
            <Link to={entry.href} onClick={onClose}>
              <Icon name={entry.icon} /> {t(entry.words)}
            </Link>
          </li>
        ))}
        <li>
          <Link to={paths.account} onClick={onClose}>
            <Icon name="child" />
            <span>
              {session.person.name}
              <br />
              <span className="meta">
                {t('shell.role-at', {
                  role: t(`role.${session.role}`),
                  agency: session.agency.name ?? session.agency.ref,
                })}
              </span>
            </span>
          </Link>
        </li>
        <li>
          <button type="button" onClick={() => props.onOpen('settings')}>
            <Icon name="lang" /> {t('shell.settings', { language: ownNames[locale] })}
          </button>
        </li>
        <li>
          <button type="button" onClick={() => props.onOpen('help')}>
            <Icon name="list" /> {t('shell.help')}
          </button>
        </li>
        <li>
          <button type="button" onClick={props.onSignOut}>
            <Icon name="exit" /> {t('shell.sign-out')}
          </button>
        </li>
      </ul>
    </Dialog>
  )
}
