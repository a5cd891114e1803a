import { measurePages } from './list-page.ts'
import type { Measurement } from './measurement.ts'

/** The first page of every working day, of one person and of a whole agency. */
export const today: Measurement = {
  name: 'today',
  async measure({ cases, rounds, progress }) {
    const of = (whose: string) =>
      cases.map((each) => ({ cases: each, paths: [`/api/v1/today?whose=${whose}`] }))
    return [
      ...(await measurePages('today', 'Today, of one person', of('mine'), rounds, progress)),
      ...(await measurePages('today', 'Today, of the agency', of('agency'), rounds, progress)),
    ]
  },
}
