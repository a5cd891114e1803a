import { atHour, day, formatInstant } from '../chance/local-time.ts'
import { createRandom } from '../chance/random.ts'
import type { InspectionLine } from '../record.ts'
import { placesOfDetention } from './places.ts'

const findings = [
  'Rooms dry and lit. Complaint boxes emptied weekly. Register of separations incomplete for one month.',
  'Visits possible on Sundays only; extended to Wednesdays after our last report.',
  'Teaching three hours a day. Two files without an individual plan.',
  'Night staff without training in the care of children. The director answered within a month.',
  'Registre des admissions complet. Un entretien confidentiel a été possible avec chaque enfant.',
  'سجل الدخول مكتمل. أُجريت مقابلات سرية مع من رغب من الأطفال.',
]

const never = new Set(['PL-17', 'PL-19', 'PL-10'])
const internal = new Set(['PL-2', 'PL-8'])

/** Visits of inspectors in the two years before `now`: most places twice, some never. */
export function* generateInspections(seed: number, now: number): Generator<InspectionLine> {
  for (const [index, place] of placesOfDetention.entries()) {
    if (never.has(place)) continue
    const random = createRandom(seed, 0x1000_0000 + index)
    const visits = 1 + random.int(3)
    for (let visit = 0; visit < visits; visit++) {
      const share = (visit + random.between(0.1, 0.9)) / visits
      const at = atHour(now - share * 2 * 365 * day - day, random.between(9, 16))
      yield {
        record: 'inspection',
        place,
        at: formatInstant(at),
        independent: internal.has(place) ? 'no' : 'yes',
        unannounced: random.chance(0.6) ? 'yes' : 'no',
        by: internal.has(place) ? 'MIN-1' : random.chance(0.8) ? 'INS-1' : 'INS-2',
        findings: random.pick(findings),
      }
    }
  }
}
