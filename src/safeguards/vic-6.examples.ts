import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'examined at the last instant',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'report-received', { channel: 'health', forms: ['2', '301'] }),
    on('2026-01-07 12:00', 'medical-examined', { reason: 'sexual-violence' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-07 12:00', resolvedAt: '2026-01-07 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'examined late',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'report-received', { forms: ['3'] }),
      on('2026-01-05 12:00', 'medical-examined', { reason: 'routine' }),
      on('2026-01-08 12:00', 'medical-examined', { reason: 'sexual-violence' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-08 12:00' }],
  },
  {
    says: '72 hours still run',
    asOf: '2026-01-07 12:00',
    events: [on('2026-01-04 12:00', 'report-received', { forms: ['3'] })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'a report of something else',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-04 12:00', 'report-received', { forms: ['2'] })],
    gives: [],
  },
  ...aroundLimit(atTheLimit),
]
