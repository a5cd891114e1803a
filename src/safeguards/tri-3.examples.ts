import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'present at the hearing of that hour',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'hearing-held', { kind: 'trial', childPresent: 'yes' }),
    on('2026-01-04 12:00', 'adjudicated'),
  ],
  gives: [{ trigger: 'e02', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'absent, and never asked',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'hearing-held', { kind: 'trial', childPresent: 'no' }),
      on('2026-01-04 12:00', 'adjudicated'),
    ],
    gives: [{ trigger: 'e02', status: 'breached' }],
  },
  {
    says: 'the child’s views were taken in writing',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-03 12:00', 'views-heard', { how: 'letter' }), on('2026-01-04 12:00', 'adjudicated')],
    gives: [{ trigger: 'e02', status: 'met' }],
  },
  ...aroundAct(anAct, { onTheDay: 'breached' }),
]
