import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'explained on arrival',
  asOf: '2026-03-01 00:00',
  events: [
    on('2026-01-04 12:00', 'admitted', { rightsExplained: 'yes', language: 'ar' }, { place: 'remand' }),
  ],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'not explained',
    asOf: '2026-03-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', { rightsExplained: 'no' }, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'not on record',
    asOf: '2026-03-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  ...aroundAct(anAct),
]
