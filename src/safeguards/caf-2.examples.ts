import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'charged with membership while known as recruited, until several drops cover it',
  asOf: '2026-03-01 00:00',
  events: [
    on('2026-01-03 10:00', 'role-assigned', { role: 'recruited' }),
    on('2026-01-05 10:00', 'charged', { offences: ['0905', '09061', '0502'] }),
    on('2026-01-06 10:00', 'charge-dropped', { offences: ['0905'] }),
    on('2026-01-07 10:00', 'charge-dropped', { offences: ['0906'] }),
  ],
  gives: [{ trigger: 'e02', status: 'breached', resolvedAt: '2026-01-07 10:00' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'charged with theft',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-03 10:00', 'role-assigned', { role: 'recruited' }, { case: 'ARK-7-2' }),
      on('2026-01-03 10:00', 'charged', { offences: ['0502'] }),
    ],
    gives: [{ trigger: 'e02', status: 'met' }],
  },
  {
    says: 'the charge names no offence',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-03 10:00', 'role-assigned', { role: 'recruited' }),
      on('2026-01-05 10:00', 'charged'),
    ],
    gives: [{ trigger: 'e02', status: 'unknown' }],
  },
  {
    says: 'a changed charge is judged like a charge',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-03 10:00', 'role-assigned', { role: 'recruited' }),
      on('2026-01-05 10:00', 'charge-changed', { offences: ['0906'] }),
    ],
    gives: [{ trigger: 'e02', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'the role had ended at that instant',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-03 10:00', 'role-assigned', { role: 'recruited' }),
      on('2026-01-05 10:00', 'role-ended', { role: 'recruited' }),
      on('2026-01-05 10:00', 'charged', { offences: ['0906'] }),
    ],
    gives: [],
  },
  ...aroundAct(anAct),
]
