/** The windows of a release: whole calendar years in the deployment's offset, as its cubes count them. */
import type { Period } from '#disclosure/cube.ts'
import { daysFromDate, formatInstant } from '#journey/instant.ts'
import { DAY } from '#journey/local-time.ts'
import type { ReleasePlan } from './plan.ts'

/** The first instant of a year in an offset (minutes east of UTC), ISO 8601. */
function startOf(year: number, offset: number): string {
  return formatInstant(daysFromDate(year, 1, 1) * DAY - offset * 60_000, offset)
}

/** The windows of a plan for these years, in their order. Years together have to follow each other. */
export function windowsOf(
  { windows }: Pick<ReleasePlan, 'windows'>,
  years: readonly number[],
  offset: number,
): Period[] {
  const sorted = [...new Set(years)].toSorted((a, b) => a - b)
  if (windows === 'each-year')
    return sorted.map((year) => ({
      id: `${year}`,
      from: startOf(year, offset),
      to: startOf(year + 1, offset),
    }))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const id = first === last ? `${first}` : `${first}/${last}`
  return [{ id, from: startOf(first, offset), to: startOf(last + 1, offset) }]
}

/** A year may end this much earlier east of Greenwich. */
const dayMs = 14 * 3_600_000

/** What is wrong with the years asked for; null when nothing is. `now` in milliseconds. */
export function faultOfYears(
  { windows }: Pick<ReleasePlan, 'windows'>,
  years: readonly number[],
  now: number,
): 'release.no-year' | 'release.year-not-over' | 'release.years-apart' | null {
  if (years.length === 0 || years.some((year) => !Number.isInteger(year) || year < 1990))
    return 'release.no-year'
  if (years.some((year) => Date.parse(startOf(year + 1, 0)) > now + dayMs)) return 'release.year-not-over'
  const sorted = [...new Set(years)].toSorted((a, b) => a - b)
  const follow = sorted.every((year, at) => at === 0 || year === (sorted[at - 1] ?? 0) + 1)
  return windows === 'years-together' && !follow ? 'release.years-apart' : null
}
