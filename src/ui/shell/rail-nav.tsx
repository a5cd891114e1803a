import { Link } from '@tanstack/react-router'
import { useT } from '../i18n.tsx'
import { Icon } from '../icon.tsx'
import type { NavEntry } from './nav.ts'

/** The places of the app: a list in the rail, tabs at the foot of a phone with "Record" and "Menu" among them. */
export function RailNav(props: { nav: readonly NavEntry[]; record?: string; onMenu: () => void }) {
  const t = useT()
  return (
    <nav aria-label={t('shell.main')}>
      <ul>
        {props.nav.slice(0, 2).map((entry) => (
          <Entry key={entry.words} entry={entry} />
        ))}
        {props.record && (
          <li className="tab only-tab">
            <Link to={props.record}>
              <Icon name="plus" />
              {t('shell.record-short')}
            </Link>
          </li>
        )}
        {props.nav.slice(2).map((entry) => (
          <Entry key={entry.words} entry={entry} />
        ))}
        <li className="tab only-tab">
          <button type="button" onClick={props.onMenu} aria-haspopup="dialog">
            <Icon name="more" />
            {t('shell.menu')}
          </button>
        </li>
      </ul>
    </nav>
  )
}

function Entry({ entry }: { entry: NavEntry }) {
  const t = useT()
  return (
    <li className={entry.tab ? 'tab' : undefined}>
      <Link to={entry.href} activeOptions={{ exact: entry.href === '/' }}>
        <Icon name={entry.icon} />
        {t(entry.words)}
        {entry.n !== undefined && <span className="n">{entry.n}</span>}
      </Link>
    </li>
  )
}
