import { type Example, on, onDay } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'the mother is told exactly six hours after the arrest',
  asOf: '2026-01-05 00:00',
  events: [
    on('2026-01-03 10:15', 'apprehended', { ground: 'flagrante' }),
    on('2026-01-03 16:15', 'parents-informed', { of: 'apprehension', how: 'telephone' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-03 16:15', resolvedAt: '2026-01-03 16:15' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'nobody could be reached, and the reason is on record',
    asOf: '2026-01-05 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 12:00', 'parents-informed', { of: 'apprehension', notPossible: 'no known relative' }),
    ],
    gives: [{ trigger: 'e01', status: 'met' }],
  },
  {
    says: 'the father is told a minute late',
    asOf: '2026-01-05 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 16:16', 'parents-informed', { of: 'apprehension' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-03 16:16' }],
  },
  {
    says: 'the clock still runs at its last instant',
    asOf: '2026-01-03 16:15',
    events: [on('2026-01-03 10:15', 'police-custody-started')],
    gives: [{ trigger: 'e01', status: 'due', dueAt: '2026-01-03 16:15', resolvedAt: null }],
  },
  {
    says: 'only the day of the telling is known: it is read as the end of that day',
    asOf: '2026-01-05 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      onDay('2026-01-03', 'parents-informed', { of: 'apprehension' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-04 00:00' }],
  },
  {
    says: 'being told of a hearing is not being told of the arrest',
    asOf: '2026-01-05 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 11:00', 'parents-informed', { of: 'hearing' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: null }],
  },
  ...aroundLimit(atTheLimit, { release: 'changes nothing' }),
]
