import { archetypes } from './archetypes/all.ts'
import { day, hour } from './chance/local-time.ts'
import type { Archetype } from './story/archetype.ts'

/** A journey that begins at a chosen time, so that a desk is busy on the day on which somebody looks. */
export type Appointment = {
  archetype: Archetype
  start: number
  lateness: number
  /** The hour of today, or of a later day, at which a hearing is on the list. */
  hearing?: { inDays: number; hour: number; kind: 'first' | 'review' | 'care' | 'trial' }
}

/** Name of the story, days ago, how late things are, days until a hearing, hour, kind. */
type Row = readonly [
  string,
  number,
  number,
  (readonly [number, number, 'first' | 'review' | 'care' | 'trial'])?,
]

const rows: readonly Row[] = [
  ['at-risk', 2 / 24, 1],
  ['harmed-at-home', 5 / 24, 1],
  ['tried-in-freedom', 4 / 24, 1],
  ['arrested-released', 10 / 24, 0.5],
  ['tried-in-freedom', 19 / 24, 2],
  ['at-risk', 21 / 24, 2],
  ['sexual-violence', 1.2, 1.5],
  ['arrested-released', 1.1, 0.5],
  ['diverted', 1.4, 0.5],
  ['harmed-at-home', 1.9, 2],
  ['remand-then-free', 2.4, 1],
  ['online', 2.6, 1.5],
  ['at-risk', 3.5, 1],
  ['status-offence', 4, 1],
  ['sexual-violence', 5.5, 1],
  ['harmed-at-home', 6, 1],
  ['at-risk', 8, 3],
  ['online', 9, 1],
  ['harmed-at-home', 11, 1, [0, 15.25, 'care']],
  ['remand-then-free', 13, 3, [0, 10.5, 'review']],
  ['at-risk', 14, 1],
  ['trafficked', 16, 1],
  ['harmed-at-home', 17, 3],
  ['tried-in-freedom', 20, 1, [0, 13, 'first']],
  ['at-risk', 22, 1],
  ['harmed-at-home', 25, 1],
  ['remand-then-free', 28, 2, [1, 9.5, 'review']],
  ['sexual-violence', 33, 1],
  ['at-risk', 34, 1],
  ['custody-then-aftercare', 38, 2],
  ['harmed-at-home', 41, 1, [2, 11, 'care']],
  ['sexual-violence', 52, 2, [3, 10, 'trial']],
  ['harmed-at-home', 58, 1],
  ['tried-in-freedom', 64, 2],
]

/**
 * The live cases on the desk of the demo caseworker (Lena Tarro, Lissen): new reports, arrests of the last
 * day, hearings today. At most half of all children, so that a small country is not one desk alone.
 */
export function planDesk(children: number, now: number): Appointment[] {
  const byName = new Map(archetypes.map((one) => [one.name, one]))
  const wanted = rows.slice(0, Math.floor(children / 2))
  const plan = wanted.flatMap(([name, daysAgo, lateness, listed]) => {
    const archetype = byName.get(name)
    if (!archetype) return []
    const start = Math.floor((now - daysAgo * day) / 60_000) * 60_000
    const hearing = listed && { inDays: listed[0], hour: listed[1], kind: listed[2] }
    return [hearing ? { archetype, start, lateness, hearing } : { archetype, start, lateness }]
  })
  return plan.sort((one, other) => one.start - other.start)
}

/** A hearing is put on the list about a week before it. */
export const listedBefore = 6 * day + 2 * hour
