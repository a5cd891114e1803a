import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'high risk: visited on the seventh day, and due again in seven',
  asOf: '2026-01-10 00:00',
  events: [
    on('2026-01-01 12:00', 'risk-assessed', { level: 'high' }),
    on('2026-01-08 12:00', 'followed-up', { how: 'visit' }),
  ],
  gives: [
    { trigger: 'e01', status: 'met', dueAt: '2026-01-08 12:00', resolvedAt: '2026-01-08 12:00' },
    { trigger: 'e02', status: 'due', dueAt: '2026-01-15 12:00' },
  ],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'medium risk: called too late',
    asOf: '2026-01-20 00:00',
    events: [
      on('2026-01-01 12:00', 'risk-assessed', { level: 'medium' }),
      on('2026-01-16 12:00', 'followed-up'),
    ],
    gives: [
      { trigger: 'e01', status: 'breached', resolvedAt: '2026-01-16 12:00' },
      { trigger: 'e02', status: 'due', dueAt: '2026-01-30 12:00' },
    ],
  },
  {
    says: 'a new assessment drops the old clock and starts its own',
    asOf: '2026-01-20 00:00',
    events: [
      on('2026-01-01 12:00', 'risk-assessed', { level: 'medium' }),
      on('2026-01-10 12:00', 'risk-assessed', { level: 'low' }),
    ],
    gives: [{ trigger: 'e02', status: 'due', dueAt: '2026-02-09 12:00' }],
  },
  {
    says: 'no risk, nothing due',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'risk-assessed', { level: 'none' }),
      on('2026-01-10 12:00', 'followed-up'),
    ],
    gives: [],
  },
  {
    says: 'closing drops the clock, reopening starts none, a visit after it does',
    asOf: '2026-03-02 00:00',
    events: [
      on('2026-01-01 12:00', 'risk-assessed', { level: 'low' }),
      on('2026-01-10 12:00', 'closed'),
      on('2026-02-10 12:00', 'reopened'),
      on('2026-03-01 12:00', 'followed-up'),
    ],
    gives: [{ trigger: 'e04', status: 'due', dueAt: '2026-03-31 12:00' }],
  },
  ...aroundLimit(atTheLimit),
]
