import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'declined within the hour: a refusal is an answer',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-01 12:00', 'referred', { to: 'health', urgency: '1h' }),
    on('2026-01-01 13:00', 'referral-answered', { referral: 'e01', answer: 'declined' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-01 13:00', resolvedAt: '2026-01-01 13:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'an answer to another referral is none',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'referred', { to: 'health', urgency: '24h' }),
      on('2026-01-01 12:00', 'referred', { to: 'health', urgency: '72h' }),
      on('2026-01-02 13:00', 'referral-answered', { referral: 'e02' }, { agency: 'health' }),
    ],
    gives: [
      { trigger: 'e01', status: 'breached', resolvedAt: null },
      { trigger: 'e02', status: 'met' },
    ],
  },
  {
    says: 'the agency answers without naming the referral, late',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'referred', { to: 'health', urgency: '3h' }),
      on('2026-01-01 15:01', 'referral-answered', { answer: 'accepted' }, { agency: 'health' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-01 15:01' }],
  },
  {
    says: 'a week still runs',
    asOf: '2026-01-08 12:00',
    events: [on('2026-01-01 12:00', 'referred', { to: 'health', urgency: 'routine' })],
    gives: [{ trigger: 'e01', status: 'due', dueAt: '2026-01-08 12:00' }],
  },
  {
    says: 'nobody said how urgent',
    asOf: '2026-06-01 00:00',
    events: [on('2026-01-01 12:00', 'referred', { to: 'health' })],
    gives: [{ trigger: 'e01', status: 'unknown', dueAt: null }],
  },
  ...aroundLimit(atTheLimit),
]
