import type { TodayReading, WatchRow } from './today.contract.ts'

/** What stands on the page at one moment; a clock that has run out since it was read stands under breached. */
export type TodayLists = {
  breached: readonly WatchRow[]
  due: readonly WatchRow[]
  unknown: readonly WatchRow[]
  referrals: readonly WatchRow[]
}

/** Referrals awaiting an answer have a list of their own. */
const referralAnswered = 'SRV-2'

/** Sorts what was read into the lists of the page as they are at `now` (milliseconds). */
export function listToday(reading: TodayReading, now: number): TodayLists {
  const clocks = reading.due.filter((row) => row.safeguard !== referralAnswered)
  const hasPassed = (row: WatchRow) => Date.parse(row.alertAt) < now
  const passedBefore = reading.breached.filter((row) => row.safeguard !== referralAnswered)
  return {
    breached: [...passedBefore, ...clocks.filter(hasPassed)].toSorted(latestFirst),
    due: clocks.filter((row) => !hasPassed(row)).toSorted(nearestFirst),
    unknown: reading.unknown,
    referrals: reading.referrals.toSorted(nearestFirst),
  }
}

type Hearing = TodayReading['hearings'][number]

/** The limit of "brought before a judge" that a first hearing misses; null when it does not. */
export function limitMissedBy(hearing: Hearing, reading: TodayReading): WatchRow | null {
  if (hearing.kind !== 'first') return null
  const clocks = [...reading.due, ...reading.breached].filter(
    (row) => row.case === hearing.case && row.safeguard === 'ARR-3' && row.kind === 'clock',
  )
  return clocks.find((row) => Date.parse(row.alertAt) < Date.parse(hearing.at)) ?? null
}

function latestFirst(a: WatchRow, b: WatchRow): number {
  return Date.parse(b.alertAt) - Date.parse(a.alertAt)
}

function nearestFirst(a: WatchRow, b: WatchRow): number {
  return Date.parse(a.alertAt) - Date.parse(b.alertAt)
}

/** Names a row among all others of the page. */
export function keyOfRow(row: WatchRow): string {
  return `${row.case} ${row.safeguard} ${row.trigger} ${row.startedAt}`
}
