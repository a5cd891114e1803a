import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'questioned with a lawyer and the mother',
  asOf: '2026-01-10 00:00',
  events: [
    on('2026-01-03 12:00', 'interviewed', {
      as: 'alleged-offender',
      lawyerPresent: 'yes',
      parentOrAdultPresent: 'yes',
    }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: null, resolvedAt: null }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'questioned without a lawyer',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 12:00', 'interviewed', { as: 'accused', lawyerPresent: 'no' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'nobody recorded who else was there',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 12:00', 'interviewed', { as: 'accused', lawyerPresent: 'yes' })],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  {
    says: 'an interview as a victim is judged by other rules',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 12:00', 'interviewed', { as: 'victim', lawyerPresent: 'no' })],
    gives: [],
  },
  ...aroundAct(anAct),
]
