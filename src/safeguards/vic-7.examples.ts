import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'urgent, and assessed at the last instant of a day',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'report-received', { urgent: 'yes' }),
    on('2026-01-05 12:00', 'risk-assessed', { level: 'high' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-05 12:00', resolvedAt: '2026-01-05 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'not urgent, and assessed late',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'report-received', { urgent: 'no' }),
      on('2026-01-07 12:01', 'risk-assessed', { level: 'low' }),
    ],
    gives: [
      { trigger: 'e01', status: 'breached', dueAt: '2026-01-07 12:00', resolvedAt: '2026-01-07 12:01' },
    ],
  },
  {
    says: 'nobody said whether it is urgent: three days run',
    asOf: '2026-01-07 12:00',
    events: [on('2026-01-04 12:00', 'report-received')],
    gives: [{ trigger: 'e01', status: 'due', dueAt: '2026-01-07 12:00' }],
  },
  ...aroundLimit(atTheLimit),
]
