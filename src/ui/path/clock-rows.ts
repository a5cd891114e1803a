import type { Translate } from '#platform/i18n/translate.ts'
import type { ClockPiece, ShownClock } from './path-clocks.ts'
import type { Measure } from './path-layout.ts'

/** A piece of a clock's bar with its words: `fit` is the width they are cut to, in pixels, where room is short. */
export type PackedPiece = ClockPiece & { end: boolean; fit: number | null }
export type PackedClock = Omit<ShownClock, 'pieces'> & { row: number; pieces: PackedPiece[] }

type Stretch = { from: number; to: number }
type Spread = { from: number; width: number }

/** The mark, its gaps and its padding before the words. */
const MARK = 26
/** Words are cut beyond this many pixels, however much room there is. */
const LONGEST = 360
/** Rows that the key to the clocks takes. */
const KEY_ROWS = 2
/** Rows that even spare clocks may open. */
const LEAST_ROWS = 4

/**
 * Packs the clocks into rows, first row first, so that no bar or words of one meet those of another (they may
 * touch, as one review ends where the next begins). Spare clocks that would need a row of their own are left out.
 * Words stand at the start of their bar, or at its end where that keeps them inside their leg.
 */
export function packClocks(
  clocks: readonly ShownClock[],
  spread: readonly Spread[],
  today: number,
  measure: Measure,
  t: Translate,
  keyWidth: number,
): { clocks: PackedClock[]; rows: number; keyBeneath: boolean } {
  const taken: Stretch[][] = []
  const packed: PackedClock[] = []
  const inOrder = [...clocks].sort(
    (a, b) =>
      Number(a.spare) - Number(b.spare) || (a.spare ? 0 : startOf(a) - startOf(b) || reachOf(a) - reachOf(b)),
  )
  for (const clock of inOrder) {
    const choices = (['start', 'end'] as const).flatMap(
      (side) => settle(clock, side, spread, today, measure, t) ?? [],
    )
    const row = taken.findIndex((own) => choices.some((choice) => isFree(own, choice.stretches)))
    if (row < 0 && clock.spare && taken.length >= LEAST_ROWS) continue
    const at = row < 0 ? taken.length : row
    const own = taken[at] ?? []
    taken[at] = own
    const choice = choices.find((settled) => isFree(own, settled.stretches))
    if (!choice) continue
    own.push(...choice.stretches)
    packed.push({ ...clock, row: at, pieces: choice.pieces })
  }
  const rows = Math.max(packed.length > 0 ? KEY_ROWS : 0, taken.length)
  const lowest = taken.slice(Math.max(0, rows - KEY_ROWS), rows)
  const roomy = spread[0]!.width > keyWidth && spread[0]!.from < today
  const keyBeneath =
    packed.length > 0 && roomy && lowest.every((row) => isFree(row, [{ from: 0, to: keyWidth }]))
  return { clocks: packed, rows, keyBeneath }
}

function startOf(clock: ShownClock): number {
  return Date.parse(clock.clock.startedAt)
}

function reachOf(clock: ShownClock): number {
  return Date.parse(clock.clock.dueAt ?? clock.clock.startedAt)
}

function isFree(row: readonly Stretch[], wanted: readonly Stretch[]): boolean {
  return wanted.every((w) => row.every((r) => w.from >= r.to - 0.5 || r.from >= w.to - 0.5))
}

/** One way to write a clock, with the room it takes; the end side only where words would leave their leg. */
function settle(
  clock: ShownClock,
  side: 'start' | 'end',
  spread: readonly Spread[],
  today: number,
  measure: Measure,
  t: Translate,
): { pieces: PackedPiece[]; stretches: Stretch[] } | null {
  const stretches: Stretch[] = []
  const pieces: PackedPiece[] = []
  for (const piece of clock.pieces) {
    const leg = spread[piece.leg]!
    const bar = {
      from: leg.from + (piece.a / 100) * leg.width,
      to: leg.from + (piece.b / 100) * leg.width,
    }
    const wanted = wordsWidth(clock, piece, measure, t)
    if (wanted === 0) {
      pieces.push({ ...piece, end: false, fit: null })
      stretches.push(bar)
      continue
    }
    const low = leg.from
    const high = leg.from >= today ? leg.from + leg.width : Math.min(today, leg.from + leg.width)
    const after = high - bar.from
    const before = bar.to - low
    // A name said again is said only where it costs nobody else room.
    if (piece.words === 'label' && wanted > (side === 'end' ? before : after)) {
      pieces.push({ ...piece, words: 'none', end: false, fit: null })
      stretches.push(bar)
      continue
    }
    // Words that fit neither way take the roomier side and are cut.
    const fitsAfter = wanted <= after
    const fitsBefore = wanted <= before
    const end = side === 'end'
    if (end ? !fitsBefore && (fitsAfter || after >= before) : !fitsAfter && (fitsBefore || before > after))
      return null
    const width = Math.min(wanted, LONGEST, end ? before : after)
    pieces.push({ ...piece, end, fit: width < wanted ? Math.floor(width) : null })
    const text = end ? { from: bar.to - width, to: bar.to } : { from: bar.from, to: bar.from + width }
    stretches.push({ from: Math.min(bar.from, text.from), to: Math.max(bar.to, text.to) })
  }
  return { pieces, stretches }
}

function wordsWidth(clock: ShownClock, piece: ClockPiece, measure: Measure, t: Translate): number {
  if (piece.words === 'none') return 0
  const { label, words } = clock.clock
  if (piece.words === 'label') return Math.ceil(measure(label, 'strong') + MARK)
  const name = measure(t('path.clock.label', { label }), 'strong')
  return Math.ceil(name + measure(` ${words}`, 'time') + MARK)
}
