import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'waived freely before a judge',
  asOf: '2026-01-10 00:00',
  events: [on('2026-01-03 11:00', 'legal-aid-waived', { voluntary: 'yes', judiciallySupervised: 'yes' })],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'waived in the police station',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 11:00', 'legal-aid-waived', { voluntary: 'yes', judiciallySupervised: 'no' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'how it was waived is not on record',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 11:00', 'legal-aid-waived')],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  ...aroundAct(anAct),
]
