import { DAY, fromWall, HOUR, toWall, type Zone } from './wall-clock.ts'

export type Unit = 'hours' | 'days' | 'weeks' | 'months' | 'years'

/** A stretch of time drawn along a leg: evenly, or ahead of today with nearer days larger (square root). */
export type Scale = { from: number; to: number; root: boolean; unit: Unit }

export type TickStyle = 'time' | 'noon' | 'weekday' | 'date' | 'month' | 'year'
export type Tick = { at: number; x: number; style: TickStyle }

/** The unit that a stretch of this many milliseconds is read in. */
export function unitFor(span: number): Unit {
  if (span <= 4 * DAY) return 'hours'
  if (span <= 70 * DAY) return 'days'
  if (span <= 400 * DAY) return 'weeks'
  if (span <= 6 * 366 * DAY) return 'months'
  return 'years'
}

/** Where an instant stands on a scale, in percent from its start; never outside 0 to 100. */
export function positionOn(scale: Scale, at: number): number {
  const span = scale.to - scale.from
  if (span <= 0) return at > scale.from ? 100 : 0
  const share = Math.min(1, Math.max(0, (at - scale.from) / span))
  return roundTo((scale.root ? Math.sqrt(share) : share) * 100)
}

function roundTo(percent: number): number {
  return Math.round(percent * 100) / 100
}

type Step = { every: number; of: 'hour' | 'day' | 'week' | 'month' }

const stepsByUnit: Record<Unit, readonly Step[]> = {
  hours: [1, 2, 3, 6, 12, 24].map((every) => ({ every, of: 'hour' as const })),
  days: [
    { every: 1, of: 'day' },
    { every: 2, of: 'day' },
    { every: 1, of: 'week' },
    { every: 2, of: 'week' },
  ],
  weeks: [1, 2, 3].map((every) => ({ every, of: 'month' as const })),
  months: [1, 2, 3, 6, 12].map((every) => ({ every, of: 'month' as const })),
  years: [12, 24, 60, 120].map((every) => ({ every, of: 'month' as const })),
}

const MOST_TICKS = 5

/**
 * Lines at round times of the wall clock, at most about five on a leg:
 * hours, days, Mondays or first days of months, whichever first leaves room.
 */
export function ticksOn(scale: Scale, zone: Zone): Tick[] {
  const steps = stepsByUnit[scale.unit]
  let walls: number[] = []
  let used = steps[0]!
  for (const step of steps) {
    used = step
    walls = wallsAt(toWall(scale.from, zone), toWall(scale.to, zone), step)
    if (walls.length <= MOST_TICKS) break
  }
  return walls
    .map((wall) => ({ at: fromWall(wall, zone), style: styleOf(wall, used) }))
    .filter((tick) => tick.at > scale.from && tick.at < scale.to)
    .map((tick) => ({ ...tick, x: positionOn(scale, tick.at) }))
}

function wallsAt(from: number, to: number, step: Step): number[] {
  if (step.of === 'month') return monthWalls(from, to, step.every)
  const size = step.of === 'hour' ? step.every * HOUR : step.every * DAY * (step.of === 'week' ? 7 : 1)
  // 1970 began on a Thursday: the first Monday after it anchors the weeks.
  const anchor = step.of === 'week' ? 4 * DAY : 0
  const walls: number[] = []
  for (let wall = anchor + Math.ceil((from - anchor) / size) * size; wall <= to; wall += size)
    walls.push(wall)
  return walls
}

function monthWalls(from: number, to: number, every: number): number[] {
  const first = new Date(from)
  const walls: number[] = []
  for (let month = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; month++) {
    const wall = Date.UTC(Math.floor(month / 12), month % 12, 1)
    if (wall > to) return walls
    if (month % every === 0 && wall >= from) walls.push(wall)
  }
}

function styleOf(wall: number, step: Step): TickStyle {
  if (step.of === 'month') return step.every >= 12 ? 'year' : 'month'
  if (step.of !== 'hour') return 'date'
  const hour = new Date(wall).getUTCHours()
  if (hour === 0) return 'weekday'
  return hour === 12 ? 'noon' : 'time'
}
