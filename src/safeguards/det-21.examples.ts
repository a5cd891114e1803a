import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'a plan on the fourteenth day',
  asOf: '2026-03-01 00:00',
  events: [
    on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
    on('2026-01-18 12:00', 'plan-agreed'),
  ],
  gives: [{ trigger: 'e01', status: 'met', resolvedAt: '2026-01-18 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'a plan a minute late',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-18 12:01', 'plan-agreed'),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-18 12:01' }],
  },
  {
    says: 'two weeks still run',
    asOf: '2026-01-18 12:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'released first',
    asOf: '2026-03-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }), on('2026-01-10 12:00', 'released')],
    gives: [],
  },
  ...aroundLimit(atTheLimit, { release: 'drops it' }),
]
