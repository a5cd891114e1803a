import type { ReactNode } from 'react'
import type { Translate } from '#platform/i18n/translate.ts'
import { Mark } from '../mark.tsx'
import { classes, cssVars } from './css-vars.ts'
import type { Place } from './label-placement.ts'
import type { Mark as PathMark } from './path-model.ts'
import type { MarkWords } from './path-words.ts'

export type PathEventItemProps = {
  mark: PathMark
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
        mark.x > 60 && 'flip',
      )}
      data-in={planned ? 'ghost' : mark.on}
      style={cssVars({ '--x': mark.x, '--k': place?.tier ?? 0 })}
    >
      <span className="dot" aria-hidden="true">
        {mark.breach && <Mark status="breached" />}
      </span>
      <Opener mark={mark} onOpen={onOpen}>
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
function prefixOf(mark: PathMark): string | null {
  if (mark.breach) return 'path.says.breached'
  if (mark.kind === 'deadline') return 'path.says.limit'
  return mark.kind === 'event' ? null : 'path.says.planned'
}

type OpenerProps = { mark: PathMark; onOpen?: (id: string) => void; children: ReactNode }

function Opener({ mark, onOpen, children }: OpenerProps) {
  if (mark.href)
    return (
      <a className="say" href={mark.href} title={mark.label}>
        {children}
      </a>
    )
  if (onOpen && mark.kind === 'event')
    return (
      <button type="button" className="say" title={mark.label} onClick={() => onOpen(mark.id)}>
        {children}
      </button>
    )
  return <span className="say">{children}</span>
}
