import type { PublicRelease } from '#release/public-release.ts'

/** The end of a day (UTC) in milliseconds; null for what is no day. */
export function endOfDay(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const start = Date.parse(`${day}T00:00:00Z`)
  // 2026-02-31 would be read as another day.
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) return null
  return start + 86_400_000
}

/** The releases that had left before an instant (exclusive); null: all of them. */
export function releasedBefore(releases: readonly PublicRelease[], instant: number | null): PublicRelease[] {
  return releases.filter(({ publishedAt }) => instant === null || Date.parse(publishedAt) < instant)
}
