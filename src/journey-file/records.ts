import { compartments } from '#journey/envelope.ts'
import { agencyKinds, displacements, placeKinds } from './record-codes.ts'
import { type RecordField, type RecordType, recordType } from './record-type.ts'

const yesNo: RecordField = { kind: 'yes-no' }
const ref: RecordField = { kind: 'text', free: false, required: true }
const name: RecordField = { kind: 'text', free: false }
const area: RecordField = { kind: 'reference', to: 'area' }
const agency: RecordField = { kind: 'reference', to: 'agency' }
const atPrecision: RecordField = { kind: 'code', values: ['minute', 'day', 'month'] }
const sexes = ['female', 'male', 'other', 'unknown']

const areaRecord = recordType({
  record: 'area',
  key: ['ref'],
  fields: {
    ref,
    name: { kind: 'text', free: false, required: true },
    parent: area,
    level: { kind: 'code', values: ['country', 'region', 'district'], labels: 'areaLevel', required: true },
    geometry: { kind: 'geometry' },
  },
})

const agencyRecord = recordType({
  record: 'agency',
  key: ['ref'],
  fields: {
    ref,
    kind: {
      kind: 'code',
      labels: 'agencyKind',
      required: true,
      values: agencyKinds,
    },
    name,
    area,
  },
})

const placeRecord = recordType({
  record: 'place',
  key: ['ref'],
  fields: {
    ref,
    kind: {
      kind: 'code',
      labels: 'placeKind',
      required: true,
      values: placeKinds,
    },
    name,
    area,
    capacity: { kind: 'whole-number' },
    agency,
    separation: { kind: 'text', free: false },
    complaintsProcedure: yesNo,
  },
})

const childRecord = recordType({
  record: 'child',
  key: ['ref'],
  fields: {
    ref,
    sex: { kind: 'code', values: sexes },
    dateOfBirth: { kind: 'birth-date' },
    dateOfBirthPrecision: { kind: 'code', values: ['day', 'month', 'year', 'estimated', 'unknown'] },
    nationality: { kind: 'text-or-list' },
    languages: { kind: 'list', free: false },
    disability: { kind: 'any', sealed: true },
    displacement: { kind: 'code', values: displacements },
    careStatus: {
      kind: 'code',
      values: ['with-family', 'unaccompanied', 'separated', 'in-care', 'living-alone'],
    },
    identity: { kind: 'any', sealed: true },
  },
})

const caseRecord = recordType({
  record: 'case',
  key: ['ref'],
  fields: {
    ref,
    child: { kind: 'reference', to: 'child', required: true },
    contexts: {
      kind: 'codes',
      values: ['insecurity', 'justice', 'cyberspace', 'on-the-move'],
      labels: 'context',
    },
    leadAgency: agency,
    opened: { kind: 'any', sealed: false },
    closed: { kind: 'any', sealed: false },
  },
})

const incidentRecord = recordType({
  record: 'incident',
  key: ['ref'],
  fields: {
    ref,
    occurredAt: { kind: 'instant' },
    atPrecision,
    area,
    exactPlace: { kind: 'text', free: true },
    offence: { kind: 'classification', classification: 'iccs' },
    harm: { kind: 'classification', classification: 'icvac' },
    cyberEnabled: yesNo,
    completed: { kind: 'code', values: ['attempted', 'completed'] },
    perpetrators: {
      kind: 'entries',
      of: {
        relationship: { kind: 'text', free: true },
        ageStatus: { kind: 'code', values: ['child', 'adult', 'unknown'] },
        sex: { kind: 'code', values: sexes },
        institutional: yesNo,
        identity: { kind: 'any', sealed: true },
      },
    },
  },
})

const involvementRecord = recordType({
  record: 'involvement',
  fields: {
    case: { kind: 'reference', to: 'case', required: true },
    agency: { kind: 'reference', to: 'agency', required: true },
    person: { kind: 'text', free: false },
    capacity: {
      kind: 'code',
      values: ['lead', 'party', 'service', 'legal-aid', 'court', 'facility', 'inspection'],
      required: true,
    },
    basis: { kind: 'code', values: ['law', 'court-order', 'consent', 'vital-interest'], required: true },
    compartments: { kind: 'codes', values: compartments, labels: 'compartment' },
    from: { kind: 'instant', required: true },
    to: { kind: 'instant' },
  },
})

const inspectionRecord = recordType({
  record: 'inspection',
  fields: {
    place: { kind: 'reference', to: 'place', required: true },
    at: { kind: 'instant', required: true },
    independent: { kind: 'yes-no', required: true },
    unannounced: yesNo,
    by: agency,
    findings: { kind: 'text', free: true },
  },
})

const policyLevelRecord = recordType({
  record: 'policy-level',
  key: ['indicator', 'year'],
  fields: {
    indicator: {
      kind: 'code',
      values: ['JJ-12', 'JJ-13', 'JJ-14', 'JJ-15'],
      labels: 'policyIndicator',
      required: true,
    },
    year: { kind: 'whole-number', required: true },
    level: { kind: 'level', values: [1, 2, 3, 4], labels: 'policyLevel', required: true },
    evidence: { kind: 'text', free: false },
  },
})

const populationRecord = recordType({
  record: 'population',
  key: ['area', 'year', 'ageFrom', 'ageTo', 'sex'],
  fields: {
    area: { kind: 'text', free: false, required: true },
    year: { kind: 'whole-number', required: true },
    ageFrom: { kind: 'whole-number', required: true },
    ageTo: { kind: 'whole-number', required: true },
    sex: { kind: 'code', values: ['female', 'male', 'all'], required: true },
    count: { kind: 'whole-number', required: true },
    source: { kind: 'text', free: false },
  },
})

/** The envelope, the same for all events; `data` is declared by the event's type. */
const eventRecord = recordType({
  record: 'event',
  key: ['id'],
  fields: {
    id: { kind: 'uuid' },
    case: { kind: 'reference', to: 'case', required: true },
    type: { kind: 'event-type', required: true },
    at: { kind: 'instant', required: true },
    atPrecision,
    recordedAt: { kind: 'instant' },
    recordedBy: { kind: 'text', free: false },
    agency,
    place: { kind: 'reference', to: 'place' },
    compartment: { kind: 'code', values: compartments },
    data: { kind: 'event-data' },
    narrative: { kind: 'text', free: true },
    supersedes: { kind: 'reference', to: 'event' },
    retracts: { kind: 'reference', to: 'event' },
    reason: { kind: 'text', free: true },
    attachments: { kind: 'list', free: true },
  },
})

const inOrder: readonly RecordType[] = [
  areaRecord,
  agencyRecord,
  placeRecord,
  childRecord,
  caseRecord,
  incidentRecord,
  involvementRecord,
  inspectionRecord,
  policyLevelRecord,
  populationRecord,
  eventRecord,
]

/** Every kind of record by its name, in an order in which each refers only to itself and to those before it. */
export const recordTypes: ReadonlyMap<string, RecordType> = new Map(inOrder.map((one) => [one.record, one]))
