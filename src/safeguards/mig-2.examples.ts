import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'a guardian on the fifth day',
  asOf: '2026-06-01 00:00',
  child: { careStatus: 'unaccompanied' },
  events: [on('2026-01-01 12:00', 'report-received'), on('2026-01-06 12:00', 'guardian-appointed')],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-06 12:00', resolvedAt: '2026-01-06 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'the case begins with the guardian',
    asOf: '2026-06-01 00:00',
    child: { careStatus: 'separated' },
    events: [on('2026-01-01 12:00', 'guardian-appointed')],
    gives: [{ trigger: 'e01', status: 'met', resolvedAt: '2026-01-01 12:00' }],
  },
  {
    says: 'a guardian too late',
    asOf: '2026-06-01 00:00',
    child: { careStatus: 'separated' },
    events: [on('2026-01-01 12:00', 'assessed'), on('2026-01-06 12:01', 'guardian-appointed')],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-06 12:01' }],
  },
  {
    says: 'five days still run',
    asOf: '2026-01-06 12:00',
    child: { careStatus: 'unaccompanied' },
    events: [on('2026-01-01 12:00', 'report-received')],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'with the family',
    asOf: '2026-06-01 00:00',
    child: { careStatus: 'with-family' },
    events: [on('2026-01-01 12:00', 'report-received')],
    gives: [],
  },
  ...aroundLimit(atTheLimit, { withoutStart: [{ trigger: 'e02', status: 'met' }] }),
]
