import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'charged for an act done on the fourteenth birthday',
  asOf: '2026-01-10 00:00',
  child: { dateOfBirth: '2011-12-31' },
  events: [
    on('2026-01-03 10:15', 'role-assigned', { role: 'alleged-offender', actAt: '2025-12-31' }),
    on('2026-01-04 10:00', 'charged', { offences: ['0502'] }),
  ],
  gives: [{ trigger: 'e02', status: 'met', dueAt: null }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'charged for an act done the day before it, until every charge is dropped',
    asOf: '2026-02-10 00:00',
    child: { dateOfBirth: '2011-12-31' },
    events: [
      on('2026-01-03 10:15', 'role-assigned', { role: 'accused', actAt: '2025-12-30' }),
      on('2026-01-04 10:00', 'charged', { offences: ['0502', '0401'] }),
      on('2026-01-05 10:00', 'charge-dropped', { offences: ['0401'] }),
      on('2026-01-06 10:00', 'charge-dropped', { offences: ['05'] }),
    ],
    gives: [{ trigger: 'e02', status: 'breached', resolvedAt: '2026-01-06 10:00' }],
  },
  {
    says: 'of two acts the earlier one counts',
    asOf: '2026-02-10 00:00',
    child: { dateOfBirth: '2011-12-31' },
    events: [
      on('2026-01-03 10:15', 'role-assigned', { role: 'accused', actAt: '2026-01-01' }),
      on('2026-01-03 11:15', 'role-assigned', { role: 'alleged-offender', actAt: '2025-06-30' }),
      on('2026-01-04 10:00', 'charged', { offences: ['0502'] }),
    ],
    gives: [{ trigger: 'e03', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'the date of birth is not known',
    asOf: '2026-02-10 00:00',
    child: { dateOfBirth: undefined },
    events: [
      on('2026-01-03 10:15', 'role-assigned', { role: 'accused', actAt: '2025-12-30' }),
      on('2026-01-04 10:00', 'charged', { offences: ['0502'] }),
    ],
    gives: [{ trigger: 'e02', status: 'unknown' }],
  },
  {
    says: 'no date of the act on record',
    asOf: '2026-02-10 00:00',
    events: [
      on('2026-01-03 10:15', 'role-assigned', { role: 'accused' }),
      on('2026-01-04 10:00', 'charged', { offences: ['0502'] }),
    ],
    gives: [],
  },
  ...aroundAct(anAct),
]
