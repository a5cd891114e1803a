import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'held wholly apart',
  asOf: '2026-02-01 00:00',
  events: [on('2026-01-04 12:00', 'admitted', { separatedFromAdults: 'wholly' }, { place: 'remand' })],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'with an older brother, in the child’s best interests',
    asOf: '2026-02-01 00:00',
    events: [
      on(
        '2026-01-04 12:00',
        'admitted',
        { separatedFromAdults: 'best-interests-exception' },
        { place: 'remand' },
      ),
    ],
    gives: [{ trigger: 'e01', status: 'met' }],
  },
  {
    says: 'apart only at night',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', { separatedFromAdults: 'partly' }, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'the register does not say',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  ...aroundAct(anAct),
]
