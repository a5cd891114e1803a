import type { ReactNode } from 'react'
import { LinkButton } from './button.tsx'
import { useT } from './i18n.tsx'
import { changePreferences, usePreferences } from './preferences.ts'
import { Key } from './tag.tsx'

/** The foot of a list page: its keys, and how close its rows stand. Hidden on phones. */
export function KeyHints({ hints }: { hints: readonly { keys: readonly string[]; words: ReactNode }[] }) {
  const t = useT()
  const { density, shortcuts } = usePreferences()
  const other = density === 'roomy' ? 'compact' : 'roomy'
  return (
    <aside className="keys" aria-label={t('keys.label')}>
      {shortcuts &&
        hints.map(({ keys, words }) => (
          <span key={keys.join(' ')}>
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
            {words}
          </span>
        ))}
      <span className="end">
        <span>
          {t('keys.rows')} <b>{t(`keys.rows.${density}`)}</b>{' '}
          <LinkButton onClick={() => changePreferences({ density: other })}>
            {t(`keys.rows.${other}`)}
          </LinkButton>
        </span>
        {shortcuts && (
          <span>
            <Key>?</Key>
            {t('keys.all')}
          </span>
        )}
      </span>
    </aside>
  )
}
