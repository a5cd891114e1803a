import type { Translate } from '#platform/i18n/translate.ts'
import { LimitBar } from '../limit-bar.tsx'
import { hues, Mark } from '../mark.tsx'
import type { PackedClock, PackedPiece } from './clock-rows.ts'
import { classes, cssVars } from './css-vars.ts'

/** The part of one clock that runs through one leg: its words where they are said, and its bar. */
export function ClockBar({ clock, piece, t }: { clock: PackedClock; piece: PackedPiece; t: Translate }) {
  const { label, words } = clock.clock
  const silent = piece.words === 'none'
  return (
    <li
      className={classes('ck', piece.end && 'e', silent && 'cont', !piece.limitHere && 'nolim')}
      style={cssVars({ '--row': clock.row, '--a': piece.a, '--b': piece.b })}
      aria-hidden={silent || undefined}
    >
      {!silent && (
        <p
          className={classes(hues[clock.state], piece.fit !== null && 'cut')}
          style={piece.fit === null ? undefined : cssVars({ '--fit': `${piece.fit}px` })}
          title={`${t('path.clock.label', { label })} ${words}`}
        >
          <Mark status={clock.state} />
          <span className="lb">
            <span className="sr">{t(`status.${clock.state}`)} </span>
            <b>{piece.words === 'label' ? label : t('path.clock.label', { label })}</b>
            {piece.words === 'full' && <span> {words}</span>}
          </span>
        </p>
      )}
      <LimitBar status={clock.state} value={piece.v} limit={piece.l} full={100} />
    </li>
  )
}

/** What the two fillings of a clock's bar mean. */
export function ClockKey({ t }: { t: Translate }) {
  return (
    <li className="ck-key">
      <b>{t('path.clocks.title')}</b>
      <span>
        <LimitBar status="later" value={60} limit={100} />
        {t('path.clocks.used')}
      </span>
      <span>
        <LimitBar status="later" value={100} limit={60} />
        {t('path.clocks.over')}
      </span>
    </li>
  )
}
