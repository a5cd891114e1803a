import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'best interests were assessed first',
  asOf: '2026-06-01 00:00',
  events: [
    on('2026-01-01 12:00', 'best-interests-assessed'),
    on('2026-01-06 12:00', 'returned-or-resettled'),
  ],
  gives: [{ trigger: 'e02', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'only afterwards',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-06 12:00', 'returned-or-resettled'),
      on('2026-01-06 12:01', 'best-interests-assessed'),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'in another case, which does not count',
    asOf: '2026-06-01 00:00',
    events: [
      on('2026-01-01 12:00', 'best-interests-assessed', {}, { case: 'ARK-7-2' }),
      on('2026-01-06 12:00', 'returned-or-resettled'),
    ],
    gives: [{ trigger: 'e02', status: 'breached' }],
  },
  ...aroundAct(anAct),
]
