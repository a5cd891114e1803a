import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'reasons and duration are in the register',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
    on('2026-01-04 12:00', 'separated', { kind: 'medical', minutes: 60, reasons: 'fever' }),
  ],
  gives: [{ trigger: 'e02', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'no duration',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'separated', { kind: 'medical', reasons: 'fever' }),
    ],
    gives: [{ trigger: 'e02', status: 'breached' }],
  },
  {
    says: 'a punishment is judged elsewhere',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'separated', { kind: 'disciplinary' }),
    ],
    gives: [],
  },
  ...aroundAct(anAct),
]
