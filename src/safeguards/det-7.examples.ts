import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'the mother visits on the thirty-first day, and a new month begins',
  asOf: '2026-02-10 00:00',
  events: [
    on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
    on('2026-02-04 12:00', 'visited', { by: 'parent', how: 'visit' }),
  ],
  gives: [
    { trigger: 'e01', status: 'met', dueAt: '2026-02-04 12:00', resolvedAt: '2026-02-04 12:00' },
    { trigger: 'e02', status: 'due', dueAt: '2026-03-07 12:00' },
  ],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'a lawyer and a telephone call are no family visit',
    asOf: '2026-02-10 00:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-10 12:00', 'visited', { by: 'lawyer', how: 'visit' }),
      on('2026-01-11 12:00', 'visited', { by: 'parent', how: 'call' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'released before a visit was due',
    asOf: '2026-03-10 00:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }), on('2026-02-04 12:00', 'released')],
    gives: [],
  },
  {
    says: 'a second admission of the same detention starts no new month',
    asOf: '2026-01-20 00:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-10 12:00', 'admitted', {}, { place: 'closed-juvenile' }),
    ],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  ...aroundLimit(atTheLimit, { release: 'drops it' }),
]
