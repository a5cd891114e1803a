import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'on video, in a child-friendly room, with support',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-01 12:00', 'interviewed', {
      as: 'victim',
      recorded: 'video',
      adaptedPremises: 'yes',
      supportPerson: 'yes',
    }),
  ],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'sound only',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-01 12:00', 'interviewed', { as: 'witness', recorded: 'audio' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'the room is not on record',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'interviewed', { as: 'victim', recorded: 'video', supportPerson: 'yes' }),
    ],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  ...aroundAct(anAct),
]
