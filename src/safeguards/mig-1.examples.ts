import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'held for immigration reasons, then released',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-03 10:15', 'apprehended', { ground: 'immigration' }),
    on('2026-01-04 10:15', 'released'),
  ],
  gives: [
    {
      trigger: 'e01',
      status: 'breached',
      startedAt: '2026-01-03 10:15',
      dueAt: null,
      resolvedAt: '2026-01-04 10:15',
    },
  ],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'still held',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-03 10:15', 'detention-ordered', { status: 'immigration' })],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'arrested for an offence',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-03 10:15', 'apprehended', { ground: 'offence' })],
    gives: [],
  },
  ...aroundAct(anAct),
]
