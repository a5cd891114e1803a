import { aroundAct } from './act-examples.ts'
import { type Example, on } from './example.ts'

const anAct: Example = {
  says: 'ordered on the sixteenth birthday',
  asOf: '2026-06-01 00:00',
  events: [on('2026-05-02 09:00', 'detention-ordered', { status: 'pre-sentence' })],
  gives: [{ trigger: 'e01', status: 'met' }],
}

export const examples: readonly Example[] = [
  anAct,
  {
    says: 'ordered the day before',
    asOf: '2026-06-01 00:00',
    events: [on('2026-05-01 23:59', 'detention-ordered', { status: 'sentenced' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'only the year of birth is known: the youngest age that fits',
    asOf: '2026-06-01 00:00',
    child: { dateOfBirth: '2010' },
    events: [on('2026-05-02 09:00', 'detention-ordered', { status: 'pre-sentence' })],
    gives: [{ trigger: 'e01', status: 'breached' }],
  },
  {
    says: 'the age is not known',
    asOf: '2026-06-01 00:00',
    child: { dateOfBirth: undefined },
    events: [on('2026-05-02 09:00', 'detention-ordered', { status: 'pre-sentence' })],
    gives: [{ trigger: 'e01', status: 'unknown' }],
  },
  {
    says: 'a protective order is another matter',
    asOf: '2026-06-01 00:00',
    events: [on('2026-05-01 09:00', 'detention-ordered', { status: 'protective' })],
    gives: [],
  },
  ...aroundAct(anAct),
]
