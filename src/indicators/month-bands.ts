/** How long something lasted, in calendar months from its start: [1, 3) and so on, the last from 12. */
import { addMonths } from '#journey/local-time.ts'

export const monthBands = ['under-1', '1-3', '3-6', '6-12', '12-and-more'] as const
export type MonthBand = (typeof monthBands)[number]

const edges = [1, 3, 6, 12]

/** The band of an interval (milliseconds) in the offset (minutes) of its start. */
export function monthBandOf(from: number, to: number, offset: number): MonthBand {
  const index = edges.findIndex((months) => to < addMonths(from, offset, months))
  return monthBands[index === -1 ? edges.length : index]!
}
