import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'a plan on the fourteenth day',
  asOf: '2026-06-01 00:00',
  events: [on('2026-01-01 12:00', 'assessed'), on('2026-01-15 12:00', 'plan-agreed')],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-15 12:00', resolvedAt: '2026-01-15 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'a plan late',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-01 12:00', 'assessed'), on('2026-01-15 12:01', 'plan-agreed')],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-15 12:01' }],
  },
  {
    says: 'closed first: no plan was needed',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-01 12:00', 'assessed'), on('2026-01-10 12:00', 'closed')],
    gives: [{ trigger: 'e01', status: 'met', resolvedAt: null }],
  },
  {
    says: 'two weeks still run',
    asOf: '2026-01-15 12:00',
    events: [on('2026-01-01 12:00', 'assessed')],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  ...aroundLimit(atTheLimit),
]
