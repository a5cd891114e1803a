import { expect, test } from 'vitest'
import type { JourneyEvent } from '#journey/envelope.ts'
import { judge } from './journey-file-of.ts'
import type { Known } from './known.ts'

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const recorded: JourneyEvent = {
  id: id(1),
  case: 'A-1',
  type: 'apprehended',
  at: '2026-01-03T10:15:00+02:00',
  recordedAt: '2026-01-03T11:00:00Z',
  recordedBy: 'P-1',
  compartment: 'general',
  data: { ground: 'flagrante' },
}

const house: Known = {
  has: async (_kind, refs) => new Set(refs.filter((ref) => ref === 'POL-1')),
  cases: async (refs) => new Map(refs.includes('A-1') ? [['A-1', { child: 'A' }]] : []),
  children: async (refs) =>
    new Map(
      refs.includes('A')
        ? [['A', { dateOfBirth: '2001-05-02', firstEventAt: '2015-01-01T00:00:00Z', acts: [] }]]
        : [],
    ),
  events: async (ids) => new Map(ids.includes(recorded.id) ? [[recorded.id, recorded]] : []),
}

const line = {
  record: 'event',
  id: id(1),
  case: 'A-1',
  type: 'apprehended',
  at: recorded.at,
  data: recorded.data,
}

test('what is already recorded can be referred to', async () => {
  const more = { ...line, id: id(2), agency: 'POL-1', type: 'released', data: { to: 'family' } }
  expect(await judge([more], house)).toMatchObject({ codes: [], warnings: [] })
  expect((await judge([more])).codes).toEqual(['1 reference.unknown case', '1 reference.unknown agency'])
})

test('an event that is already recorded says nothing new', async () => {
  expect(await judge([line], house)).toMatchObject({ codes: [], again: 1, records: [] })
})

test('an event with the id of a recorded one and other content is refused', async () => {
  expect((await judge([{ ...line, data: { ground: 'warrant' } }], house)).codes).toEqual([
    '1 record.conflict id',
  ])
})

test('recorded events are corrected under the same rules', async () => {
  const correction = { ...line, id: id(3), reason: 'x', data: undefined }
  expect((await judge([{ ...correction, retracts: id(1) }], house)).codes).toEqual([])
  expect((await judge([{ ...correction, retracts: id(1), type: 'released' }], house)).codes).toEqual([
    '1 correction.type-differs type',
  ])
  expect((await judge([{ ...correction, retracts: id(9) }], house)).codes).toEqual([
    '1 reference.unknown retracts',
  ])
})

test('a case never passes to another child', async () => {
  const lines = [
    { record: 'child', ref: 'B', dateOfBirth: '2012' },
    { record: 'case', ref: 'A-1', child: 'B' },
  ]
  expect((await judge(lines, house)).codes).toEqual(['2 case.other-child child'])
})

test('a new version of a child takes its own date of birth', async () => {
  const child = { record: 'child', ref: 'A', dateOfBirth: '2026-03-01' }
  expect((await judge([child, { ...line, id: id(4) }], house)).codes).toEqual(['2 event.before-birth at'])
})

test('a refused new version leaves the recorded one to refer to', async () => {
  const { codes } = await judge(
    [
      { record: 'child', ref: 'A', sex: 'boy' },
      { ...line, id: id(5) },
    ],
    house,
  )
  expect(codes).toEqual(['1 field.unknown-code sex'])
})
