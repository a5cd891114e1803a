import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'an estimated age is determined on the seventh day',
  asOf: '2026-02-10 00:00',
  child: { dateOfBirth: '2010', dateOfBirthPrecision: 'estimated' },
  events: [
    on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
    on('2026-01-05 10:00', 'charged'),
    on('2026-01-10 10:15', 'age-determined', { benefitOfDoubt: 'yes' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-10 10:15', resolvedAt: '2026-01-10 10:15' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'determined a day late, and without the benefit of the doubt',
    asOf: '2026-02-10 00:00',
    child: { dateOfBirth: undefined },
    events: [
      on('2026-01-03 10:15', 'charged'),
      on('2026-01-11 10:15', 'age-determined', { benefitOfDoubt: 'no' }),
    ],
    gives: [
      { trigger: 'e01', status: 'breached', resolvedAt: '2026-01-11 10:15' },
      { trigger: 'e02', status: 'breached', dueAt: null },
    ],
  },
  {
    says: 'a week is not over',
    asOf: '2026-01-10 10:15',
    child: { dateOfBirthPrecision: 'unknown' },
    events: [on('2026-01-03 10:15', 'apprehended')],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'a birth certificate was seen',
    asOf: '2026-02-10 00:00',
    events: [on('2026-01-03 10:15', 'apprehended')],
    gives: [],
  },
  ...aroundLimit(atTheLimit, { withoutStart: [{ trigger: 'e02', status: 'met' }] }),
]
