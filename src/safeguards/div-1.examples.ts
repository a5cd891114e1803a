import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'free, in writing and advised',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'diverted', { admissionFree: 'yes', writtenConsent: 'yes', legalAdvice: 'yes' }),
  ],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'without a lawyer’s advice',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-04 12:00', 'diverted', { admissionFree: 'yes', legalAdvice: 'no' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'the consent is not on record',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-04 12:00', 'diverted', { admissionFree: 'yes', legalAdvice: 'yes' })],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  ...aroundAct(anAct),
]
