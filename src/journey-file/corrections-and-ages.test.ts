import { expect, test } from 'vitest'
import { judge } from './journey-file-of.ts'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const children = [
  { record: 'child', ref: 'A', dateOfBirth: '2010-05-02' },
  { record: 'child', ref: 'B', dateOfBirth: '2011' },
  { record: 'case', ref: 'A-1', child: 'A' },
  { record: 'case', ref: 'A-2', child: 'A' },
  { record: 'case', ref: 'B-1', child: 'B' },
]
const event = (number: number, more: object = {}) => ({
  record: 'event',
  id: id(number),
  case: 'A-1',
  type: 'absconded',
  at: '2026-01-03T10:15:00+02:00',
  ...more,
})
const codesOf = async (...events: object[]) => (await judge([...events, ...children])).codes

test('an event is superseded and retracted in any order of lines', async () => {
  expect(
    await codesOf(
      event(3, { retracts: id(2), reason: 'Not so.', type: 'returned' }),
      event(2, { supersedes: id(1), reason: 'He came back.', type: 'returned' }),
      event(1),
    ),
  ).toEqual([])
})

test('a correction names an event of the same case', async () => {
  expect(await codesOf(event(1), event(2, { case: 'A-2', supersedes: id(1), reason: 'x' }))).toEqual([
    '2 correction.other-case supersedes',
  ])
  expect(await codesOf(event(1), event(2, { case: 'B-1', retracts: id(1), reason: 'x' }))).toEqual([
    '2 correction.other-case retracts',
  ])
})

test('a retraction repeats the type of what it retracts', async () => {
  const retracting = event(2, { type: 'returned', retracts: id(1), reason: 'x' })
  expect((await judge([event(1), retracting, ...children])).complaints).toEqual([
    'line 2: field type: a retraction repeats the type of what it retracts, found "returned", allowed: absconded',
  ])
})

test('corrections that go round are all refused', async () => {
  expect(
    await codesOf(
      event(1, { supersedes: id(3), reason: 'x' }),
      event(2, { supersedes: id(1), reason: 'x' }),
      event(3, { supersedes: id(2), reason: 'x' }),
      event(4, { supersedes: id(4), reason: 'x' }),
    ),
  ).toEqual(['1', '2', '3', '4'].map((line) => `${line} correction.cycle supersedes`))
})

test('correcting what was refused is refused', async () => {
  expect(await codesOf(event(1, { agency: 'NOBODY' }), event(2, { supersedes: id(1), reason: 'x' }))).toEqual(
    ['1 reference.unknown agency', '2 reference.refused supersedes'],
  )
})

test('an event of another child cannot be referred to, one of another case of the same child can', async () => {
  const answer = { type: 'referral-answered', data: { referral: id(1) } }
  expect(await codesOf(event(1), event(2, { case: 'B-1', ...answer }))).toEqual([
    '2 reference.other-child data.referral',
  ])
  expect(await codesOf(event(1), event(2, { case: 'A-2', ...answer }))).toEqual([])
})

test.each([
  ['the day before birth', '2010-05-01T23:59:59+02:00', undefined, ['1 event.before-birth at']],
  ['the day of birth', '2010-05-02T00:00:00+02:00', undefined, []],
  ['the month of birth, known to the month', '2010-05-01T00:00:00+02:00', 'month', []],
  [
    'the month before birth, known to the month',
    '2010-04-30T00:00:00+02:00',
    'month',
    ['1 event.before-birth at'],
  ],
])('an event on %s', async (_, at, atPrecision, expected) => {
  expect(await codesOf(event(1, { at, atPrecision }))).toEqual(expected)
})

test('an event is before birth only if it is so for the earliest birth that the record allows', async () => {
  const b = (at: string) => codesOf(event(1, { case: 'B-1', at }))
  expect(await b('2011-01-01T00:00:00Z')).toEqual([])
  expect(await b('2010-12-31T23:00:00Z')).toEqual(['1 event.before-birth at'])
})

test('an event may lie a day ahead of the clock, for clocks differ, and no more', async () => {
  expect(await codesOf(event(1, { at: '2026-07-02T12:00:00Z' }))).toEqual([])
  expect((await judge([event(1, { at: '2026-07-02T12:00:00.001Z' }), ...children])).complaints).toEqual([
    'line 1: field at: more than 24 hours ahead, found "2026-07-02T12:00:00.001Z", ' +
      'allowed: 2026-07-02T12:00:00.000Z or earlier',
  ])
})

const born = (dateOfBirth: string) => [
  { record: 'child', ref: 'X', dateOfBirth },
  { record: 'case', ref: 'X-1', child: 'X' },
]
const late = (number: number, more: object = {}) => event(number, { case: 'X-1', ...more })
const act = (number: number, actAt: string) =>
  late(number, { type: 'role-assigned', data: { role: 'accused', actAt } })

test('a person of 25 at the first event is no child, unless an act under 18 is recorded', async () => {
  expect((await judge([late(1), late(2), ...born('2001-01-03')])).codes).toEqual([
    '1 event.not-a-child at',
    '2 event.not-a-child at',
  ])
  expect((await judge([late(1), act(2, '2019-01-02'), ...born('2001-01-03')])).codes).toEqual([])
  expect((await judge([late(1), act(2, '2019-01-03'), ...born('2001-01-03')])).codes).toHaveLength(2)
})

test('the first event decides, in whichever case it is', async () => {
  const earlier = late(2, { case: 'X-2', at: '2010-01-03T10:15:00Z' })
  const lines = [late(1), earlier, { record: 'case', ref: 'X-2', child: 'X' }, ...born('2001-01-03')]
  expect(await judge(lines)).toMatchObject({ codes: [], warnings: [] })
})

test('a person of 18 to 24 at the first event is taken with a warning', async () => {
  expect(await judge([late(1), ...born('2001-01-04')])).toMatchObject({
    codes: [],
    warnings: [
      'line 1: field at: of a person of 18 to 24, and no act under 18 is recorded, found "2026-01-03", ' +
        'allowed: an act before 18 (born 2001-01-04 or earlier)',
    ],
  })
  expect((await judge([late(1), ...born('2008-01-04')])).warnings).toEqual([])
})

test('of a year of birth the youngest age counts', async () => {
  expect((await judge([late(1), ...born('2000')])).codes).toEqual(['1 event.not-a-child at'])
  expect((await judge([late(1), ...born('2001')])).codes).toEqual([])
})

test('an act or an early event that is refused itself does not make a person a child', async () => {
  const refusedAct = act(2, '2019-01-02')
  const lines = [late(1), { ...refusedAct, agency: 'NOBODY' }, ...born('2001-01-03')]
  expect((await judge(lines)).codes).toEqual(['1 event.not-a-child at', '2 reference.unknown agency'])
  const refusedEarlier = late(2, { at: '2012-01-03T10:15:00Z', place: 'NOWHERE' })
  expect((await judge([late(1), refusedEarlier, ...born('2001-01-03')])).codes).toEqual([
    '1 event.not-a-child at',
    '2 reference.unknown place',
  ])
})
