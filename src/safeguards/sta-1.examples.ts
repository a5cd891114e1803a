import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'arrested for an offence',
  asOf: '2026-01-10 00:00',
  events: [on('2026-01-03 10:15', 'apprehended', { ground: 'offence' })],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'arrested for running away from home',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 10:15', 'apprehended', { ground: 'status-offence' })],
    gives: [{ trigger: 'e01', status: 'breached', dueAt: null, resolvedAt: null }],
  },
  {
    says: 'nobody recorded why',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 10:15', 'apprehended')],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  ...aroundAct(anAct),
]
