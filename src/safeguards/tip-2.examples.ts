import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'charged while known as trafficked, until the charge is dropped',
  asOf: '2026-03-01 00:00',
  events: [
    on('2026-01-03 10:00', 'role-assigned', { role: 'trafficked' }),
    on('2026-01-03 10:00', 'charged', { offences: ['0502'] }),
    on('2026-01-20 10:00', 'charge-dropped'),
  ],
  gives: [{ trigger: 'e02', status: 'breached', dueAt: null, resolvedAt: '2026-01-20 10:00' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'recognised as trafficked while charges stand in two cases: one finding, until both are gone',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-02 10:00', 'charged', { offences: ['0502'] }),
      on('2026-01-03 10:00', 'charged', {}, { case: 'ARK-7-2' }),
      on('2026-01-05 10:00', 'role-assigned', { role: 'trafficked' }),
      on('2026-01-20 10:00', 'charge-dropped', { offences: ['0502'] }),
      on('2026-01-21 10:00', 'proceedings-ended', {}, { case: 'ARK-7-2' }),
    ],
    gives: [{ trigger: 'e03', status: 'breached', resolvedAt: '2026-01-21 10:00' }],
  },
  {
    says: 'the charge was gone before',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-02 10:00', 'charged', { offences: ['0502'] }),
      on('2026-01-05 10:00', 'charge-dropped'),
      on('2026-01-06 10:00', 'role-assigned', { role: 'trafficked' }),
    ],
    gives: [],
  },
  {
    says: 'dropped at the instant at which the child was recognised: resolved at once',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-02 10:00', 'charged', { offences: ['0502'] }),
      on('2026-01-05 10:00', 'charge-dropped'),
      on('2026-01-05 10:00', 'role-assigned', { role: 'trafficked' }),
    ],
    gives: [{ trigger: 'e03', status: 'breached', resolvedAt: '2026-01-05 10:00' }],
  },
  ...aroundAct(anAct),
]
