import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'an inquiry was opened',
  asOf: '2026-12-01 00:00',
  events: [
    on('2026-01-03 12:00', 'apprehended'),
    on('2026-01-04 12:00', 'died', { independentInquiry: 'yes' }),
  ],
  gives: [{ trigger: 'e02', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'none, six months to the day after release, in another case',
    asOf: '2026-12-01 00:00',
    events: [
      on('2026-01-03 12:00', 'apprehended'),
      on('2026-01-31 12:00', 'released'),
      on('2026-07-31 12:00', 'died', { independentInquiry: 'no' }, { case: 'ARK-7-2' }),
    ],
    gives: [{ trigger: 'e03', status: 'breached' }],
  },
  {
    says: 'nothing on record',
    asOf: '2026-12-01 00:00',
    events: [on('2026-01-03 12:00', 'apprehended'), on('2026-01-04 12:00', 'died')],
    gives: [{ trigger: 'e02', status: 'unknown' }],
  },
  {
    says: 'later than six months',
    asOf: '2026-12-01 00:00',
    events: [
      on('2026-01-03 12:00', 'apprehended'),
      on('2026-01-31 12:00', 'released'),
      on('2026-07-31 12:01', 'died'),
    ],
    gives: [],
  },
  ...aroundAct(anAct),
]
