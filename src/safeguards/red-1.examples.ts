import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'paid in two parts, the second on the ninetieth day',
  asOf: '2026-12-01 00:00',
  events: [
    on('2026-01-01 12:00', 'redress-awarded', { kind: 'compensation', amount: 0.3, currency: 'ARD' }),
    on('2026-02-01 12:00', 'redress-paid', { kind: 'compensation', amount: 0.1, currency: 'ARD' }),
    on('2026-04-01 12:00', 'redress-paid', { kind: 'compensation', amount: 0.2, currency: 'ARD' }),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-04-01 12:00', resolvedAt: '2026-04-01 12:00' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'paid in full only later; another currency does not count',
    asOf: '2026-12-01 00:00',
    events: [
      on('2026-01-01 12:00', 'redress-awarded', { kind: 'compensation', amount: 100, currency: 'ARD' }),
      on('2026-02-01 12:00', 'redress-paid', { kind: 'compensation', amount: 100, currency: 'EUR' }),
      on('2026-06-01 12:00', 'redress-paid', { kind: 'compensation', amount: 100, currency: 'ARD' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-06-01 12:00' }],
  },
  {
    says: 'ninety days still run',
    asOf: '2026-04-01 12:00',
    events: [
      on('2026-01-01 12:00', 'redress-awarded', { kind: 'compensation', amount: 100, currency: 'ARD' }),
    ],
    gives: [{ trigger: 'e01', status: 'due' }],
  },
  {
    says: 'an apology has no amount',
    asOf: '2026-12-01 00:00',
    events: [on('2026-01-01 12:00', 'redress-awarded', { kind: 'apology' })],
    gives: [],
  },
  ...aroundLimit(atTheLimit),
]
