import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'a support person on the third day',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'role-assigned', { role: 'victim' }),
    on('2026-01-07 12:00', 'support-person-assigned'),
  ],
  gives: [{ trigger: 'e01', status: 'met', resolvedAt: '2026-01-07 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'one from before is still there',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'support-person-assigned'),
      on('2026-01-04 12:00', 'role-assigned', { role: 'witness' }),
    ],
    gives: [{ trigger: 'e02', status: 'met', resolvedAt: '2026-01-04 12:00' }],
  },
  {
    says: 'nobody',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-04 12:00', 'role-assigned', { role: 'victim' })],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'three days still run',
    asOf: '2026-01-07 12:00',
    events: [on('2026-01-04 12:00', 'role-assigned', { role: 'victim' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  ...aroundLimit(atTheLimit),
]
