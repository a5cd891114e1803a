import { expect, test } from 'vitest'
import { describeProblem } from './problem.ts'
import { readRecordText } from './read-line.ts'

const event = { record: 'event', case: 'ARK-7-1', type: 'apprehended', at: '2026-01-03T10:15:00+02:00' }
const child = { record: 'child', ref: 'ARK-7' }
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

const complaints = (line: unknown) =>
  readRecordText(JSON.stringify(line)).faults.map((fault) => describeProblem({ ...fault, line: 3 }))

test.each<[string, unknown, string | RegExp]>([
  [
    'an unknown role',
    { ...event, type: 'role-assigned', data: { role: 'robber' } },
    'line 3: field data.role: found "robber", allowed: victim, witness, alleged-offender, accused, ' +
      'recognised-offender, at-risk, civil-party, recruited, trafficked, smuggled',
  ],
  ['an unknown kind of record', { record: 'person' }, /field record: found "person", allowed: area, agency/],
  ['no kind of record', { ref: 'A' }, /field record: found "nothing", allowed: area/],
  [
    'a kind of record that is no text',
    { record: { toString: 1 } },
    /field record: found "{\\"toString\\":1}"/,
  ],
  ['a kind of record that every object has', { record: 'constructor' }, /field record: found "constructor"/],
  [
    'an unknown type',
    { ...event, type: 'arrested' },
    /field type: found "arrested", allowed: report-received, /,
  ],
  ['a type that every object has', { ...event, type: 'toString' }, /field type: found "toString", allowed: /],
  ['a field too many', { ...child, name: 'Tarek' }, /field name: no such field, allowed: ref, sex, /],
  [
    'a field too many in data',
    { ...event, data: { gun: 'yes' } },
    /field data.gun: no such field, allowed: ground/,
  ],
  ['a field that every object has', { ...child, constructor: 1 }, /field constructor: no such field/],
  ['a missing required field', { record: 'child' }, 'line 3: field ref: required, but not given'],
  ['a missing type', { ...event, type: undefined }, 'line 3: field type: required, but not given'],
  [
    'a missing required code',
    { ...event, type: 'visited', data: { how: 'call' } },
    /field data.by: required, .*parent/,
  ],
  ['null', { ...child, sex: null }, 'line 3: field sex: null is refused, leave the field out'],
  ['null as data', { ...event, data: null }, 'line 3: field data: null is refused, leave the field out'],
  [
    'null inside identity',
    { ...child, identity: { a: [{ b: null }] } },
    /field identity.a\[0\].b: null is refused/,
  ],
  ['an empty reference', { ...child, ref: '  ' }, 'line 3: field ref: the text is empty'],
  ['a reference of a thousand characters', { ...child, ref: 'x'.repeat(1000) }, /field ref: found "x{59}…"/],
  ['a number for a text', { ...child, ref: 7 }, 'line 3: field ref: found "7", allowed: text'],
  ['data that is a list', { ...event, data: [] }, 'line 3: field data: found "[]", allowed: an object'],
  ['an impossible day', { ...event, at: '2026-02-30T10:00:00Z' }, /field at: found "2026-02-30T10:00:00Z"/],
  [
    'an instant without an offset',
    { ...event, at: '2026-01-03T10:15:00' },
    /field at: .* an instant that exists/,
  ],
  [
    'an impossible date',
    { ...event, type: 'followed-up', data: { nextDue: '2026-06-31' } },
    /data.nextDue: found/,
  ],
  ['an impossible birth', { ...child, dateOfBirth: '2010-02-29' }, /field dateOfBirth: found "2010-02-29"/],
  [
    'a precision that the date does not have',
    { ...child, dateOfBirth: '2010', dateOfBirthPrecision: 'day' },
    'line 3: field dateOfBirthPrecision: found "day", allowed: year, estimated, unknown',
  ],
  ['an id that is no UUID', { ...event, id: '7' }, 'line 3: field id: found "7", allowed: a UUID'],
  [
    'a negative number',
    { ...event, type: 'health-event', data: { clinicalCareHours: -1 } },
    /clinicalCareHours: .*-1/,
  ],
  [
    'a number as text',
    { record: 'place', ref: 'P', kind: 'remand', capacity: '40' },
    /field capacity: found "40"/,
  ],
  [
    'half a place',
    { record: 'place', ref: 'P', kind: 'remand', capacity: 0.5 },
    /capacity: .* a whole number/,
  ],
  [
    'yes as true',
    { ...event, data: { forceUsed: true } },
    'line 3: field data.forceUsed: found "true", allowed: yes, no',
  ],
  [
    'a code for a list',
    { ...event, type: 'charged', data: { offences: '0502' } },
    /data.offences: .* a list of codes/,
  ],
  [
    'an unknown context',
    { record: 'case', ref: 'C', child: 'A', contexts: ['sea'] },
    /contexts\[0\]: found "sea"/,
  ],
  [
    'a level in words',
    { record: 'policy-level', indicator: 'JJ-14', year: 2026, level: '2' },
    /level: .*\(a number\)/,
  ],
  [
    'an outline that is none',
    { record: 'area', ref: 'A', name: 'A', level: 'region', geometry: 'x' },
    /geometry: found/,
  ],
  [
    'a perpetrator of no known age',
    { record: 'incident', ref: 'I', perpetrators: [{ ageStatus: 'old' }] },
    'line 3: field perpetrators[0].ageStatus: found "old", allowed: child, adult, unknown',
  ],
  [
    'an involvement that ends before it starts',
    {
      record: 'involvement',
      case: 'C',
      agency: 'A',
      capacity: 'lead',
      basis: 'law',
      from: '2026-01-03T00:00:00Z',
      to: '2026-01-02T00:00:00Z',
    },
    /field to: found "2026-01-02T00:00:00Z", allowed: 2026-01-03T00:00:00Z or later/,
  ],
  [
    'a correction of both kinds',
    { ...event, supersedes: id, retracts: id, reason: 'x' },
    'line 3: field retracts: an event supersedes or retracts, never both',
  ],
  [
    'a correction without a reason',
    { ...event, supersedes: id },
    'line 3: field reason: a correction gives its reason',
  ],
  [
    'a retraction that carries data',
    { ...event, retracts: id, reason: 'x', data: { ground: 'offence' } },
    'line 3: field data: a retraction carries no data, found "ground"',
  ],
])('%s is refused and named', (_, line, expected) => {
  const [complaint, ...others] = complaints(line)
  expect(others).toEqual([])
  expect(complaint).toMatch(expected)
})

test('everything wrong with a line is told at once', () => {
  expect(
    complaints({ ...event, at: 'yesterday', agency: 5, data: { ground: 'x', offence: 1 } }),
  ).toHaveLength(4)
})

test('a retraction needs none of the fields of the type that it repeats', () => {
  expect(complaints({ ...event, type: 'visited', retracts: id, reason: 'Another child.' })).toEqual([])
})

test('the longest time of a second is cut to milliseconds, ids are kept in lower case', () => {
  const given = { ...event, id: id.toUpperCase(), at: '2026-01-03T10:15:00.123456+02:00' }
  expect(readRecordText(JSON.stringify(given)).record).toMatchObject({
    id,
    at: '2026-01-03T10:15:00.123+02:00',
  })
})

test('what is found is shortened to sixty characters and stays whole characters', () => {
  const [complaint] = complaints({ ...child, sex: '😀'.repeat(100) })
  const found = /found "(.*?)"/.exec(complaint ?? '')?.[1] ?? ''
  expect(found.length).toBeLessThanOrEqual(60)
  expect(found.isWellFormed()).toBe(true)
})

test('a problem is told in one line, whatever the line holds', () => {
  const [complaint] = complaints({ ...child, 'a\nb\u001b[2J': 1 })
  expect(complaint).toMatch(/^line 3: field a\ufffdb\ufffd\[2J: no such field/)
  expect(complaint).not.toMatch(/\p{Cc}/u)
})
