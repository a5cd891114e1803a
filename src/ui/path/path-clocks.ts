import type { Status } from '../mark.tsx'
import type { ClockStatus, PathClock } from './path-input.ts'
import { positionOn, type Scale } from './path-scale.ts'
import { DAY } from './wall-clock.ts'

/** Clocks that are always drawn; more are drawn only where they need no row of their own. */
export const MOST_CLOCKS = 6
/** Clocks drawn at most; the rest are counted in words. */
const EVEN_SPARE = 12

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

/** A `spare` clock gives way where it would need a row of its own. */
export type ShownClock = {
  key: string
  clock: PathClock
  state: Status
  spare: boolean
  pieces: ClockPiece[]
}

const urgency: Record<ClockStatus, number> = { breached: 0, due: 1, late: 2, unknown: 3, met: 4 }

/**
 * Chooses the clocks to draw: breached first, then due by nearness, then those put right, then the rest,
 * newest first, and every right once before any right twice. In this order; only clocks with a limit.
 */
export function chooseClocks(
  clocks: readonly PathClock[],
  legs: readonly Scale[],
  now: number,
): ShownClock[] {
  const drawable = clocks.filter((clock) => clock.dueAt !== null && Date.parse(clock.startedAt) <= now)
  const seen = new Set<string>()
  const first: PathClock[] = []
  const again: PathClock[] = []
  for (const clock of [...drawable].sort(moreUrgent)) {
    if (seen.has(clock.safeguard)) again.push(clock)
    else first.push(clock)
    seen.add(clock.safeguard)
  }
  return [...first, ...again].slice(0, EVEN_SPARE).map((clock, rank) => ({
    key: `${clock.safeguard} ${clock.startedAt} ${rank}`,
    clock,
    state: stateOf(clock, now),
    spare: rank >= MOST_CLOCKS,
    pieces: cutIntoLegs(clock, legs, now),
  }))
}

/** How many rights of each status are not among those drawn, the most urgent status first. */
export function countUndrawn(
  clocks: readonly PathClock[],
  drawn: readonly PathClock[],
): { status: ClockStatus; count: number }[] {
  const left = clocks.filter((clock) => !drawn.includes(clock))
  return (Object.keys(urgency) as ClockStatus[])
    .map((status) => ({ status, count: left.filter((clock) => clock.status === status).length }))
    .filter((entry) => entry.count > 0)
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

/** The state to show now: a running clock counts quietly until under a quarter, or under 24 hours, is left. */
export function stateOf(clock: PathClock, now: number): Status {
  if (clock.status !== 'due') return clock.status
  if (clock.dueAt === null) return 'counting'
  const due = Date.parse(clock.dueAt)
  const whole = due - Date.parse(clock.startedAt)
  return due - now < DAY || (due - now) * 4 < whole ? 'due' : 'counting'
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
    const limitHere = due >= scale.from && due <= Math.min(reach, scale.to)
    pieces.push({
      leg,
      a,
      b,
      v: ahead ? 0 : clampShare(share(end)),
      l: due < scale.from ? 0 : limitHere ? clampShare(share(due)) : 100,
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
