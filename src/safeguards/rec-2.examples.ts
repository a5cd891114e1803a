import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'sealed on the thirtieth day',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'detention-ordered', { status: 'sentenced' }),
    on('2026-03-01 12:00', 'released'),
    on('2026-03-31 12:00', 'record-sealed'),
  ],
  gives: [{ trigger: 'e02', status: 'met', resolvedAt: '2026-03-31 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'never sealed',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-03-01 12:00', 'released'),
    ],
    gives: [{ trigger: 'e02', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'a month still runs',
    asOf: '2026-03-31 12:00',
    events: [
      on('2026-01-04 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-03-01 12:00', 'released'),
    ],
    gives: [{ trigger: 'e02', status: 'due' }],
  },
  ...aroundLimit(atTheLimit),
]
