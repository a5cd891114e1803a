import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'a screen was granted before',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-01 12:00', 'role-assigned', { role: 'witness' }),
    on('2026-01-02 12:00', 'special-measure-granted', { measure: 'screen' }),
    on('2026-01-02 12:00', 'hearing-held', { kind: 'trial' }),
  ],
  gives: [{ trigger: 'e03', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'a video link was used',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'role-assigned', { role: 'victim' }),
      on('2026-01-02 12:00', 'hearing-held', { kind: 'trial', specialMeasuresUsed: ['video-link'] }),
    ],
    gives: [{ trigger: 'e02', status: 'met' }],
  },
  {
    says: 'none',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'role-assigned', { role: 'victim' }),
      on('2026-01-02 12:00', 'hearing-held', { kind: 'trial', specialMeasuresUsed: [] }),
    ],
    gives: [{ trigger: 'e02', status: 'breached' }],
  },
  {
    says: 'the role had ended',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'role-assigned', { role: 'victim' }),
      on('2026-01-02 12:00', 'role-ended', { role: 'victim' }),
      on('2026-01-02 12:00', 'hearing-held', { kind: 'trial' }),
    ],
    gives: [],
  },
  ...aroundAct(anAct, { onTheDay: 'breached' }),
]
