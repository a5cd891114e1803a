import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'somebody helps from the thirtieth day',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'detention-ordered', { status: 'sentenced' }),
    on('2026-03-01 12:00', 'released'),
    on('2026-03-31 12:00', 'aftercare-started'),
  ],
  gives: [{ trigger: 'e02', status: 'met', dueAt: '2026-03-31 12:00', resolvedAt: '2026-03-31 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'help comes late',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'apprehended'),
      on('2026-02-04 12:00', 'sentenced', { sanction: 'custodial' }),
      on('2026-03-01 12:00', 'released'),
      on('2026-04-30 12:00', 'aftercare-started'),
    ],
    gives: [{ trigger: 'e03', status: 'breached', resolvedAt: '2026-04-30 12:00' }],
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
  {
    says: 'released before any sentence',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-04 12:00', 'apprehended'), on('2026-03-01 12:00', 'released')],
    gives: [],
  },
  ...aroundLimit(atTheLimit),
]
