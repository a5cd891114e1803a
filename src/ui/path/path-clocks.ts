import type { ClockStatus, PathClock } from './path-input.ts'
import { positionOn, type Scale } from './path-scale.ts'
import { DAY } from './wall-clock.ts'

/** Clocks drawn at most; the rest are counted in words. */
export const MOST_CLOCKS = 6

/** How a clock looks: `run` counts quietly, `due` has under a quarter or under 24 hours left. */
export type ClockTone = 'met' | 'due' | 'run' | 'breach' | 'late' | 'unknown'

/** The part of a clock's bar that lies in one leg. Percent; `v` and `l` within the piece, as the limit bar takes them. */
export type ClockPiece = {
  leg: number
  a: number
  b: number
  v: number
  l: number
  limitHere: boolean
  words: 'full' | 'label' | 'none'
}

export type ShownClock = { key: string; clock: PathClock; tone: ClockTone; pieces: ClockPiece[] }
export type ChosenClocks = { shown: ShownClock[]; rest: { status: ClockStatus; count: number }[] }

const urgency: Record<ClockStatus, number> = { breached: 0, due: 1, late: 2, unknown: 3, met: 4 }

/**
 * Chooses the clocks to draw: breached first, then due by nearness, then those put right, then the rest,
 * newest first, and every right once before any right twice.
 */
export function chooseClocks(
  clocks: readonly PathClock[],
  legs: readonly Scale[],
  now: number,
): ChosenClocks {
  const drawable = clocks.filter((clock) => clock.dueAt !== null && Date.parse(clock.startedAt) <= now)
  const ranked = [...drawable].sort(moreUrgent)
  const seen = new Set<string>()
  const first: PathClock[] = []
  const again: PathClock[] = []
  for (const clock of ranked) {
    if (seen.has(clock.safeguard)) again.push(clock)
    else first.push(clock)
    seen.add(clock.safeguard)
  }
  const chosen = new Set([...first, ...again].slice(0, MOST_CLOCKS))
  const counts = new Map<ClockStatus, number>()
  for (const clock of clocks)
    if (!chosen.has(clock)) counts.set(clock.status, (counts.get(clock.status) ?? 0) + 1)
  return {
    shown: [...chosen].sort(byStart).map((clock) => ({
      key: `${clock.safeguard} ${clock.startedAt}`,
      clock,
      tone: toneOf(clock, now),
      pieces: cutIntoLegs(clock, legs, now),
    })),
    rest: (Object.keys(urgency) as ClockStatus[])
      .map((status) => ({ status, count: counts.get(status) ?? 0 }))
      .filter((entry) => entry.count > 0),
  }
}

function moreUrgent(a: PathClock, b: PathClock): number {
  const rank = urgency[a.status] - urgency[b.status]
  if (rank !== 0) return rank
  const nearest = Date.parse(a.dueAt ?? a.startedAt) - Date.parse(b.dueAt ?? b.startedAt)
  return (a.status === 'due' ? nearest : -nearest) || byStart(a, b)
}

function byStart(a: PathClock, b: PathClock): number {
  return Date.parse(a.startedAt) - Date.parse(b.startedAt) || a.safeguard.localeCompare(b.safeguard, 'en')
}

/** The look of a clock now. A running clock turns from grey to due under a quarter or under 24 hours left. */
export function toneOf(clock: PathClock, now: number): ClockTone {
  if (clock.status === 'breached') return 'breach'
  if (clock.status !== 'due') return clock.status
  if (clock.dueAt === null) return 'run'
  const due = Date.parse(clock.dueAt)
  const whole = due - Date.parse(clock.startedAt)
  return due - now < DAY || (due - now) * 4 < whole ? 'due' : 'run'
}

function cutIntoLegs(clock: PathClock, legs: readonly Scale[], now: number): ClockPiece[] {
  const start = Date.parse(clock.startedAt)
  const due = Date.parse(clock.dueAt ?? clock.startedAt)
  const resolved = clock.resolvedAt ? Date.parse(clock.resolvedAt) : undefined
  const end = clock.status === 'met' ? Math.min(resolved ?? due, now) : (resolved ?? now)
  const runsAhead = clock.status === 'due' || clock.status === 'unknown'
  const pieces: ClockPiece[] = []
  for (const [leg, scale] of legs.entries()) {
    const isLast = leg === legs.length - 1
    const ahead = scale.root
    const startsHere = start >= scale.from && (start < scale.to || isLast)
    // The limit of a right that was met in time is worth drawing only where it was met.
    const reach = runsAhead || (end >= scale.from && end <= scale.to) ? Math.max(due, end) : end
    const runsThrough = start < scale.to && reach > scale.from && (!ahead || runsAhead)
    if (!runsThrough && !startsHere) continue
    const a = positionOn(scale, Math.max(start, scale.from))
    const b = positionOn(scale, Math.min(reach, scale.to))
    const share = (at: number) =>
      b > a ? ((positionOn(scale, at) - a) / (b - a)) * 100 : at >= due ? 100 : 0
    const limitHere = due <= Math.min(reach, scale.to)
    pieces.push({
      leg,
      a,
      b,
      v: ahead ? 0 : clampShare(share(end)),
      l: limitHere ? clampShare(share(due)) : 101,
      limitHere,
      words: 'none',
    })
  }
  const told = runsAhead && legs[pieces.at(-1)?.leg ?? -1]?.root ? pieces.length - 1 : 0
  return pieces.map((piece, i) => ({ ...piece, words: i === told ? 'full' : i === 0 ? 'label' : 'none' }))
}

function clampShare(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10
}
