/** A record for tests of data quality: anything that the database takes, likely or not, and what it says in plain rows. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'

const day = 86_400_000
export const present = Date.parse('2026-06-30T12:00:00Z')

export type ChildRow = {
  id: string
  sex: string | null
  birth: string | null
  precision: string | null
  nationality: unknown
  disability: unknown
  displacement: string | null
  careStatus: string | null
  languages: string[] | null
}
export type CaseRow = { id: string; child: string; contexts: string[] | null; lead: string | null }
export type EventRow = {
  id: string
  child: string
  case: string
  type: string
  at: number
  offset: number
  precision: 'minute' | 'day' | 'month' | null
  agency: string | null
  place: string | null
  data: Record<string, unknown>
  supersedes: string | null
  retracts: string | null
  recordedAt: number
}
export type SpellRow = {
  child: string
  case: string
  n: number
  status: string
  from: number
  to: number | null
  place: string | null
  openedBy: string
}
export type TestRecord = { children: ChildRow[]; cases: CaseRow[]; events: EventRow[]; spells: SpellRow[] }

export const areas = { A: null, 'A-1': 'A', 'A-2': 'A', 'A-1-1': 'A-1' } as const
export const agencies = { 'POL-1': 'A-1', 'POL-2': 'A-2', COURT: 'A', NGO: null } as const
export const places = { CELL: 'A-1-1', HOME: 'A-2', OPEN: null } as const

const maybe = <T>(arbitrary: fc.Arbitrary<T>, often = 3) => fc.option(arbitrary, { nil: null, freq: often })
const uuid = (...parts: (string | number)[]) => {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

type Birth = Pick<ChildRow, 'birth' | 'precision'>
const births: fc.Arbitrary<Birth> = fc.oneof(
  fc.constant({ birth: null, precision: null }),
  fc.record({
    birth: fc.constantFrom(
      '2008-01-01',
      '2010-02-28',
      '2008-02-29',
      '2009-06-30',
      '2021-03-04',
      '2026-05-20',
    ),
    precision: fc.constantFrom('day', null, 'estimated', 'unknown'),
  }),
  fc.record({
    birth: fc.constantFrom('2008-02', '2011-12', '2026-05'),
    precision: fc.constantFrom('month', null),
  }),
  fc.record({
    birth: fc.constantFrom('2008', '2012', '2026'),
    precision: fc.constantFrom('year', 'estimated', null),
  }),
)
const children = fc.record({
  sex: maybe(fc.constantFrom('female', 'male', 'unknown')),
  named: births,
  nationality: fc.constantFrom(null, 'AA', ['AA', 'BB'], []),
  disability: fc.constantFrom(null, 'yes', {}, { seeing: null }, { seeing: 'some', hearing: null }),
  displacement: maybe(fc.constantFrom('refugee', 'resident')),
  careStatus: maybe(fc.constant('with-family')),
  languages: fc.constantFrom<string[] | null>(null, [], ['fr']),
})

const data: Readonly<Record<string, fc.Arbitrary<Record<string, unknown>>>> = {
  apprehended: fc.record(
    { ground: fc.constantFrom('offence', 'immigration', 'flagrante'), offence: fc.constantFrom('0502', '') },
    { requiredKeys: [] },
  ),
  charged: fc.record({ offences: fc.constantFrom(['0502'], []) }, { requiredKeys: [] }),
  admitted: fc.record({ separatedFromAdults: fc.constantFrom('wholly', 'no') }, { requiredKeys: [] }),
  moved: fc.record({ to: fc.constantFrom('CELL', 'HOME') }, { requiredKeys: [] }),
  sentenced: fc.record({ sanction: fc.constant('custodial') }, { requiredKeys: [] }),
  referred: fc.record({ urgency: fc.constantFrom('urgent', 'routine') }, { requiredKeys: [] }),
}
const kinds = [
  'apprehended',
  'apprehended',
  'admitted',
  'moved',
  'charged',
  'sentenced',
  'referred',
  'visited',
  'died',
]

const aroundNow = fc.oneof(
  fc.integer({ min: -400 * 24 * 60, max: 3 * 24 * 60 }).map((minutes) => present + minutes * 60_000),
  // Minutes apart, at midnight, at the ends of windows.
  fc.integer({ min: -90, max: 90 }).map((minutes) => present - 20 * day + minutes * 60_000),
  fc.integer({ min: -60, max: 3 }).map((days) => Date.parse('2026-06-30T00:00:00Z') + days * day),
)
const lateness = fc.oneof(
  fc.integer({ min: -30 * 60, max: 200 }).map((minutes) => minutes * 60_000),
  fc.integer({ min: 0, max: 120 * 24 }).map((hours) => hours * 3_600_000),
  fc.integer({ min: 0, max: 8 * day }),
)
const events = fc.constantFrom(...kinds).chain((type) =>
  fc.record({
    type: fc.constant(type),
    at: aroundNow,
    late: lateness,
    offset: fc.constantFrom(0, 120, -330),
    precision: fc.constantFrom(null, 'minute', 'minute', 'day', 'month') as fc.Arbitrary<
      EventRow['precision']
    >,
    agency: maybe(fc.constantFrom(...Object.keys(agencies))),
    place: maybe(fc.constantFrom(...Object.keys(places)), 1),
    data: data[type] ?? fc.constant({}),
    second: fc.boolean(),
    // What it corrects, if anything: an earlier event of its own case, by its place in the list.
    corrects: maybe(fc.record({ which: fc.nat(5), retracts: fc.boolean() }), 2),
  }),
)
const spells = fc.record({
  status: fc.constantFrom('police-custody', 'pre-sentence', 'sentenced'),
  from: fc.integer({ min: -900, max: 0 }),
  days: maybe(fc.integer({ min: 1, max: 800 }), 2),
  place: maybe(fc.constantFrom('CELL', 'HOME')),
  second: fc.boolean(),
})

const contexts: fc.Arbitrary<string[] | null> = fc.constantFrom(null, [], ['justice'])

/** A record of some children with two cases each. */
export const testRecords: fc.Arbitrary<TestRecord> = fc
  .record({
    seed: fc.nat(),
    children: fc.array(
      fc.record({
        child: children,
        cases: fc.tuple(
          ...[0, 1].map(() =>
            fc.record({
              contexts,
              lead: maybe(fc.constantFrom(...Object.keys(agencies))),
            }),
          ),
        ),
        events: fc.array(events, { maxLength: 14 }),
        spells: fc.array(spells, { maxLength: 3 }),
      }),
      { minLength: 12, maxLength: 30 },
    ),
  })
  .map(({ seed, children: told }) => {
    const record: TestRecord = { children: [], cases: [], events: [], spells: [] }
    for (const [at, each] of told.entries()) {
      const child = uuid(seed, at)
      const { named, ...rest } = each.child
      record.children.push({ id: child, ...rest, ...named })
      const ofCase = (second: boolean) => uuid(child, second ? 2 : 1)
      for (const [n, one] of each.cases.entries()) record.cases.push({ id: ofCase(n === 1), child, ...one })
      for (const [n, one] of each.events.entries()) addEvent(record, child, ofCase(one.second), n, one)
      const own = record.events.filter((event) => event.child === child)
      for (const [n, one] of each.spells.entries()) {
        const openedBy = own.find((event) => event.case === ofCase(one.second))
        const from = present + one.from * day
        if (openedBy)
          record.spells.push({
            child,
            case: openedBy.case,
            n,
            status: one.status,
            from,
            to: one.days === null ? null : from + one.days * day,
            place: one.place,
            openedBy: openedBy.id,
          })
      }
    }
    return record
  })

type Told = typeof events extends fc.Arbitrary<infer T> ? T : never

function addEvent(record: TestRecord, child: string, ofCase: string, n: number, told: Told): void {
  const { late, second: _second, corrects, ...event } = told
  const before = record.events.filter((each) => each.case === ofCase)
  const target = corrects && before.length > 0 ? before[corrects.which % before.length]! : null
  record.events.push({
    id: uuid(child, 'event', n),
    child,
    case: ofCase,
    ...event,
    data: target && corrects?.retracts ? {} : event.data,
    type: target && corrects?.retracts ? target.type : event.type,
    supersedes: target && !corrects?.retracts ? target.id : null,
    retracts: target && corrects?.retracts ? target.id : null,
    recordedAt: event.at + late,
  })
}
