import { type Example, on } from './example.ts'
import { aroundLimit } from './limit-examples.ts'

const atTheLimit: Example = {
  says: 'a lawyer comes at the last instant of the first day',
  asOf: '2026-01-10 00:00',
  events: [
    on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
    on('2026-01-04 10:15', 'legal-aid-assigned'),
  ],
  gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-01-04 10:15', resolvedAt: '2026-01-04 10:15' }],
}

export const examples: readonly Example[] = [
  atTheLimit,
  {
    says: 'the lawyer from before still acts',
    asOf: '2026-01-10 00:00',
    events: [
      on('2025-12-01 10:00', 'legal-aid-assigned'),
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
    ],
    gives: [{ trigger: 'e02', status: 'met', resolvedAt: '2026-01-03 10:15' }],
  },
  {
    says: 'the lawyer from before had stepped down, and nobody followed',
    asOf: '2026-01-10 00:00',
    events: [
      on('2025-12-01 10:00', 'legal-aid-assigned'),
      on('2026-01-03 10:15', 'legal-aid-ended'),
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
    ],
    gives: [{ trigger: 'e03', status: 'breached', resolvedAt: null }],
  },
  {
    says: 'a waiver counts only if it was free and supervised',
    asOf: '2026-01-10 00:00',
    events: [
      on('2026-01-03 10:15', 'apprehended', { ground: 'offence' }),
      on('2026-01-03 11:00', 'legal-aid-waived', { voluntary: 'yes', judiciallySupervised: 'no' }),
      on('2026-01-04 11:00', 'legal-aid-waived', { voluntary: 'yes', judiciallySupervised: 'yes' }),
    ],
    gives: [{ trigger: 'e01', status: 'breached', resolvedAt: '2026-01-04 11:00' }],
  },
  {
    says: 'the first day still runs',
    asOf: '2026-01-04 10:15',
    events: [
      on('2026-01-03 10:15', 'role-assigned', { role: 'alleged-offender' }),
      on('2026-01-03 10:15', 'police-custody-started'),
    ],
    gives: [{ trigger: 'e02', status: 'due' }],
  },
  {
    says: 'taken into protection, not in conflict with the law',
    asOf: '2026-01-10 00:00',
    events: [on('2026-01-03 10:15', 'apprehended', { ground: 'protection' })],
    gives: [],
  },
  ...aroundLimit(atTheLimit, { release: 'changes nothing' }),
]
