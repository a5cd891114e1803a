import { type Example, on, onDay } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'reviewed on the fourteenth day, and due again',
  asOf: '2026-01-25 00:00',
  events: [
    on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
    on('2026-01-18 10:00', 'detention-reviewed', { outcome: 'continue' }),
  ],
  gives: [
    { trigger: 'e01', status: 'met', dueAt: '2026-01-18 10:00', resolvedAt: '2026-01-18 10:00' },
    { trigger: 'e02', status: 'due', dueAt: '2026-02-01 10:00' },
  ],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'the court reviews five days late',
    asOf: '2026-01-25 00:00',
    events: [
      on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
      on('2026-01-23 10:00', 'hearing-held', { kind: 'review' }),
    ],
    gives: [
      { trigger: 'e01', status: 'breached', resolvedAt: '2026-01-23 10:00' },
      { trigger: 'e02', status: 'due', dueAt: '2026-02-06 10:00' },
    ],
  },
  {
    says: 'sentenced before a review was due',
    asOf: '2026-03-25 00:00',
    events: [
      on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
      on('2026-01-18 10:00', 'sentenced', { sanction: 'custodial' }),
    ],
    gives: [],
  },
  {
    says: 'the hearing that ordered detention is no review of it',
    asOf: '2026-01-12 00:00',
    events: [
      on('2026-01-04 10:00', 'hearing-held', { kind: 'detention' }),
      on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
    ],
    gives: [{ trigger: 'e02', status: 'due', resolvedAt: null }],
  },
  {
    says: 'a review known to the day starts its clock no earlier than the detention',
    asOf: '2026-01-12 00:00',
    events: [
      on('2026-01-04 10:00', 'detention-ordered', { status: 'pre-sentence' }),
      onDay('2026-01-04', 'detention-reviewed'),
    ],
    gives: [
      { trigger: 'e01', status: 'met', resolvedAt: '2026-01-05 00:00' },
      { trigger: 'e02', status: 'due', startedAt: '2026-01-04 10:00' },
    ],
  },
  ...aroundLimit(atTheLimit, { release: 'drops it' }),
]
