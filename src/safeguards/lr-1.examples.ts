import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'supervision was considered and the reason given',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 09:00', 'detention-ordered', {
      status: 'pre-sentence',
      alternativesConsidered: ['supervision: no address'],
    }),
  ],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'the list of alternatives is empty',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 09:00', 'detention-ordered', { status: 'sentenced', alternativesConsidered: [] }),
    ],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'the order does not say',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-04 09:00', 'detention-ordered', { status: 'pre-sentence' })],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  ...aroundAct(anAct),
]
