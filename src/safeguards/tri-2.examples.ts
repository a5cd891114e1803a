import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'the report was there on the day',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-04 12:00', 'social-inquiry-reported'),
    on('2026-01-04 12:00', 'sentenced', { sanction: 'custodial' }),
  ],
  gives: [{ trigger: 'e02', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'the report came after',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'sentenced', { sanction: 'non-custodial' }),
      on('2026-01-04 12:01', 'social-inquiry-reported'),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'discharged',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-04 12:00', 'sentenced', { sanction: 'absolute-discharge' })],
    gives: [],
  },
  ...aroundAct(anAct, { onTheDay: 'breached' }),
]
