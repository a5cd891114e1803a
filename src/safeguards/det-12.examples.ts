import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'a nurse saw the child afterwards',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-03 12:00', 'apprehended'),
    on('2026-01-03 12:00', 'force-used', { kind: 'restraint', medicalSeen: 'yes' }),
  ],
  gives: [{ trigger: 'e02', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'nobody did',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'apprehended'),
      on('2026-01-03 12:30', 'force-used', { medicalSeen: 'no' }),
    ],
    gives: [{ trigger: 'e02', status: 'breached' }],
  },
  {
    says: 'nobody recorded it',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-03 12:00', 'apprehended'), on('2026-01-03 12:30', 'force-used')],
    gives: [{ trigger: 'e02', status: 'unknown' }],
  },
  {
    says: 'at the instant of release detention is over',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'apprehended'),
      on('2026-01-03 13:00', 'released'),
      on('2026-01-03 13:00', 'force-used', { medicalSeen: 'no' }),
    ],
    gives: [],
  },
  ...aroundAct(anAct),
]
