import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'admitted with an order',
  asOf: '2026-02-01 00:00',
  events: [on('2026-01-04 12:00', 'admitted', { commitmentOrder: 'yes' }, { place: 'remand' })],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'admitted without one',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', { commitmentOrder: 'no' }, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'nobody recorded whether there was one',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  {
    says: 'admitted to a shelter, free to leave',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', { commitmentOrder: 'no' }, { place: 'shelter' })],
    gives: [],
  },
  {
    says: 'the place is not on record: taken for detention',
    asOf: '2026-02-01 00:00',
    events: [on('2026-01-04 12:00', 'admitted', { commitmentOrder: 'no' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  ...aroundAct(anAct),
]
