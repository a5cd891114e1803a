import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from './journey-file-of.ts'
import type { JourneyRecord } from './journey-record.ts'
import { writeRecord } from './write-record.ts'

/** Small worlds in which names are few, so that references meet, miss, cross children and go round. */
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const few = <T>(...all: T[]) => fc.constantFrom(...all)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const eventId = fc.integer({ min: 1, max: 9 }).map(id)

const area = fc.record({
  record: few('area'),
  ref: few('R', 'S', 'T'),
  name: few('x'),
  level: few('region'),
  parent: maybe(few('R', 'S', 'T', 'U')),
})
const agency = fc.record({
  record: few('agency'),
  ref: few('P', 'Q'),
  kind: few('police', 'robber'),
  area: maybe(few('R', 'S')),
})
const child = fc.record({
  record: few('child'),
  ref: few('A', 'B', 'C'),
  dateOfBirth: maybe(few('2012', '2010-05', '2000-06-01', '2006-02-03')),
})
const oneCase = fc.record({
  record: few('case'),
  ref: few('K', 'L', 'M'),
  child: few('A', 'B', 'C', 'D'),
  leadAgency: maybe(few('P', 'Q')),
})
const event = fc
  .record({
    id: eventId,
    case: few('K', 'L', 'M', 'N'),
    at: few(
      '2026-01-03T10:15:00Z',
      '2011-03-01T00:00:00+02:00',
      '2024-05-01T00:00:00Z',
      '2027-01-01T00:00:00Z',
    ),
    agency: maybe(few('P', 'Q')),
    what: few<object>(
      { type: 'absconded' },
      { type: 'role-assigned', data: { role: 'accused', actAt: '2017-01-01' } },
      { type: 'role-assigned', data: { role: 'robber' } },
    ),
    points: fc.oneof(
      { weight: 3, arbitrary: few<object>({}) },
      { weight: 1, arbitrary: eventId.map((supersedes) => ({ supersedes, reason: 'x' })) },
      {
        weight: 1,
        arbitrary: eventId.map((retracts) => ({ type: 'absconded', data: undefined, retracts, reason: 'x' })),
      },
      {
        weight: 1,
        arbitrary: eventId.map((referral) => ({ type: 'referral-answered', data: { referral } })),
      },
    ),
  })
  .map(({ what, points, ...rest }) => ({ record: 'event', ...rest, ...what, ...points }))

const nameOf = (line: object) =>
  `${Reflect.get(line, 'record')} ${Reflect.get(line, 'ref') ?? Reflect.get(line, 'id')}`
const world = fc
  .tuple(
    ...[area, agency, child, oneCase].map((one: fc.Arbitrary<object>) =>
      fc.uniqueArray(one, { selector: nameOf, maxLength: 3 }),
    ),
    fc.uniqueArray(event, { selector: nameOf, maxLength: 9 }),
  )
  .map((parts) => parts.flat())

const texts = (records: readonly JourneyRecord[]) => records.map(writeRecord).sort()

test('what is taken of a file is in order by itself, without what was refused', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (lines) => {
      const { records } = await judge(lines)
      const alone = await judge(records)
      expect(alone.complaints).toEqual([])
      expect(texts(alone.records)).toEqual(texts(records))
    }),
    { numRuns: 2000 },
  )
})

test('what is taken of a file does not depend on the order of its lines', async () => {
  const twoOrders = world.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
  )
  await fc.assert(
    fc.asyncProperty(twoOrders, async ([lines, others]) => {
      expect(texts((await judge(others)).records)).toEqual(texts((await judge(lines)).records))
    }),
    { numRuns: 1000 },
  )
})

test('taking away lines never leaves a line that refers to nothing', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (lines) => {
      const { records } = await judge(lines)
      const names = new Set(records.map(nameOf))
      for (const record of records) {
        if (record.record === 'case') expect(names).toContain(`child ${record.child}`)
        if (record.record !== 'event') continue
        expect(names).toContain(`case ${record.case}`)
        for (const target of [record.supersedes, record.retracts, record.data.referral])
          if (target !== undefined) expect(names).toContain(`event ${target}`)
      }
    }),
    { numRuns: 500 },
  )
})
