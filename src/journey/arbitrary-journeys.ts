/**
 * Journeys for property tests: every event type of the contract, several cases, ties, days and months
 * for dates, corrections of corrections. Many are absurd on purpose: a reading must stand them.
 */
import fc from 'fast-check'
import type { AgencyRecord, ChildRecord, Journey, JourneyEvent, PlaceRecord } from './envelope.ts'

type Values = Readonly<Record<string, readonly unknown[]>>

const yn = ['yes', 'no', undefined]
const offences = [['0502'], ['0905'], ['0906'], ['09061', '0502'], ['0805'], [], undefined]
const role = ['victim', 'witness', 'alleged-offender', 'accused', 'recruited', 'trafficked', 'smuggled']
const measure = ['supervision', 'community-service']
const diversion = { measure: ['mediation'], admissionFree: yn, writtenConsent: yn, legalAdvice: yn }
const hearing = {
  kind: ['first', 'detention', 'trial', 'sentencing', 'review'],
  closed: yn,
  childPresent: yn,
  specialMeasuresUsed: [[], ['screen'], undefined],
  scheduledFor: ['2026-03-01T09:00:00+02:00', '2027-01-01T09:00:00+02:00'],
}
const contact = { by: ['parent', 'guardian', 'lawyer', 'other'], how: ['visit', 'call'] }
const redress = { kind: ['compensation'], amount: [100, 60, 40.5, undefined], currency: ['ARD', undefined] }
const channel = { channel: ['director', 'ombudsman', undefined] }
const kind = { kind: ['kinship', 'shelter'] }

/** The values each field may take; types that no rule reads carry nothing. */
export const fieldValues: Readonly<Record<string, Values>> = {
  'report-received': { forms: [['3'], ['301'], ['2'], undefined], urgent: yn },
  'role-assigned': { role, actAt: ['2023-05-01', '2025-12-31', undefined] },
  'role-ended': { role },
  'incident-linked': { incident: ['IN-1'] },
  'identified-as-trafficked': {},
  screened: { as: ['trafficked'] },
  apprehended: { ground: ['offence', 'flagrante', 'status-offence', 'immigration', 'security', undefined] },
  'police-custody-started': {},
  'brought-before-authority': { decision: ['release', 'detain'] },
  'detention-ordered': {
    status: ['pre-sentence', 'sentenced', 'administrative', 'immigration', 'security', 'protective'],
    alternativesConsidered: [[], ['supervision'], undefined],
    until: ['2026-02-01', undefined],
  },
  'detention-reviewed': { outcome: ['continue'] },
  admitted: {
    commitmentOrder: yn,
    separatedFromAdults: ['wholly', 'partly', 'no', 'best-interests-exception', undefined],
    rightsExplained: yn,
  },
  moved: { from: ['PL-1'], to: ['PL-2'] },
  released: { to: ['family', 'care', undefined] },
  absconded: {},
  returned: {},
  'handed-over': {},
  'parents-informed': { of: ['apprehension', 'admission', 'transfer', 'health'] },
  'rights-explained': { understood: ['yes', 'partly', 'no', undefined] },
  'legal-aid-assigned': {},
  'legal-aid-ended': {},
  'legal-aid-waived': { voluntary: yn, judiciallySupervised: yn },
  'interpreter-provided': {},
  'appropriate-adult-present': {},
  'support-person-assigned': {},
  'guardian-appointed': {},
  interviewed: {
    as: ['victim', 'witness', 'alleged-offender', 'accused'],
    recorded: ['none', 'audio', 'video', undefined],
    lawyerPresent: yn,
    parentOrAdultPresent: yn,
    supportPerson: yn,
    adaptedPremises: yn,
  },
  'age-determined': { benefitOfDoubt: yn },
  'medical-examined': { reason: ['admission', 'sexual-violence', 'routine'] },
  'views-heard': {},
  'best-interests-assessed': {},
  'complaint-filed': channel,
  'complaint-answered': channel,
  charged: { offences },
  'charge-changed': { offences },
  'charge-dropped': { offences },
  'diversion-offered': diversion,
  diverted: diversion,
  'diversion-completed': diversion,
  'diversion-failed': diversion,
  'hearing-scheduled': hearing,
  'hearing-held': hearing,
  'hearing-adjourned': hearing,
  'social-inquiry-reported': {},
  'special-measure-granted': { measure: ['screen'] },
  adjudicated: { outcome: ['responsible', 'dismissed', undefined] },
  sentenced: { sanction: ['custodial', 'non-custodial', 'absolute-discharge'] },
  appealed: {},
  'appeal-decided': {},
  'proceedings-ended': {},
  'record-sealed': {},
  'record-expunged': {},
  'measure-started': { measure },
  'measure-reviewed': { measure },
  'measure-breached': { measure },
  'measure-ended': { measure },
  'risk-assessed': { level: ['none', 'low', 'medium', 'high'] },
  'protective-measure-ordered': {},
  'protective-measure-ended': {},
  'placed-in-care': kind,
  'care-ended': kind,
  'tracing-requested': {},
  'family-found': {},
  reunified: {},
  'returned-or-resettled': {},
  assessed: {},
  'plan-agreed': {},
  'plan-reviewed': {},
  'consent-given': {},
  'consent-withdrawn': {},
  referred: { to: ['AG-1', 'AG-2'], urgency: ['1h', '24h', 'routine', undefined] },
  'referral-answered': { to: ['AG-1', undefined] },
  'service-delivered': {},
  'followed-up': { how: ['visit'] },
  'case-conferenced': {},
  transferred: {},
  closed: {},
  reopened: {},
  visited: contact,
  contacted: contact,
  separated: {
    kind: ['disciplinary', 'protective', 'medical'],
    minutes: [90, 700, 1320, undefined],
    alone: yn,
    reasons: ['safety', undefined],
  },
  'force-used': { medicalSeen: yn },
  harmed: { kind: ['accident'] },
  'health-event': { clinicalCareHours: [48, 49, undefined] },
  'education-attended': {},
  died: { independentInquiry: yn },
  'aftercare-started': {},
  'aftercare-ended': {},
  'redress-claimed': redress,
  'redress-awarded': redress,
  'redress-paid': redress,
  'redress-refused': redress,
  'online-report-received': {},
  'preservation-requested': {},
  'notice-sent': { reference: ['N-1', 'N-2', undefined] },
  'content-removed': { reference: ['N-1', 'N-2', undefined] },
  'assistance-requested': {},
  'assistance-answered': {},
}

/** Types that make journeys hang together, drawn as often as all the others. */
const often = [
  ...['apprehended', 'detention-ordered', 'admitted', 'released', 'charged', 'charge-dropped', 'sentenced'],
  ...['hearing-held', 'visited', 'separated', 'risk-assessed', 'followed-up', 'role-assigned', 'handed-over'],
  ...[
    'detention-reviewed',
    'role-ended',
    'legal-aid-assigned',
    'redress-awarded',
    'redress-paid',
    'absconded',
  ],
]
const rarely = Object.keys(fieldValues).filter((type) => type !== 'died')

const places = new Map<string, PlaceRecord>([
  ['PL-1', { ref: 'PL-1', kind: 'remand' }],
  ['PL-2', { ref: 'PL-2', kind: 'closed-juvenile' }],
  ['PL-3', { ref: 'PL-3', kind: 'shelter' }],
])
const agencies = new Map<string, AgencyRecord>([
  ['AG-1', { ref: 'AG-1', kind: 'police' }],
  ['AG-2', { ref: 'AG-2', kind: 'armed-forces' }],
])

const arbitraryChild: fc.Arbitrary<ChildRecord> = fc.record(
  {
    ref: fc.constant('ARK-1'),
    dateOfBirth: fc.constantFrom('2009-05-02', '2012-02-29', '2011-07', '2010'),
    dateOfBirthPrecision: fc.constantFrom('estimated' as const, 'unknown' as const),
    careStatus: fc.constantFrom('unaccompanied' as const, 'with-family' as const),
  },
  { requiredKeys: ['ref'] },
)

/** Mostly a few close days, sometimes months later, on the half hour: so that ties and order matter. */
const arbitraryAt = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 2400 }),
      fc.integer({ min: 0, max: 9600 }),
    ),
    fc.constantFrom('+02:00', '+02:00', 'Z', '-05:00'),
  )
  .map(([halfHours, offset]) => {
    const utc = new Date(Date.UTC(2025, 11, 29) + halfHours * 1_800_000)
    return `${utc.toISOString().slice(0, 19)}${offset}`
  })

const arbitraryType = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...often) },
  { weight: 10, arbitrary: fc.constantFrom(...rarely) },
  { weight: 1, arbitrary: fc.constantFrom('died', 'released', 'released', 'admitted') },
)

function arbitraryData(type: string): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(fieldValues[type] ?? {})
  const values = fields.map(([name, choices]) => fc.constantFrom(...choices).map((value) => [name, value]))
  return fc
    .tuple(...values)
    .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)))
}

const arbitraryEvent = arbitraryType.chain((type) =>
  fc.record(
    {
      type: fc.constant(type),
      case: fc.constantFrom('ARK-1-1', 'ARK-1-1', 'ARK-1-1', 'ARK-1-1', 'ARK-1-2'),
      at: arbitraryAt,
      atPrecision: fc.constantFrom(...(['minute', 'minute', 'minute', 'day', 'day', 'month'] as const)),
      agency: fc.constantFrom('AG-1', 'AG-2'),
      place: fc.constantFrom('PL-1', 'PL-2', 'PL-3'),
      data: arbitraryData(type),
      /** Of earlier events, the one that this corrects, if it does. */
      corrects: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat() }),
      supersedes: fc.boolean(),
    },
    { requiredKeys: ['type', 'case', 'at', 'data', 'corrects', 'supersedes'] },
  ),
)

/** A journey of up to 40 events, its corrections naming only events of the same case. */
export const arbitraryJourney: fc.Arbitrary<Journey> = fc
  .tuple(
    arbitraryChild,
    fc.array(arbitraryEvent, { maxLength: 45, minLength: 3, size: 'max' }),
    fc.nat({ max: 96 }),
  )
  .map(([child, drawn, shift]) => {
    const events: JourneyEvent[] = []
    for (const [i, { corrects, supersedes, ...fields }] of drawn.entries()) {
      // Ids in an order of their own, so that they never follow the order of recording.
      const event: JourneyEvent = { ...fields, id: `e${String((i * 37 + shift) % 97).padStart(2, '0')}` }
      const earlier = events.filter((each) => each.case === event.case)
      const corrected = corrects === null ? undefined : earlier[corrects % Math.max(earlier.length, 1)]
      if (!corrected) events.push(event)
      else if (supersedes) events.push({ ...event, supersedes: corrected.id, reason: 'wrong' })
      else events.push({ ...event, type: corrected.type, data: {}, retracts: corrected.id, reason: 'wrong' })
    }
    const cases = ['ARK-1-1', 'ARK-1-2'].map((ref) => ({ ref, child: child.ref }))
    return { child, cases, events, places, agencies }
  })
