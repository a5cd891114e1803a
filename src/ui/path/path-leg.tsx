import type { Translate } from '#platform/i18n/translate.ts'
import type { PackedClock } from './clock-rows.ts'
import { classes, cssVars } from './css-vars.ts'
import { ClockBar, ClockKey } from './path-clock.tsx'
import { PathEventItem } from './path-event.tsx'
import type { Layout } from './path-layout.ts'
import type { Leg } from './path-model.ts'
import type { RibbonPiece } from './path-ribbon.ts'
import type { LegWords } from './path-words.ts'

export type PathLegProps = {
  leg: Leg
  index: number
  words: LegWords
  layout: Layout
  today: string
  t: Translate
  onOpen?: (id: string) => void
}

/** One leg: its head, its track (one list in the order of time) and the clocks beneath. */
export function PathLeg({ leg, index, words, layout, today, t, onOpen }: PathLegProps) {
  return (
    <li className={classes('leg', leg.ahead && 'ahead')}>
      <div className="leg-h">
        <h3>{words.title}</h3>
        <p>
          {words.sub} <span className="scale">· {words.scale}</span>
        </p>
      </div>
      <ol className="trk">
        {leg.ticks.map((tick, i) => (
          <li key={tick.at} className="tick" style={cssVars({ '--x': tick.x })} aria-hidden="true">
            {layout.ticks[index]?.[i]}
          </li>
        ))}
        {leg.ahead && (
          <li className={classes('today', index === 0 && 'alone')}>
            <b>{today}</b>
          </li>
        )}
        {inOrder(leg).map((item) =>
          'piece' in item ? (
            <RibbonItem key={`ribbon ${item.piece.a}`} piece={item.piece} told={isTold(leg)} t={t} />
          ) : (
            <PathEventItem
              key={item.mark.id}
              mark={item.mark}
              words={words.marks[item.order]!}
              place={layout.places.get(item.mark.id) ?? null}
              t={t}
              onOpen={onOpen}
            />
          ),
        )}
      </ol>
      <ul className="clk">
        {clocksIn(layout.clocks, index).map(({ clock, piece }) => (
          <ClockBar key={clock.key} clock={clock} piece={piece} t={t} />
        ))}
        {index === 0 && layout.keyBeneath && <ClockKey t={t} />}
      </ul>
    </li>
  )
}

type Item = { at: number; piece: RibbonPiece } | { at: number; mark: Leg['marks'][number]; order: number }

/** Pieces of ribbon and marks in the order of time, a piece before what stands on its beginning. */
function inOrder(leg: Leg): Item[] {
  const pieces: Item[] = leg.ribbon.map((piece) => ({ at: piece.at, piece }))
  const marks: Item[] = leg.marks.map((mark, order) => ({ at: mark.at, mark, order }))
  return [...pieces, ...marks].sort((a, b) => a.at - b.at || Number('mark' in a) - Number('mark' in b))
}

function clocksIn(clocks: readonly PackedClock[], leg: number) {
  return clocks.flatMap((clock) =>
    clock.pieces.filter((piece) => piece.leg === leg).map((piece) => ({ clock, piece })),
  )
}

/** Does the leg's own title already say what kind of detention it is? */
function isTold(leg: Leg): boolean {
  return leg.kinds.length === 1 && leg.kinds[0] !== 'detention'
}

function RibbonItem({ piece, told, t }: { piece: RibbonPiece; told: boolean; t: Translate }) {
  const look = { custody: 'sp-custody', home: 'sp-care', unknown: 'sp-open' }[piece.kind]
  const ghost =
    piece.kind === 'unknown' ? 'sp-ghost open' : classes('sp-ghost', piece.kind === 'custody' && 'cust')
  const detail = piece.kind === 'custody' && told ? '' : piece.detail
  const sliver = piece.b - piece.a < 2
  const silent = piece.label === '' && detail === ''
  return (
    <li
      className={classes('rib', piece.planned ? ghost : look, silent && 'silent', sliver && 'sliver')}
      style={cssVars({ '--a': piece.a, '--b': piece.b })}
      aria-hidden={silent || undefined}
    >
      {!silent && <span className="sr">{t(`path.ribbon.${piece.planned ? 'planned' : piece.kind}`)} </span>}
      {piece.label !== '' && <span className="lb">{piece.label}</span>}
      {detail !== '' && <small>{detail}</small>}
    </li>
  )
}
