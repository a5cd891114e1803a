import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'told on the third day',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'role-assigned', { role: 'victim' }),
    on('2026-01-07 12:00', 'rights-explained', { understood: 'yes' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-07 12:00', resolvedAt: '2026-01-07 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'told late',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'role-assigned', { role: 'witness' }),
      on('2026-01-07 12:01', 'rights-explained', { understood: 'partly' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-07 12:01' }],
  },
  {
    says: 'three days still run',
    asOf: '2026-01-07 12:00',
    events: [on('2026-01-04 12:00', 'role-assigned', { role: 'victim' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  ...aroundLimit(atTheLimit),
]
