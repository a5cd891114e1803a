import { Checkbox } from '../choice-fields.tsx'
import { Dialog } from '../dialog.tsx'
import { useT } from '../i18n.tsx'
import { changePreferences, usePreferences } from '../preferences.ts'
import type { NavEntry } from './nav.ts'

/** Every key that does something, and the switch that turns single keys off. */
export function HelpDialog(props: { open: boolean; onClose: () => void; nav: readonly NavEntry[] }) {
  const t = useT()
  const { shortcuts } = usePreferences()
  const rows: { keys: string[]; words: string }[] = [
    { keys: ['/'], words: t('help.search') },
    { keys: ['R'], words: t('help.record') },
    ...props.nav.map(({ go, words }) => ({
      keys: ['G', go.toUpperCase()],
      words: t('help.go', { place: t(words) }),
    })),
    { keys: ['J'], words: t('help.next-row') },
    { keys: ['K'], words: t('help.previous-row') },
    { keys: ['Enter'], words: t('help.open') },
    { keys: ['Ctrl', 'Enter'], words: t('help.save') },
    { keys: ['Esc'], words: t('help.close') },
    { keys: ['?'], words: t('help.this') },
  ]
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('help.title')}>
      <dl className="short">
        {rows.map(({ keys, words }) => (
          <div key={keys.join(' ')} className="short-r">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t('settings.shortcuts')}
        help={t('settings.shortcuts.help')}
        checked={shortcuts}
        onChange={(on) => changePreferences({ shortcuts: on })}
      />
    </Dialog>
  )
}
