import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'understood in part, at the last instant',
  asOf: '2026-01-10 00:00',
  events: [
    on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
    on('2026-01-03 16:15', 'rights-explained', { understood: 'partly' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', resolvedAt: '2026-01-03 16:15' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'explained, not understood, and again the next day with an interpreter',
    asOf: '2026-01-10 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 11:00', 'rights-explained', { understood: 'no' }),
      on('2026-01-04 09:00', 'rights-explained', { understood: 'yes' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-04 09:00' }],
  },
  {
    says: 'six hours are not over',
    asOf: '2026-01-03 12:00',
    events: [on('2026-01-03 10:15', 'apprehended', { ground: 'immigration' })],
    gives: [{ trigger: 'e01', status: 'due', dueAt: '2026-01-03 16:15' }],
  },
  ...aroundLimit(atTheLimit, { release: 'changes nothing' }),
]
