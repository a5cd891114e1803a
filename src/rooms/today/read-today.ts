import type { Kysely } from 'kysely'
import { ageOn, type BirthPrecision } from '#journey/age.ts'
import { dateFromDays } from '#journey/instant.ts'
import type { DB } from '../database.gen.ts'
import type { TodayReading, WatchRow } from './today.contract.ts'
import {
  countToday,
  hearingsBetween,
  namesOf,
  reportsSince,
  rowsAtMost,
  type Whose,
  watchBetween,
} from './today.queries.ts'

const hour = 3_600_000
const day = 24 * hour

/**
 * What needs somebody now: limits that passed, limits that pass within 48 hours, what nobody recorded, hearings
 * of the last 24 and the next 48 hours (the page knows where its reader's day begins), reports of the last three days. Breaches that are acts (no clock to
 * stop) stay for seven days; they remain on the child's own page for ever.
 */
export async function readToday(
  db: Kysely<DB>,
  agency: string,
  username: string,
  whose: 'mine' | 'agency',
  now: Date,
): Promise<TodayReading> {
  const own: Whose = { agency, person: whose === 'mine' ? username : null }
  const after = (ms: number) => new Date(now.getTime() + ms)
  const late = await watchBetween(db, own, { kind: 'clock', from: null, to: now, order: 'latest' })
  const acts = await watchBetween(db, own, { kind: 'act', from: after(-7 * day), to: now, order: 'latest' })
  const due = await watchBetween(db, own, {
    kind: 'clock',
    from: now,
    to: after(48 * hour),
    order: 'nearest',
  })
  const unknown = await watchBetween(db, own, {
    kind: 'unknown',
    from: after(-30 * day),
    to: null,
    order: 'latest',
  })
  const hearings = await hearingsBetween(db, own, after(-day), after(2 * day))
  const reports = await reportsSince(db, own, after(-3 * day))
  const counts = await countToday(db, agency, username, own, after(-day))
  const breached = [...late, ...acts].toSorted((a, b) => b.alert_at.getTime() - a.alert_at.getTime())
  const rows = [...breached, ...due, ...unknown]
  const rowOf = watchRowAt(now)
  return {
    now: now.toISOString(),
    whose,
    counts: { ...counts, breached: breached.length, due: due.length, hearings: hearings.length },
    breached: breached.map(rowOf),
    due: due.filter((row) => row.safeguard !== 'SRV-2').map(rowOf),
    unknown: unknown.map(rowOf),
    referrals: [...breached, ...due].filter((row) => row.safeguard === 'SRV-2').map(rowOf),
    hearings: hearings.map((row) => ({
      child: row.child_ref,
      case: row.case_ref,
      at: row.hearing_at!.toISOString(),
      kind: row.hearing_kind ?? 'trial',
      sex: row.sex ?? 'unknown',
      age: ageAt(row, now),
    })),
    reports: reports.map((row) => ({
      child: row.child_ref,
      case: row.case_ref,
      at: row.reported_at!.toISOString(),
      roles: row.roles,
    })),
    cut: [
      ...(isCut(late) || isCut(acts) ? (['breached'] as const) : []),
      ...(isCut(due) ? (['due'] as const) : []),
      ...(isCut(unknown) ? (['unknown'] as const) : []),
    ],
    names: await namesOf(
      db,
      rows.flatMap((row) => [row.acts, row.place]),
    ),
  }
}

const isCut = (rows: readonly unknown[]) => rows.length === rowsAtMost

type Born = { date_of_birth: string | null; date_of_birth_precision: string | null }

/** Whole years today, the youngest that fits; null when nothing is known. */
export function ageAt(row: Born, now: Date): number | null {
  const born = {
    ref: '',
    ...(row.date_of_birth !== null && { dateOfBirth: row.date_of_birth }),
    ...(row.date_of_birth_precision !== null && {
      dateOfBirthPrecision: row.date_of_birth_precision as BirthPrecision,
    }),
  }
  return ageOn(born, dateFromDays(Math.floor(now.getTime() / day)))
}

/** A row of a list as it is told at an instant. */
export const watchRowAt =
  (now: Date) =>
  (row: Awaited<ReturnType<typeof watchBetween>>[number]): WatchRow => ({
    child: row.child_ref,
    case: row.case_ref,
    sex: row.sex ?? 'unknown',
    age: ageAt(row, now),
    safeguard: row.safeguard,
    trigger: row.trigger_id,
    kind: row.kind as WatchRow['kind'],
    startedAt: row.started_at.toISOString(),
    alertAt: row.alert_at.toISOString(),
    acts: row.acts,
    place: row.place,
    state: row.state,
    status: row.status,
    since: row.since?.toISOString() ?? null,
  })
