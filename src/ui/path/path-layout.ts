import type { Translate } from '#platform/i18n/translate.ts'
import { type PackedClock, packClocks } from './clock-rows.ts'
import { type Label, type Place, placeLabels } from './label-placement.ts'
import type { Leg, PathModel } from './path-model.ts'
import type { LegWords } from './path-words.ts'

/** The kinds of type on the path whose widths are measured. */
export type Type = 'time' | 'label' | 'strong'
/** Width of words in pixels. */
export type Measure = (words: string, type: Type) => number

/** The least width that a strip is laid out for: labels below this have nowhere to stand. Rem. */
export function leastRem(model: PathModel): number {
  const weight = model.legs.reduce((sum, leg) => sum + leg.weight, 0)
  return Math.min(71, Math.round(weight * 6.07))
}

/** Where everything stands at one width. Places are by mark id; null is a dot without its label. */
export type Layout = {
  places: Map<string, Place | null>
  up: number
  down: number
  ticks: string[][]
  clocks: PackedClock[]
  rows: number
  /** Whether the key to the clocks has room beneath the first leg. */
  keyBeneath: boolean
}

/** Labels are cut with an ellipsis beyond this many pixels; their whole words stay in the text. */
export const LONGEST_LABEL = 208
const TICK_PAD = 10

/** Where each leg begins and how wide it is, in pixels. */
export function spreadLegs(legs: readonly Leg[], width: number): { from: number; width: number }[] {
  const whole = legs.reduce((sum, leg) => sum + leg.weight, 0)
  let from = 0
  return legs.map((leg) => {
    const own = (leg.weight / whole) * width
    from += own
    return { from: from - own, width: own }
  })
}

/** Places every label, tick and clock of a path of this width. Pure: the same widths give the same places. */
export function layoutPath(
  model: PathModel,
  words: readonly LegWords[],
  width: number,
  measure: Measure,
  t: Translate,
  todayWords: string,
): Layout {
  const spread = spreadLegs(model.legs, width)
  const today = spread.at(-1)!.from
  const seams = spread.slice(1).map((leg) => leg.from)
  const room = { from: -2, to: width + 2, walls: today > 0 ? [today] : [], seams }
  const places = new Map<string, Place | null>()
  const tiers = { up: 0, down: 0 }
  for (const side of ['up', 'down'] as const) {
    const labels = model.legs.flatMap((leg, i) => labelsOf(leg, i, side))
    for (const [id, place] of placeLabels(labels, room)) {
      places.set(id, place)
      if (place) tiers[side] = Math.max(tiers[side], place.tier + 1)
    }
  }

  function labelsOf(leg: Leg, i: number, side: 'up' | 'down'): Label[] {
    return leg.marks.flatMap((mark, j) => {
      if (mark.side !== side || mark.minor) return []
      const strong = mark.breach || mark.kind === 'deadline'
      const own = Math.min(LONGEST_LABEL, measure(mark.label, strong ? 'strong' : 'label'))
      const labelWidth = Math.ceil(Math.max(own, measure(words[i]!.marks[j]!.time, 'time'))) + 2
      const x = spread[i]!.from + (mark.x / 100) * spread[i]!.width
      return [{ id: mark.id, x, width: labelWidth, worth: mark.breach ? mark.worth + 3 : mark.worth }]
    })
  }

  const flag = measure(todayWords, 'strong') + 14
  const ticks = model.legs.map((leg, i) => {
    const { from, width: own } = spread[i]!
    const end = leg.ahead ? own : Math.min(own, today - flag - from)
    return leg.ticks.map((tick, j) => {
      const x = (tick.x / 100) * own
      const next = leg.ticks[j + 1]
      const free = Math.min(end, next ? (next.x / 100) * own : own) - x
      const text = words[i]!.ticks[j]!
      return measure(text, 'time') + TICK_PAD <= free ? text : ''
    })
  })

  const key = measure(t('path.clocks.over'), 'time') + 48
  const packed = packClocks(model.clocks, spread, today, measure, t, key)
  return { places, ...tiers, ticks, ...packed }
}
