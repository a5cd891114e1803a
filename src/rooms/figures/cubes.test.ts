import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gather } from '#country/country-under-test.ts'
import { indicators } from '#indicators/catalogue.ts'
import { resultsFromCells } from '#indicators/cube/answer.ts'
import { cellKey, under } from '#indicators/cube/tallies.ts'
import { readCounted, readPart, writePart } from '#indicators/cube/text.ts'
import { readJourneyFile } from '#journey-file/read-journey-file.ts'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import { keepBundles } from '../journeys/keep.ts'
import { knownIn } from '../journeys/known.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { eventWith } from '../testing/test-journey.ts'
import { takeIn } from '../transfer/take-in.ts'
import { compress, expand } from './compress.ts'
import { countSome, type Round, rebuildCubes } from './count-cubes.ts'
import { readCountingRegisters } from './rules.ts'

const present = new Date('2026-06-16T09:40:00+03:00')
let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse(() => [])
  house.setClock(present)
  await take(fileOf(60, 3))
}, 180_000)
afterAll(() => house.close())

/** The country as a journey file. */
function fileOf(children: number, seed: number): string {
  return gather(children, seed)
    .records.map((record) => `${JSON.stringify(record)}\n`)
    .join('')
}

async function take(text: string): Promise<void> {
  await house.asService(async (db) => {
    const known = knownIn(db, house.deps.vault)
    const file = await readJourneyFile(() => [Buffer.from(text)], { now: present.getTime(), known })
    expect(file.refused).toBe(0)
    const { vault } = house.deps
    return takeIn(db, file, { vault, profile: house.deps.profile(), now: present, by: 'keeper' })
  })
}

const countOnce = (now = present): Promise<Round> =>
  inSession<DB, Round>(house.deps.pool, house.deps.serviceSecret, (db) =>
    countSome(db, house.deps.profile(), now),
  )

async function countAll(now = present): Promise<void> {
  while ((await countOnce(now)).buckets > 0);
}

const rebuild = (now = present) =>
  inSession<DB, unknown>(house.deps.pool, house.deps.serviceSecret, (db) =>
    rebuildCubes(db, house.deps.profile(), now),
  )

/** Every byte of the cubes: periods that are over, and those that run as well where `now` was the same. */
async function cubesNow(): Promise<{ cells: unknown[]; parts: unknown[] }> {
  const cells = await house.owner.query(
    `select period, area, breakdown, content, encode(measures, 'hex') as measures from waymark.cube_cell order by 1, 2, 3`,
  )
  const parts = await house.owner.query(
    `select period, bucket, census, encode(content, 'hex') as content from waymark.cube_part
     where length(content) > 4 order by 1, 2`,
  )
  return { cells: cells.rows, parts: parts.rows }
}

async function marksLeft(): Promise<number> {
  const found = await house.owner.query<{ n: number }>('select count(*)::int as n from waymark.cube_mark')
  return found.rows[0]!.n
}

async function expectAsRebuilt(now = present): Promise<void> {
  const counted = await cubesNow()
  await rebuild(now)
  const rebuilt = await cubesNow()
  expect(counted.cells.length).toBe(rebuilt.cells.length)
  expect(JSON.stringify(counted)).toBe(JSON.stringify(rebuilt))
}

async function someCases() {
  const found = await house.owner.query<{
    child: string
    case: string
    event: string
    type: string
    at: Date
  }>(
    `select c.ref as child, k.ref as case, e.id as event, e.type, e.at from waymark.event e
     join waymark.child_case k on k.id = e.case_id join waymark.child c on c.id = e.child_id
     where e.retracts is null and e.supersedes is null
       and not exists (select from waymark.event x where x.retracts = e.id or x.supersedes = e.id) order by e.id`,
  )
  return found.rows
}

/** Records, supersedes or retracts in one transaction with its refold, as the rooms do. */
async function edit(kind: 'record' | 'supersede' | 'retract', pick: number, days: number): Promise<void> {
  const rows = await someCases()
  const row = rows[pick % rows.length]!
  const at = new Date(present.getTime() - days * 86_400_000).toISOString()
  const event =
    kind === 'retract'
      ? eventWith(row.case, 'retraction', at, { retracts: row.event })
      : kind === 'supersede'
        ? eventWith(row.case, 'apprehended', at, { supersedes: row.event, data: { ground: 'offence' } })
        : eventWith(row.case, 'apprehended', at, { id: randomUUID(), data: { ground: 'flagrante' } })
  await house.asService(async (db) => {
    const folding = { registers: await readRegisters(db), profile: house.deps.profile(), now: present }
    const bundle = { ref: row.child, cases: [], involvements: [], events: [event] }
    await keepBundles(db, house.deps.vault, [bundle], 'keeper', folding)
  })
}

describe('cubes', () => {
  test('counted as changes come, they are to the byte what a rebuild makes of the whole', async () => {
    await countAll()
    await expectAsRebuilt()
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom('record' as const, 'supersede' as const, 'retract' as const),
            fc.nat(5000),
            fc.integer({ min: 0, max: 900 }),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        async (edits) => {
          for (const [kind, pick, days] of edits) await edit(kind, pick, days)
          await countAll()
          await expectAsRebuilt()
        },
      ),
      { numRuns: 2 },
    )
    await take(fileOf(75, 3))
    await countAll()
    await expectAsRebuilt()
  }, 600_000)

  test('a round that is cut short leaves everything to be counted, and loses nothing', async () => {
    await edit('record', 7, 40)
    const before = await cubesNow()
    const marks = await marksLeft()
    expect(marks).toBeGreaterThan(0)
    await expect(
      inSession<DB, void>(house.deps.pool, house.deps.serviceSecret, async (db) => {
        await countSome(db, house.deps.profile(), present)
        throw new Error('the machine stopped')
      }),
    ).rejects.toThrow('the machine stopped')
    expect(await cubesNow()).toEqual(before)
    expect(await marksLeft()).toBe(marks)
    await countAll()
    await expectAsRebuilt()
  }, 120_000)

  test('two rounds at once, while somebody records, count everything and nothing twice', async () => {
    for (let pick = 0; pick < 6; pick++) await edit('record', pick * 97, 10 + pick * 31)
    await Promise.all([countAll(), countAll(), edit('record', 1234, 3), edit('retract', 77, 5)])
    await countAll()
    expect(await marksLeft()).toBe(0)
    await expectAsRebuilt()
  }, 120_000)

  test('a period that ends is counted once more, as of its end, and the next one begins', async () => {
    const july = new Date('2026-07-03T00:00:00+03:00')
    await countAll(july)
    const found = await house.owner.query<{ period: string; open: boolean; census: Date }>(
      `select distinct period, due_at < 'infinity' as open, max(census) as census from waymark.cube_part
       where period in ('2026-06', '2026-07') group by 1, 2 order by 1`,
    )
    expect(found.rows).toEqual([
      { period: '2026-06', open: false, census: new Date('2026-07-01T00:00:00+03:00') },
      { period: '2026-07', open: true, census: july },
    ])
    await expectAsRebuilt(july)
  }, 120_000)

  test('what an earlier version of a definition had counted stays beside the new one', async () => {
    await countAll()
    const part = `period = '2025' and bucket = (select min(bucket) from waymark.cube_part where period = '2025')`
    const kept = await house.owner.query<{ bucket: number; content: Buffer }>(
      `select bucket, content from waymark.cube_part where ${part}`,
    )
    const { bucket, content } = kept.rows[0]!
    const sums = readPart(expand(content))
    under(sums, cellKey('', '')).set('JJ-1@0', new Map([['', [7, 0, 0]]]))
    await house.owner.query(`update waymark.cube_part set content = $1 where ${part}`, [
      compress(writePart(sums)),
    ])
    await rebuild()
    await house.owner.query('insert into waymark.cube_mark (bucket, months) values ($1, $2)', [
      bucket,
      [2025 * 12],
    ])
    await countAll()
    const cell = await house.owner.query<{ content: string }>(
      `select content from waymark.cube_cell where period = '2025' and area = '' and breakdown = ''`,
    )
    const counted = readCounted(cell.rows[0]!.content)
    expect(counted.get('JJ-1@0')?.get('')).toMatchObject({ numerator: 7 })
    expect(counted.has('JJ-1@1')).toBe(true)
    await expectAsRebuilt()
    const registers = await house.asService((db) => readCountingRegisters(db, house.deps.profile()))
    const query = { from: '2025-01-01T00:00:00+03:00', to: '2026-01-01T00:00:00+03:00' }
    const which = indicators.filter(({ id }) => id === 'JJ-1')
    const told = resultsFromCells(counted, counted, registers, query, which, true)
    expect(told.map(({ version }) => version)).toEqual([1, 0])
    expect(told[1]).toMatchObject({ indicator: 'JJ-1', numerator: 7 })
  }, 120_000)

  test('another area of a place means that everything is counted again', async () => {
    const later = new Date('2026-07-03T00:01:00+03:00')
    await countAll(later)
    const before = await countOnce(later)
    expect(before).toEqual({ buckets: 0, rulesChanged: false })
    await house.owner.query(`update waymark.area set level = 'district' where level = 'region'`)
    const after = await countOnce(later)
    expect(after.rulesChanged).toBe(true)
    expect(after.buckets).toBeGreaterThan(0)
  }, 120_000)
})
