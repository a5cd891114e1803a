import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'seen by a doctor at the last instant of the first day',
  asOf: '2026-02-01 00:00',
  events: [
    on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
    on('2026-01-05 12:00', 'medical-examined', { reason: 'admission' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', resolvedAt: '2026-01-05 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'seen for an injury first, and on admission a day late',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-04 13:00', 'medical-examined', { reason: 'injury' }),
      on('2026-01-06 12:00', 'medical-examined', { reason: 'admission' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-06 12:00' }],
  },
  {
    says: 'a day still runs',
    asOf: '2026-01-05 12:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  ...aroundLimit(atTheLimit, { release: 'changes nothing' }),
]
