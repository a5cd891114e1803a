import type { ReactNode } from 'react'
import type { Translate } from '#platform/i18n/translate.ts'
import { classes, cssVars } from './css-vars.ts'
import type { Place } from './label-placement.ts'
import { PathMark } from './path-mark.tsx'
import type { Mark } from './path-model.ts'
import type { MarkWords } from './path-words.ts'

export type PathEventItemProps = {
  mark: Mark
  words: MarkWords
  place: Place | null
  t: Translate
  onOpen?: (id: string) => void
}

/** One dated mark with its stem and label; a routine one, or one without room, is a dot that tells on focus. */
export function PathEventItem({ mark, words, place, t, onOpen }: PathEventItemProps) {
  const deadline = mark.kind === 'deadline'
  const planned = mark.kind !== 'event'
  const bare = !mark.minor && place === null
  return (
    <li
      className={classes(
        'ev',
        mark.side,
        (mark.minor || bare) && 'minor',
        bare && 'bare',
        place?.end && 'e',
        mark.breach && 'is-breach',
        planned && 'ghost',
        deadline && 'is-limit',
      )}
      data-in={planned ? 'ghost' : mark.on}
      style={cssVars({ '--x': mark.x, '--k': place?.tier ?? 0 })}
    >
      <span className="dot" aria-hidden="true">
        {mark.breach && <PathMark tone="breach" />}
      </span>
      <Opener mark={mark} quiet={mark.minor || bare} onOpen={onOpen}>
        {prefixOf(mark) && <span className="sr">{t(prefixOf(mark)!)} </span>}
        <time dateTime={mark.iso}>
          {words.day !== '' && <span className="vd">{words.day} </span>}
          {words.time}
        </time>{' '}
        <span className="lb">{mark.label}</span>
      </Opener>
    </li>
  )
}

/** The id of the word that the mark's shape says, for those who do not see it. */
function prefixOf(mark: Mark): string | null {
  if (mark.breach) return 'path.says.breached'
  if (mark.kind === 'deadline') return 'path.says.limit'
  return mark.kind === 'event' ? null : 'path.says.planned'
}

type OpenerProps = { mark: Mark; quiet: boolean; onOpen?: (id: string) => void; children: ReactNode }

function Opener({ mark, quiet, onOpen, children }: OpenerProps) {
  const className = classes('say', quiet && 'txt')
  if (mark.href)
    return (
      <a className={className} href={mark.href} title={mark.label}>
        {children}
      </a>
    )
  if (onOpen && mark.kind === 'event')
    return (
      <button type="button" className={className} title={mark.label} onClick={() => onOpen(mark.id)}>
        {children}
      </button>
    )
  return <span className={className}>{children}</span>
}
