import type { AnswerReading } from '../breach/breach.contract.ts'
import type { ChildReading, EventReading, FindingReading } from '../child/child.contract.ts'
import type { Giving } from './make-summary.ts'
import type { Recipient } from './rights-summary.policy.ts'

/** Examples of what a summary is made from: an invented child, an arrest, a limit that passed. */
const arrested = '2026-06-12T21:40:00+02:00'

/** What a giver may see of one child. */
export function given(over: Partial<ChildReading>): ChildReading {
  return {
    asOf: '2026-06-16T10:00:00Z',
    child: {
      ref: '26-0418000-K',
      sex: 'male',
      dateOfBirth: '2010-02-12',
      dateOfBirthPrecision: 'day',
      age: 16,
      nationality: [],
      languages: [],
      displacement: null,
      careStatus: null,
      version: 1,
    },
    cases: [
      {
        ref: 'C-1',
        contexts: [],
        leadAgency: 'SOC-1',
        closed: false,
        mayRecord: true,
        state: 'locked-up',
        status: 'pre-sentence',
        place: null,
        since: null,
        hearing: null,
      },
    ],
    roles: [],
    events: [],
    spells: [],
    findings: [],
    hearings: [],
    flags: [],
    agencies: [],
    names: {},
    access: {
      compartments: ['general', 'justice', 'health', 'legal-privileged', 'protected-location'],
      closed: 0,
    },
    minimumAge: 14,
    ...over,
  }
}

/** An event of that journey. */
export function event(over: Partial<EventReading>): EventReading {
  return {
    id: 'e1',
    case: 'C-1',
    type: 'apprehended',
    at: arrested,
    atPrecision: 'minute',
    recordedAt: arrested,
    recordedBy: 'somebody',
    agency: null,
    place: null,
    compartment: 'general',
    data: {},
    narrative: null,
    reason: null,
    supersedes: null,
    retracts: null,
    standing: true,
    correctedBy: null,
    ...over,
  }
}

/** One right, one time that it was owed. */
export function finding(over: Partial<FindingReading>): FindingReading {
  return {
    safeguard: 'ARR-3',
    stage: 'custody',
    case: 'C-1',
    trigger: 'e1',
    status: 'due',
    startedAt: arrested,
    dueAt: '2026-06-13T21:40:00+02:00',
    resolvedAt: null,
    evidence: [],
    limit: { hours: 24, from: 'CRC/C/GC/24 para 90' },
    national: null,
    alertAt: null,
    acts: null,
    note: null,
    missing: [],
    sources: [{ instrument: 'CRC', locator: 'art 37(d)', level: 'treaty', verification: 'verified' }],
    compartment: 'general',
    ...over,
  }
}

/** What somebody said to that breach. */
export function answer(over: Partial<AnswerReading>): AnswerReading {
  return {
    id: '0198e1d0-0000-7000-8000-000000000001',
    case: 'C-1',
    safeguard: 'ARR-3',
    trigger: 'e1',
    startedAt: arrested,
    why: 'no judge on duty',
    remedy: 'a duty list',
    responsible: 'somebody',
    byWhen: null,
    recordedAt: '2026-06-14T09:00:00Z',
    recordedBy: 'somebody',
    agency: 'SOC-1',
    ...over,
  }
}

/** To whom, by whom and why. */
export function giving(recipient: Recipient): Giving {
  return {
    recipient,
    purpose: 'hearing',
    language: 'en',
    by: { person: 'Lena Tarro', agency: 'Youth office' },
    country: 'Arkadia',
    withAnswers: false,
  }
}
