import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'closed to the public',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'role-assigned', { role: 'accused' }),
    on('2026-01-04 12:00', 'hearing-held', { kind: 'trial', closed: 'yes' }),
  ],
  gives: [{ trigger: 'e02', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'open to the public, after an arrest for an offence',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'apprehended', { ground: 'warrant' }),
      on('2026-01-05 12:00', 'hearing-held', { kind: 'first', closed: 'no' }),
    ],
    gives: [{ trigger: 'e02', status: 'breached' }],
  },
  {
    says: 'the record does not say',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'role-assigned', { role: 'accused' }),
      on('2026-01-05 12:00', 'hearing-held', { kind: 'appeal' }),
    ],
    gives: [{ trigger: 'e02', status: 'unknown' }],
  },
  {
    says: 'a care hearing, and a trial in which the child is a witness',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'role-assigned', { role: 'witness' }),
      on('2026-01-05 12:00', 'hearing-held', { kind: 'care', closed: 'no' }),
      on('2026-01-06 12:00', 'hearing-held', { kind: 'trial', closed: 'no' }),
    ],
    gives: [],
  },
  ...aroundAct(anAct),
]
