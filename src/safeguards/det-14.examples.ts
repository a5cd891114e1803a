import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'the family is told at the last instant',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
    on('2026-01-04 12:00', 'health-event', { clinicalCareHours: 49 }),
    on('2026-01-05 12:00', 'parents-informed', { of: 'health' }),
  ],
  gives: [{ trigger: 'e02', status: 'met', resolvedAt: '2026-01-05 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'the family is told late',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'health-event', { clinicalCareHours: 72 }),
      on('2026-01-05 12:01', 'parents-informed', { of: 'health' }),
    ],
    gives: [{ trigger: 'e02', status: 'breached', resolvedAt: '2026-01-05 12:01' }],
  },
  {
    says: 'a day still runs',
    asOf: '2026-01-05 12:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'health-event', { clinicalCareHours: 72 }),
    ],
    gives: [{ trigger: 'e02', status: 'due' }],
  },
  {
    says: 'exactly 48 hours of care is not more than 48',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'health-event', { clinicalCareHours: 48 }),
    ],
    gives: [],
  },
  ...aroundLimit(atTheLimit, { release: 'changes nothing' }),
]
