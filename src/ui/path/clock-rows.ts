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
    const choices = waysToWrite(clock, { spread, today, measure, t })
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

type Sheet = { spread: readonly Spread[]; today: number; measure: Measure; t: Translate }
type Way = { end: boolean; loose: boolean; cut: boolean }
type Settled = { pieces: PackedPiece[]; stretches: Stretch[] }

/** The best ways to write a clock: inside its leg if that can be, else across legs, else with its words cut. */
function waysToWrite(clock: ShownClock, sheet: Sheet): Settled[] {
  const tries = [
    { loose: false, cut: false },
    { loose: true, cut: false },
    { loose: true, cut: true },
  ]
  for (const limits of tries) {
    const ways = [false, true].flatMap((end) => settle(clock, { end, ...limits }, sheet) ?? [])
    if (ways.length > 0) return ways
  }
  return []
}

/** One way to write a clock, with the room it takes; null where its words would not fit. */
function settle(clock: ShownClock, way: Way, { spread, today, measure, t }: Sheet): Settled | null {
  const stretches: Stretch[] = []
  const pieces: PackedPiece[] = []
  for (const piece of clock.pieces) {
    const leg = spread[piece.leg]!
    const bar = {
      from: leg.from + (piece.a / 100) * leg.width,
      to: leg.from + (piece.b / 100) * leg.width,
    }
    const ahead = leg.from >= today
    const low = ahead ? today : way.loose ? 0 : leg.from
    const high = ahead ? leg.from + leg.width : way.loose ? today : leg.from + leg.width
    const room = way.end ? bar.to - low : high - bar.from
    const wanted = Math.min(LONGEST, wordsWidth(clock, piece, measure, t))
    // A name said again is said only where it costs nobody else room.
    const silent = wanted === 0 || (piece.words === 'label' && wanted > room)
    if (silent) {
      pieces.push({ ...piece, words: 'none', end: false, fit: null })
      stretches.push(bar)
      continue
    }
    if (wanted > room && !way.cut) return null
    const width = Math.min(wanted, room)
    const whole = width >= wordsWidth(clock, piece, measure, t)
    pieces.push({ ...piece, end: way.end, fit: whole ? null : Math.floor(width) })
    const text = way.end ? { from: bar.to - width, to: bar.to } : { from: bar.from, to: bar.from + width }
    stretches.push({ from: Math.min(bar.from, text.from), to: Math.max(bar.to, text.to) })
  }
  return { pieces, stretches }
}

/** Width of the words of a piece, 0 where it says none. Pixels. */
function wordsWidth(clock: ShownClock, piece: ClockPiece, measure: Measure, t: Translate): number {
  if (piece.words === 'none') return 0
  const { label, words } = clock.clock
  if (piece.words === 'label') return Math.ceil(measure(label, 'strong') + MARK)
  const name = measure(t('path.clock.label', { label }), 'strong')
  return Math.ceil(name + measure(` ${words}`, 'time') + MARK)
}
