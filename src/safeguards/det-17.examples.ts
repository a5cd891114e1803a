import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'the director answers on the fourteenth day',
  asOf: '2026-03-01 00:00',
  events: [
    on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
    on('2026-01-04 12:00', 'complaint-filed', { channel: 'director' }),
    on('2026-01-05 12:00', 'complaint-answered', { channel: 'ombudsman' }),
    on('2026-01-18 12:00', 'complaint-answered', { channel: 'director' }),
  ],
  gives: [{ trigger: 'e02', status: 'met', dueAt: '2026-01-18 12:00', resolvedAt: '2026-01-18 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'answered late; neither names a channel',
    asOf: '2026-03-01 00:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'complaint-filed'),
      on('2026-01-19 12:00', 'complaint-answered'),
    ],
    gives: [{ trigger: 'e02', status: 'breached', resolvedAt: '2026-01-19 12:00' }],
  },
  {
    says: 'two weeks still run',
    asOf: '2026-01-18 12:00',
    events: [
      on('2026-01-03 12:00', 'detention-ordered', { status: 'sentenced' }),
      on('2026-01-04 12:00', 'complaint-filed'),
    ],
    gives: [{ trigger: 'e02', status: 'due' }],
  },
  ...aroundLimit(atTheLimit, { release: 'changes nothing' }),
]
