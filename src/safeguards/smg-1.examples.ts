import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'charged with having been smuggled, until that charge is dropped',
  asOf: '2026-03-01 00:00',
  events: [
    on('2026-01-03 10:00', 'role-assigned', { role: 'smuggled' }),
    on('2026-01-05 10:00', 'charged', { offences: ['08051', '0502'] }),
    on('2026-01-07 10:00', 'charge-dropped', { offences: ['0805'] }),
  ],
  gives: [{ trigger: 'e02', status: 'breached', resolvedAt: '2026-01-07 10:00' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'charged with something else',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-03 10:00', 'role-assigned', { role: 'smuggled' }),
      on('2026-01-05 10:00', 'charged', { offences: ['0502'] }),
    ],
    gives: [{ trigger: 'e02', status: 'met' }],
  },
  {
    says: 'the charge names no offence',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-03 10:00', 'role-assigned', { role: 'smuggled' }),
      on('2026-01-05 10:00', 'charged', { offences: [] }),
    ],
    gives: [{ trigger: 'e02', status: 'unknown' }],
  },
  ...aroundAct(anAct),
]
