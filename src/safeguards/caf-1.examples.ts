import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'handed over at the last instant of 72 hours',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-03 10:15', 'apprehended', { ground: 'security' }),
    on('2026-01-06 10:15', 'handed-over'),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-06 10:15', resolvedAt: '2026-01-06 10:15' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'taken by soldiers and handed over late',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }, { agency: 'armed-forces' }),
      on('2026-01-06 10:16', 'handed-over'),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-06 10:16' }],
  },
  {
    says: 'still with the army',
    asOf: '2026-01-06 10:15',
    events: [on('2026-01-03 10:15', 'apprehended', { ground: 'security' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'taken by the police for an offence',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }, { agency: 'police' })],
    gives: [],
  },
  ...aroundLimit(atTheLimit, { release: 'meets it' }),
]
