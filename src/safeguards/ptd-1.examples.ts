import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'heard at first appearance and charged on the thirtieth day',
  asOf: '2026-03-01 00:00',
  events: [
    on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
    on('2026-01-04 09:00', 'hearing-held', { kind: 'first' }),
    on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
    on('2026-02-03 10:00', 'charged', { offences: ['0502'] }),
  ],
  gives: [
    {
      trigger: 'e03',
      status: 'met',
      startedAt: '2026-01-04 10:00',
      dueAt: '2026-02-03 10:00',
      resolvedAt: '2026-02-03 10:00',
    },
  ],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'charged a minute too late',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
      on('2026-01-05 09:00', 'hearing-held', { kind: 'detention' }),
      on('2026-02-03 10:01', 'charged', { offences: ['0502'] }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-02-03 10:01' }],
  },
  {
    says: 'charged in time and never before a court',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
      on('2026-01-05 09:00', 'hearing-held', { kind: 'review' }),
      on('2026-01-10 10:00', 'charged'),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'released first: nothing was owed any more',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
      on('2026-02-03 10:00', 'released'),
    ],
    gives: [{ trigger: 'e01', status: 'met', resolvedAt: null }],
  },
  {
    says: 'a month still runs',
    asOf: '2026-02-03 10:00',
    events: [on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  ...aroundLimit(atTheLimit, { release: 'meets it' }),
]
