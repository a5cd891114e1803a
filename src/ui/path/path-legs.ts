import type { PathEvent } from './path-input.ts'
import type { Phase } from './path-phases.ts'
import { DAY, fromWall, toWall, type Zone } from './wall-clock.ts'

/** Past legs drawn at most; "Ahead" is the one more. */
export const MOST_PAST_LEGS = 4

/** Labels closer together than this share of a leg are in each other's way. */
const CROWDED = 0.05
/** A leg is cut in two only where at least this many labels come free of each other. */
const WORTH_A_CUT = 3

type Dated = { at: number; side: string }

/**
 * Turns phases into legs, each wide enough to be read on its own scale: empty slivers join their
 * neighbour, the oldest join until few enough remain, and one very uneven leg is cut where it thins out.
 */
export function chooseLegs(phases: readonly Phase[], events: readonly PathEvent[], zone: Zone): Phase[] {
  const dated = events
    .filter((event) => !event.minor)
    .map((event) => ({ at: Date.parse(event.at), side: event.side }))
    .sort((a, b) => a.at - b.at)
  let legs = joinSlivers(phases, dated)
  while (legs.length > MOST_PAST_LEGS) legs = joinAt(legs, cheapestJoin(legs, dated), dated)
  while (legs.length < MOST_PAST_LEGS) {
    const cut = bestCut(legs, dated, zone)
    if (!cut) break
    legs = cut
  }
  return legs
}

function within(phase: Phase, dated: readonly Dated[]): Dated[] {
  return dated.filter((d) => d.at >= phase.from && d.at < phase.to)
}

/** How many neighbouring labels on one side stand too close on an even scale over this stretch. */
function crowdIn(from: number, to: number, dated: readonly Dated[]): number {
  const inside = dated.filter((d) => d.at >= from && d.at < to)
  let crowd = 0
  for (const side of ['up', 'down']) {
    const own = inside.filter((d) => d.side === side)
    for (let i = 1; i < own.length; i++) if (own[i]!.at - own[i - 1]!.at < (to - from) * CROWDED) crowd++
  }
  return crowd
}

function joinSlivers(phases: readonly Phase[], dated: readonly Dated[]): Phase[] {
  let legs = [...phases]
  for (let i = 0; i < legs.length && legs.length > 1; ) {
    const leg = legs[i]!
    const neighbours = [legs[i - 1], legs[i + 1]].filter((n) => n !== undefined)
    const span = leg.to - leg.from
    const sliver = within(leg, dated).length === 0 && neighbours.some((n) => span < (n.to - n.from) * 0.02)
    if (sliver) {
      legs = joinAt(legs, i === legs.length - 1 ? i - 1 : i, dated)
      i = Math.max(0, i - 1)
    } else i++
  }
  return legs
}

/** Index of the pair whose joining hides least; the older a pair, the readier it joins. */
function cheapestJoin(legs: readonly Phase[], dated: readonly Dated[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i + 1 < legs.length; i++) {
    const [a, b] = [legs[i]!, legs[i + 1]!]
    const crowd = crowdIn(a.from, b.to, dated) - crowdIn(a.from, a.to, dated) - crowdIn(b.from, b.to, dated)
    const empty = within(a, dated).length === 0 || within(b, dated).length === 0
    const cost = crowd + 2 * i - (empty ? 1.5 : 0)
    if (cost < least) {
      least = cost
      best = i
    }
  }
  return best
}

/** Joins leg `i` with the next; an empty one leaves the title to the other. */
function joinAt(legs: readonly Phase[], i: number, dated: readonly Dated[]): Phase[] {
  const [a, b] = [legs[i]!, legs[i + 1]!]
  const silent = [a, b].filter((leg) => within(leg, dated).length === 0)
  const speaking = silent.length === 1 ? [a, b].filter((leg) => !silent.includes(leg)) : [a, b]
  const joined: Phase = {
    kinds: speaking.flatMap((leg) => leg.kinds).filter((kind, at, all) => kind !== all[at - 1]),
    from: a.from,
    to: b.to,
    continued: a.continued,
  }
  return [...legs.slice(0, i), joined, ...legs.slice(i + 2)]
}

/** The legs with the one cut that frees most labels, at the midnight after a burst; null if none is worth it. */
function bestCut(legs: readonly Phase[], dated: readonly Dated[], zone: Zone): Phase[] | null {
  let best: Phase[] | null = null
  let most = WORTH_A_CUT - 1
  for (const [index, leg] of legs.entries()) {
    const inside = within(leg, dated)
    const before = crowdIn(leg.from, leg.to, dated)
    if (before <= most) continue
    for (let i = 0; i + 1 < inside.length; i++) {
      const wall = toWall(inside[i]!.at, zone)
      const at = fromWall(Math.ceil((wall + 1) / DAY) * DAY, zone)
      if (at >= inside[i + 1]!.at || at <= leg.from || at >= leg.to) continue
      const freed = before - crowdIn(leg.from, at, dated) - crowdIn(at, leg.to, dated)
      if (freed <= most) continue
      most = freed
      const parts = [
        { ...leg, to: at },
        { ...leg, from: at, continued: true },
      ]
      best = [...legs.slice(0, index), ...parts, ...legs.slice(index + 1)]
    }
  }
  return best
}
