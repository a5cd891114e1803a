import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'kept apart for her protection, with others',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-03 12:00', 'detention-ordered', { status: 'protective' }),
    on('2026-01-04 12:00', 'separated', { kind: 'protective', minutes: 3000, alone: 'no' }),
  ],
  gives: [{ trigger: 'e02', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'isolated as a punishment, however short',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'separated', { kind: 'disciplinary', minutes: 30 }),
    ],
    gives: [{ trigger: 'e02', status: 'breached' }],
  },
  {
    says: 'exactly 22 hours alone',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'separated', { kind: 'medical', minutes: 1320, alone: 'yes' }),
    ],
    gives: [{ trigger: 'e02', status: 'breached' }],
  },
  {
    says: 'cut into pieces less than two hours apart: the one that reaches 22 hours, and each after it',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 00:00', 'separated', { kind: 'medical', minutes: 660, alone: 'yes' }),
      on('2026-01-04 12:59', 'separated', { kind: 'medical', minutes: 660, alone: 'yes' }),
      on('2026-01-05 00:00', 'separated', { kind: 'protective', minutes: 10, alone: 'yes' }),
    ],
    gives: [
      { trigger: 'e02', status: 'met' },
      { trigger: 'e03', status: 'breached' },
      { trigger: 'e04', status: 'breached' },
    ],
  },
  {
    says: 'two hours apart: two separations',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 00:00', 'separated', { kind: 'medical', minutes: 660, alone: 'yes' }),
      on('2026-01-04 13:00', 'separated', { kind: 'medical', minutes: 660, alone: 'yes' }),
    ],
    gives: [
      { trigger: 'e02', status: 'met' },
      { trigger: 'e03', status: 'met' },
    ],
  },
  {
    says: 'how long is not on record, and then whether alone',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 00:00', 'separated', { kind: 'medical', alone: 'yes' }),
      on('2026-01-08 00:00', 'separated', { kind: 'medical', minutes: 1400 }),
      on('2026-01-12 00:00', 'separated', { kind: 'medical', minutes: 60 }),
    ],
    gives: [
      { trigger: 'e02', status: 'unknown' },
      { trigger: 'e03', status: 'unknown' },
      { trigger: 'e04', status: 'met' },
    ],
  },
  ...aroundAct(anAct),
]
