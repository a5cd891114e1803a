import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'judged on the last day of six months',
  asOf: '2026-12-01 00:00',
  events: [
    on('2025-08-31 10:00', 'apprehended', { ground: 'offence' }),
    on('2025-09-01 10:00', 'detention-ordered', { status: 'pre-sentence' }),
    on('2026-02-28 10:00', 'adjudicated', { outcome: 'responsible' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-02-28 10:00', resolvedAt: '2026-02-28 10:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'held for longer, then released',
    asOf: '2026-12-01 00:00',
    events: [
      on('2025-08-31 10:00', 'apprehended', { ground: 'offence' }),
      on('2026-02-28 10:01', 'released'),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-02-28 10:01' }],
  },
  {
    says: 'the child ran away first',
    asOf: '2026-12-01 00:00',
    events: [
      on('2025-08-31 10:00', 'apprehended', { ground: 'offence' }),
      on('2025-10-31 10:00', 'absconded'),
    ],
    gives: [{ trigger: 'e01', status: 'met', resolvedAt: null }],
  },
  {
    says: 'six months still run',
    asOf: '2026-02-28 10:00',
    events: [on('2025-08-31 10:00', 'apprehended', { ground: 'offence' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'immigration detention has no trial to wait for',
    asOf: '2026-12-01 00:00',
    events: [on('2025-08-31 10:00', 'apprehended', { ground: 'immigration' })],
    gives: [],
  },
  {
    says: 'the clocks go forward in between: months are counted in the offset of the start',
    asOf: '2026-12-01 00:00',
    events: [
      on('2026-01-04 10:00', 'apprehended', { ground: 'offence' }),
      on('2026-07-04 10:00', 'adjudicated', { outcome: 'responsible' }, { at: '2026-07-04T11:00:00+03:00' }),
    ],
    gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-07-04 10:00', resolvedAt: '2026-07-04 10:00' }],
  },
  ...aroundLimit(atTheLimit, {
    release: 'meets it',
    inMonths: true,
    withoutStart: [{ trigger: 'e02', status: 'met' }],
  }),
]
