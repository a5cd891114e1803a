/** When an agency counts as silent: usual activity, and then none. Pure. */

/** The last so many days are held against six stretches of the same length before them. */
export const stretchDays = 30
export const stretchesBefore = 6
/** Usual: something in at least so many of the six, and on average so many events a stretch. */
export const activeIn = 4
export const usualAtLeast = 3

/** Events of one agency by stretch: index 0 is the last 30 days, 1 to 6 the stretches before, latest first. */
export type Activity = readonly number[]

export type Silence = {
  /** Events a stretch, on average of the six before. */
  readonly usual: number
  /** In how many of the six before there was something. */
  readonly active: number
}

/** What makes an agency silent; null where it is not, or was never usually active. */
export function silenceOf(activity: Activity): Silence | null {
  const [now = 0, ...before] = activity
  if (now > 0) return null
  const active = before.filter((events) => events > 0).length
  const usual = before.reduce((sum, events) => sum + events, 0) / stretchesBefore
  return active >= activeIn && usual >= usualAtLeast ? { usual, active } : null
}
