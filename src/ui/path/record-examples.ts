/** A made-up record of one child in Arkadia, as the API tells it: for tests and for looking at the path. */

import type { JourneyEvent, JourneyReading } from './journey-reading.ts'

function event(id: string, type: string, at: string, data: Record<string, unknown> = {}): JourneyEvent {
  return { id, type, at: `${at}:00+02:00`, atPrecision: 'minute', data, standing: true }
}

/** Harm, an arrest, an interview without a lawyer, detention, a review that was missed. */
export const recordedJourney: JourneyReading = {
  asOf: '2026-06-16T07:40:00Z',
  child: { careStatus: 'with-family' },
  events: [
    event('r1', 'report-received', '2026-01-14T10:20', { channel: 'school' }),
    event('r2', 'role-assigned', '2026-01-14T10:20', { role: 'victim' }),
    event('r3', 'plan-agreed', '2026-01-22T09:00'),
    event('r4', 'interviewed', '2026-02-19T10:00'),
    event('e1', 'apprehended', '2026-05-12T21:40'),
    event('e1b', 'role-assigned', '2026-05-12T21:40', { role: 'alleged-offender' }),
    event('e1c', 'parents-informed', '2026-05-12T22:25'),
    event('e1d', 'interpreter-provided', '2026-05-13T08:30'),
    event('e2', 'interviewed', '2026-05-13T09:15'),
    event('e2b', 'legal-aid-assigned', '2026-05-13T11:20'),
    event('e2c', 'brought-before-authority', '2026-05-14T10:05', { decision: 'detain' }),
    event('e2d', 'detention-ordered', '2026-05-14T10:05', { status: 'pre-sentence' }),
    event('e2e', 'admitted', '2026-05-14T13:00'),
    event('e2f', 'medical-examined', '2026-05-14T15:30'),
    event('e3', 'detention-reviewed', '2026-05-28T11:00', {
      outcome: 'continue',
      nextReviewAt: '2026-06-25T09:00:00+02:00',
    }),
    event('e3b', 'separated', '2026-06-03T13:00', { kind: 'disciplinary', minutes: 300 }),
    event('e4', 'visited', '2026-06-12T14:00'),
    { ...event('e5', 'charged', '2026-06-01T10:00'), standing: false },
    event('e6', 'charged', '2026-06-09T10:00'),
  ],
  spells: [
    {
      kind: 'detention',
      status: 'police-custody',
      from: '2026-05-12T21:40:00+02:00',
      to: '2026-05-14T10:05:00+02:00',
      place: 'PL-1',
    },
    { kind: 'detention', status: 'pre-sentence', from: '2026-05-14T10:05:00+02:00', to: null, place: 'PL-9' },
    { kind: 'proceedings', status: null, from: '2026-06-09T10:00:00+02:00', to: null, place: null },
  ],
  findings: [
    {
      safeguard: 'ARR-3',
      trigger: 'e1',
      status: 'breached',
      startedAt: '2026-05-12T21:40:00+02:00',
      dueAt: '2026-05-13T21:40:00+02:00',
      resolvedAt: '2026-05-14T10:05:00+02:00',
    },
    {
      safeguard: 'ARR-4',
      trigger: 'e2',
      status: 'breached',
      startedAt: '2026-05-13T09:15:00+02:00',
      dueAt: null,
      resolvedAt: null,
    },
    {
      safeguard: 'PTD-2',
      trigger: 'e3',
      status: 'breached',
      startedAt: '2026-05-28T11:00:00+02:00',
      dueAt: '2026-06-11T11:00:00+02:00',
      resolvedAt: null,
    },
    {
      safeguard: 'PTD-3',
      trigger: 'e1',
      status: 'due',
      startedAt: '2026-05-12T21:40:00+02:00',
      dueAt: '2026-11-12T21:40:00+01:00',
      resolvedAt: null,
    },
  ],
  hearings: [{ at: '2026-06-18T09:30:00+02:00', kind: 'detention' }],
  names: { 'PL-1': 'Harbour station' },
}
