import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'brought before a judge at the last instant of the 24 hours',
  asOf: '2026-01-10 00:00',
  events: [
    on('2026-01-03 10:15', 'apprehended', { ground: 'flagrante' }),
    on('2026-01-04 10:15', 'brought-before-authority', { authority: 'judge' }),
  ],
  gives: [
    {
      trigger: 'e01',
      status: 'met',
      startedAt: '2026-01-03 10:15',
      dueAt: '2026-01-04 10:15',
      resolvedAt: '2026-01-04 10:15',
    },
  ],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'brought before a judge two days later',
    asOf: '2026-01-10 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'flagrante' }),
      on('2026-01-05 09:00', 'brought-before-authority', { authority: 'judge' }),
    ],
    gives: [
      { trigger: 'e01', status: 'breached', dueAt: '2026-01-04 10:15', resolvedAt: '2026-01-05 09:00' },
    ],
  },
  {
    says: 'still in the cell, and still in time',
    asOf: '2026-01-04 10:15',
    events: [on('2026-01-03 10:15', 'apprehended', { ground: 'flagrante' })],
    gives: [{ trigger: 'e01', status: 'due', resolvedAt: null }],
  },
  {
    says: 'a child released within 24 hours was never in breach',
    asOf: '2026-01-10 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 14:00', 'released', { to: 'family' }),
    ],
    gives: [{ trigger: 'e01', status: 'met', resolvedAt: '2026-01-03 14:00' }],
  },
  {
    says: 'a release that ends an earlier custody does not serve the arrest of the same instant',
    asOf: '2026-01-10 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 20:00', 'released'),
      on('2026-01-03 20:00', 'apprehended', { ground: 'warrant' }),
    ],
    gives: [
      { trigger: 'e01', status: 'met' },
      { trigger: 'e03', status: 'breached', resolvedAt: null },
    ],
  },
  {
    says: 'each arrest has its own 24 hours',
    asOf: '2026-07-10 12:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 12:15', 'released'),
      on('2026-07-10 10:15', 'apprehended', { ground: 'offence' }),
    ],
    gives: [
      { trigger: 'e01', status: 'met' },
      { trigger: 'e03', status: 'due' },
    ],
  },
  {
    says: 'custody recorded within the same custody starts no second clock',
    asOf: '2026-01-10 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 11:00', 'police-custody-started'),
      on('2026-01-03 12:15', 'released'),
    ],
    gives: [{ trigger: 'e01', status: 'met' }],
  },
  {
    says: 'the death of the child drops the open clock',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }), on('2026-01-04 10:15', 'died')],
    gives: [],
  },
  ...aroundLimit(atTheLimit, { release: 'meets it' }),
]
