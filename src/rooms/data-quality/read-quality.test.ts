import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { latenessAt } from '#indicators/quality/lateness.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { keepRecord } from './keep-record-under-test.ts'
import { readQuality } from './read-quality.ts'
import { agencies, areas, present, type TestRecord, testRecords } from './record-under-test.ts'
import { areasWithin } from './recorded.queries.ts'
import { type Question, recount } from './recount-under-test.ts'

const houses: TestHouse[] = []
afterAll(() => Promise.all(houses.map((house) => house.close())))

const day = 86_400_000
const questions: fc.Arbitrary<Question> = fc.record({
  from: fc.integer({ min: 1, max: 420 }).map((days) => present - days * day),
  to: fc.integer({ min: 0, max: 4 }).map((days) => present + days * day),
  now: fc.constant(present),
  area: fc.option(fc.constantFrom(...Object.keys(areas)), { nil: null }),
  agency: fc.option(fc.constantFrom(...Object.keys(agencies)), { nil: null, freq: 1 }),
  types: fc.option(fc.constantFrom(['apprehended'], ['admitted', 'moved', 'sentenced']), {
    nil: null,
    freq: 1,
  }),
})

async function openWith(record: TestRecord): Promise<TestHouse> {
  const house = await openTestHouse(() => [])
  houses.push(house)
  await keepRecord(house.owner, record)
  return house
}

async function readBySql(house: TestHouse, asked: Question) {
  return house.asService(async (db) =>
    readQuality(
      db,
      {
        from: new Date(asked.from),
        to: new Date(asked.to),
        now: new Date(asked.now),
        areas: asked.area === null ? null : ((await areasWithin(db, asked.area)) as string[] | null),
        agency: asked.agency,
        types: asked.types,
        own: null,
      },
      false,
    ),
  )
}

test('what SQL adds up is what a plain recount of the same record gives, whatever was recorded and corrected', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(
      testRecords,
      fc.array(questions, { minLength: 8, maxLength: 12 }),
      async (record, asked) => {
        const house = await openWith(record)
        for (const question of asked) {
          const told = await readBySql(house, question)
          const plain = recount(record, question)
          const { completeness, lateSteps, corrected, implausible, ...counts } = plain
          expect({ events: told.events, children: told.children, cases: told.cases }).toEqual(counts)
          expect(told.completeness).toEqual(completeness)
          const [all] = told.lateness
          expect(all?.events).toBe(lateSteps.length)
          const counted = new Map<number, number>()
          for (const step of lateSteps) counted.set(step, (counted.get(step) ?? 0) + 1)
          expect([all?.medianHours, all?.p90Hours]).toEqual([
            latenessAt(counted, 0.5),
            latenessAt(counted, 0.9),
          ])
          expect(all?.within7Days).toBe(lateSteps.filter((step) => step < 7 * 1440).length)
          expect(told.corrections[0]?.corrected).toBe(corrected)
          expect(told.implausible.map(({ check, of, found: hits }) => ({ check, of, found: hits }))).toEqual(
            implausible,
          )
          found += implausible.reduce((sum, each) => sum + each.found, 0)
        }
      },
    ),
    { numRuns: 4, seed: 11, endOnFailure: true },
  )
  // The record is rich enough that the checks have something to find.
  expect(found).toBeGreaterThan(20)
}, 120_000)

test('agencies and kinds of event add up to the whole', async () => {
  const [record] = fc.sample(testRecords, { seed: 5, numRuns: 1 })
  const house = await openWith(record!)
  const told = await readBySql(house, {
    from: present - 400 * day,
    to: present + 5 * day,
    now: present,
    area: null,
    agency: null,
    types: null,
  })
  const sum = (by: string) =>
    told.lateness.filter((row) => row.by === by).reduce((all, { events }) => all + events, 0)
  expect(sum('whole')).toBeGreaterThan(20)
  expect(sum('agency')).toBe(sum('whole'))
  expect(sum('type')).toBe(sum('whole'))
  const corrected = told.corrections
    .filter((row) => row.by === 'agency')
    .reduce((all, row) => all + row.corrected, 0)
  expect(corrected).toBe(told.corrections[0]?.corrected)
})
