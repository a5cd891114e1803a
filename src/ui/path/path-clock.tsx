import type { Translate } from '#platform/i18n/translate.ts'
import type { PackedClock, PackedPiece } from './clock-rows.ts'
import { classes, cssVars } from './css-vars.ts'
import type { ClockTone } from './path-clocks.ts'
import { PathMark } from './path-mark.tsx'

const barTone: Record<ClockTone, string> = {
  met: 'ok',
  due: 'due',
  run: 'run',
  breach: 'breach',
  late: 'breach',
  unknown: 'plain',
}

/** The part of one clock that runs through one leg: its words where they are said, and its bar. */
export function ClockBar({ clock, piece, t }: { clock: PackedClock; piece: PackedPiece; t: Translate }) {
  const { label, words } = clock.clock
  const silent = piece.words === 'none'
  const tone = clock.tone === 'late' ? 'breach' : clock.tone
  return (
    <li
      className={classes('ck', piece.end && 'e', silent && 'cont', !piece.limitHere && 'nolim')}
      style={cssVars({ '--row': clock.row, '--a': piece.a, '--b': piece.b })}
      aria-hidden={silent || undefined}
    >
      {!silent && (
        <p
          className={classes(tone, piece.fit !== null && 'cut')}
          style={piece.fit === null ? undefined : cssVars({ '--fit': `${piece.fit}px` })}
          title={`${label}: ${words}`}
        >
          <PathMark tone={clock.tone} />
          <span className="sr">{t(`path.state.${clock.tone}`)} </span>
          <span className="lb">
            {piece.words === 'label' ? (
              <b>{label}</b>
            ) : (
              <>
                <b>{t('path.clock.label', { label })}</b> {words}
              </>
            )}
          </span>
        </p>
      )}
      <span
        className={classes('lim', barTone[clock.tone])}
        style={cssVars({ '--v': piece.v, '--l': piece.l })}
        aria-hidden="true"
      >
        <i />
        <u />
        <b />
      </span>
    </li>
  )
}

/** What the two fillings of a clock's bar mean. */
export function ClockKey({ t }: { t: Translate }) {
  return (
    <li className="ck-key">
      <b>{t('path.clocks.title')}</b>
      <span>
        <span className="lim plain" style={cssVars({ '--v': 60, '--l': 100 })} aria-hidden="true">
          <i />
          <b />
        </span>
        {t('path.clocks.used')}
      </span>
      <span>
        <span className="lim plain" style={cssVars({ '--v': 100, '--l': 60 })} aria-hidden="true">
          <i />
          <u />
          <b />
        </span>
        {t('path.clocks.over')}
      </span>
    </li>
  )
}
