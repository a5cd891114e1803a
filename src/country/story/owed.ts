import { drawDelay } from '../chance/delay.ts'
import type { Story } from './story.ts'

/**
 * When something owed within `limit` milliseconds of `from` was done; undefined when it never was. `late`
 * and `never` are the usual shares, which an office that is worse or better than usual multiplies.
 */
export function owed(
  story: Story,
  from: number,
  limit: number,
  late = 0.12,
  never = 0.04,
): number | undefined {
  const delay = drawDelay(story.random, limit, {
    late: Math.min(0.7, late * story.lateness),
    never: Math.min(0.25, never * story.lateness),
  })
  return delay === undefined ? undefined : from + delay
}
