import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'taken down at the last instant',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-01 12:00', 'notice-sent', { reference: 'N-1' }),
    on('2026-01-03 12:00', 'content-removed', { reference: 'N-1' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-03 12:00', resolvedAt: '2026-01-03 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'something else was taken down',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'notice-sent', { reference: 'N-1' }),
      on('2026-01-02 12:00', 'content-removed', { reference: 'N-2' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'two days still run',
    asOf: '2026-01-03 12:00',
    events: [on('2026-01-01 12:00', 'notice-sent', { reference: 'N-1' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'a notice without a reference',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-01 12:00', 'notice-sent')],
    gives: [{ trigger: 'e01', status: 'unknown', dueAt: null }],
  },
  ...aroundLimit(atTheLimit),
]
