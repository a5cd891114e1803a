import type { Status } from '#ui/mark.tsx'

const day = 86_400_000

/**
 * What a running clock shows at `now` (milliseconds): breached from the first instant after its limit; due
 * under a quarter of its time or under 24 hours before; else it only counts.
 */
export function clockStatus(startedAt: string, dueAt: string, now: number): Status {
  const due = Date.parse(dueAt)
  if (now > due) return 'breached'
  const whole = due - Date.parse(startedAt)
  return due - now < day || (due - now) * 4 < whole ? 'due' : 'counting'
}

/** Time used against a limit, in milliseconds, for the limit bar. */
export function clockBar(startedAt: string, dueAt: string, until: number): { value: number; limit: number } {
  const start = Date.parse(startedAt)
  return { value: Math.max(0, until - start), limit: Math.max(0, Date.parse(dueAt) - start) }
}
