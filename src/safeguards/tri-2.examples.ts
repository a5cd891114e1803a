import { type Example, on } from './example.ts'

export const examples: readonly Example[] = [
  {
    says: 'the report was there on the day',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-04 12:00', 'social-inquiry-reported'),
      on('2026-01-04 12:00', 'sentenced', { sanction: 'custodial' }),
    ],
    gives: [{ trigger: 'e02', status: 'met' }],
  },
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
]
