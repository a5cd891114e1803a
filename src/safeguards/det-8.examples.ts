import { type Example, on, onDay } from './example.ts'

export const examples: readonly Example[] = [
  {
    says: 'two contacts in the first week, one in the second, the third still runs',
    asOf: '2026-01-20 00:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-04 12:00', 'contacted', { by: 'parent', how: 'call' }),
      on('2026-01-11 11:59', 'visited', { by: 'lawyer', how: 'visit' }),
      on('2026-01-11 12:00', 'contacted', { by: 'other', how: 'letter' }),
    ],
    gives: [
      { trigger: 'e01', status: 'met', startedAt: '2026-01-04 12:00', dueAt: '2026-01-11 12:00' },
      {
        trigger: 'e01',
        status: 'breached',
        startedAt: '2026-01-11 12:00',
        dueAt: '2026-01-18 12:00',
        resolvedAt: null,
      },
    ],
  },
  {
    says: 'a week that is not over is not judged',
    asOf: '2026-01-11 11:59',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [],
  },
  {
    says: 'a week that release cut short is not judged',
    asOf: '2026-03-11 11:59',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }), on('2026-01-11 11:59', 'released')],
    gives: [],
  },
  {
    says: 'a new admission starts weeks of its own',
    asOf: '2026-01-16 12:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-09 12:00', 'admitted', {}, { place: 'closed-juvenile' }),
      onDay('2026-01-10', 'visited', { by: 'parent', how: 'visit' }),
      onDay('2026-01-16', 'visited', { by: 'parent', how: 'visit' }),
    ],
    gives: [{ trigger: 'e02', status: 'met', dueAt: '2026-01-16 12:00' }],
  },
  {
    says: 'a second call in the last millisecond of the week is in it; at its end it is in the next',
    asOf: '2026-01-18 12:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-05 12:00', 'contacted', { by: 'parent', how: 'call' }),
      on('2026-01-11 11:59:59.999', 'contacted', { by: 'parent', how: 'call' }),
      on('2026-01-12 12:00', 'contacted', { by: 'parent', how: 'call' }),
      on('2026-01-18 12:00', 'contacted', { by: 'parent', how: 'call' }),
    ],
    gives: [
      { trigger: 'e01', status: 'met', resolvedAt: '2026-01-11 11:59:59.999' },
      { trigger: 'e01', status: 'breached', dueAt: '2026-01-18 12:00', resolvedAt: null },
    ],
  },
  {
    says: 'a millisecond before its end, a week is not judged',
    asOf: '2026-01-11 11:59:59.999',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [],
  },
  {
    says: 'at its end, it is',
    asOf: '2026-01-11 12:00',
    events: [on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' })],
    gives: [{ trigger: 'e01', status: 'breached', dueAt: '2026-01-11 12:00', resolvedAt: null }],
  },
  {
    says: 'the clocks go forward: the week ends an hour later by the hands of the clock',
    asOf: '2026-04-02 00:00',
    events: [
      on('2026-03-25 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-03-26 12:00', 'contacted', { by: 'parent', how: 'call' }),
      on('2026-04-01 11:59', 'contacted', { by: 'parent', how: 'call' }, { at: '2026-04-01T12:59:00+03:00' }),
    ],
    gives: [{ trigger: 'e01', status: 'met', dueAt: '2026-04-01 12:00', resolvedAt: '2026-04-01 11:59' }],
  },
  {
    says: 'the admission was recorded in error and retracted',
    asOf: '2026-02-01 00:00',
    events: [
      on('2026-01-04 12:00', 'admitted', {}, { place: 'remand' }),
      on('2026-01-04 12:00', 'admitted', {}, { retracts: 'e01', reason: 'recorded for the wrong child' }),
    ],
    gives: [],
  },
]
