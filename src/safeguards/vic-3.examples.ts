import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'three interviews are enough; the fourth and fifth are too many',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-01 12:00', 'interviewed', { as: 'victim' }),
    on('2026-01-02 12:00', 'interviewed', { as: 'witness' }),
    on('2026-01-03 12:00', 'interviewed', { as: 'victim' }),
    on('2026-01-04 12:00', 'interviewed', { as: 'victim' }),
    on('2026-01-05 12:00', 'interviewed', { as: 'victim' }),
  ],
  gives: [
    { trigger: 'e01', status: 'met' },
    { trigger: 'e02', status: 'met' },
    { trigger: 'e03', status: 'met' },
    { trigger: 'e04', status: 'breached' },
    { trigger: 'e05', status: 'breached' },
  ],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'interviews as a suspect do not count',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-01 12:00', 'interviewed', { as: 'accused' })],
    gives: [],
  },
  ...aroundAct(anAct, {
    withoutAct: [
      { trigger: 'e02', status: 'met' },
      { trigger: 'e03', status: 'met' },
      { trigger: 'e04', status: 'met' },
      { trigger: 'e05', status: 'breached' },
    ],
  }),
]
