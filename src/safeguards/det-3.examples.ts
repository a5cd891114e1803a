import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'the family hears of the admission at the last instant',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
    on('2026-01-05 12:00', 'parents-informed', { of: 'admission' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-05 12:00', resolvedAt: '2026-01-05 12:00' }],
}

const admittedAndMoved: Example = {
  says: 'told of the admission on the last instant, and never of the move',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
    on('2026-01-05 12:00', 'parents-informed', { of: 'admission' }),
    on('2026-01-10 12:00', 'moved', { from: 'remand', to: 'closed-juvenile' }),
  ],
  gives: [
    { trigger: 'e01', status: 'met', dueAt: '2026-01-05 12:00', resolvedAt: '2026-01-05 12:00' },
    { trigger: 'e03', status: 'breached', resolvedAt: null },
  ],
}

export const examples: readonly Example[] = [
  atTheLimit,
  admittedAndMoved,
  {
    says: 'told late, and of the move instead: either serves',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-05 12:01', 'parents-informed', { of: 'transfer', notPossible: 'telephone cut' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-05 12:01' }],
  },
  {
    says: 'a day still runs',
    asOf: '2026-01-05 12:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'a move of a child who is not detained',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-10 12:00', 'moved')],
    gives: [],
  },
  ...aroundLimit(atTheLimit, { release: 'changes nothing' }),
]
