import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gather, now } from '#country/country-under-test.ts'
import { readJourneyFile } from '#journey-file/read-journey-file.ts'
import { knownIn } from '../journeys/known.queries.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { takeIn } from '../transfer/take-in.ts'
import { readXlsx } from './read-xlsx-under-test.ts'
import { unReturns } from './returns/catalogue.ts'
import type { ReturnsAnswer } from './un-return.contract.ts'
import { unReturnRoutes } from './un-return.routes.ts'

let house: TestHouse
const secrets = new Map<string, string>()

beforeAll(async () => {
  house = await openTestHouse((deps) => [unReturnRoutes(deps)])
  house.setClock(new Date(now))
  const text = gather(20, 5)
    .records.map((record) => JSON.stringify(record))
    .join('\n')
  await house.asService(async (db) => {
    const known = knownIn(db, house.deps.vault)
    const file = await readJourneyFile(() => [Buffer.from(text)], { now: Date.parse(now), known })
    await takeIn(db, file, {
      vault: house.deps.vault,
      profile: house.deps.profile(),
      now: new Date(now),
      by: 'keeper',
    })
  })
  await house.addAgency('STA-9', 'statistics')
  for (const role of ['statistician', 'caseworker'] as Role[]) {
    const person = await house.addPerson(`the-${role}`, 'STA-9', role)
    secrets.set(role, await house.enter(person, 'STA-9', role))
  }
}, 240_000)
afterAll(() => house.close())

const ask = (role: string, path: string) => house.ask(secrets.get(role), 'GET', `/api/v1/un-returns${path}`)
const open = async (role: string, path: string) =>
  readXlsx(Buffer.from(await (await ask(role, path)).arrayBuffer()))

describe('a workbook', () => {
  test('has a cover and a sheet for each table, with every row in words and a reason where it is empty', async () => {
    for (const { id, tables } of unReturns) {
      const sheets = await open('statistician', `/${id}.xlsx?year=2025&copy=exact&lang=en`)
      expect(sheets.size).toBe(1 + tables.length)
      const [cover, ...others] = [...sheets.values()]
      expect(cover?.[1]?.[0]).toBe('Internal working copy: do not send')
      for (const [n, sheet] of others.entries()) {
        expect(sheet[0]?.[0]).toContain('do not send')
        expect(sheet.length).toBe(2 + tables[n]!.rows.length)
        for (const row of sheet.slice(2)) {
          const [, total] = row
          expect(typeof total === 'number' || row.at(-3) === 'Not filled' || total === 'none').toBe(true)
          expect(row.at(-1)).toMatch(/not verified|read at/)
        }
      }
    }
  }, 60_000)

  test('an exact copy holds the exact counts', async () => {
    const arrested = await house.owner.query<{ year: number; n: number }>(
      `select extract(year from at)::int as year, count(distinct child_id)::int as n from waymark.event
       where type = 'apprehended' and data ->> 'ground' in ('offence', 'flagrante', 'warrant', 'status-offence')
       group by 1 order by 2 desc limit 1`,
    )
    const { year, n } = arrested.rows[0]!
    const sheets = await open('statistician', `/crc.xlsx?year=${year}&copy=exact&lang=en`)
    const row = sheets
      .get('In conflict with the law')
      ?.find(([words]) => words === 'Children arrested in conflict with the law')
    expect(row?.[1]).toBeGreaterThan(0)
    // Corrections, and those who were 18, can only make it fewer.
    expect(row?.[1]).toBeLessThanOrEqual(n)
    expect(Number(row?.[2]) + Number(row?.[3]) + Number(row?.[4])).toBe(row?.[1])
  })

  test('without a release a copy that may be sent has not one number of children', async () => {
    const sheets = await open('caseworker', '/un-cts.xlsx?year=2025&lang=fr')
    const tables = [...sheets.values()].slice(1)
    const cells = tables.flatMap((rows) => rows.slice(2).flatMap((row) => row.slice(1, -3)))
    expect(cells.filter((cell) => typeof cell === 'number')).toEqual([])
    expect(cells).toContain('non publié')
  })

  test('is in the reader’s language', async () => {
    const sheets = await open('statistician', '/crc.xlsx?year=2025&lang=ar')
    expect([...sheets.keys()][0]).toBe('الغلاف')
  })
})

describe('who makes which copy', () => {
  test('exact numbers are for statisticians', async () => {
    expect((await ask('caseworker', '/crc.xlsx?year=2025&copy=exact')).status).toBe(403)
    expect((await ask('caseworker', '/crc.xlsx?year=2025')).status).toBe(200)
    expect((await house.ask(undefined, 'GET', '/api/v1/un-returns/crc.xlsx?year=2025')).status).toBe(401)
  })

  test('the list says which copies the reader may make', async () => {
    const told = async (role: string) => (await (await ask(role, '')).json()) as ReturnsAnswer
    expect((await told('statistician')).copies).toEqual(['published', 'exact'])
    expect((await told('caseworker')).copies).toEqual(['published'])
    expect((await told('caseworker')).items.map(({ id }) => id)).toEqual(unReturns.map(({ id }) => id))
  })

  test('what there is not is refused', async () => {
    expect((await ask('statistician', '/no-such.xlsx?year=2025')).status).toBe(404)
    expect((await ask('statistician', '/crc.xlsx?year=soon')).status).toBe(422)
  })

  test('every copy made is in the audit', async () => {
    await ask('statistician', '/un-cts.xlsx?year=2024&copy=exact')
    const kept = await house.owner.query<{ subject: string; detail: string }>(
      `select subject, detail from door.audit where action = 'un-return.made' order by at desc limit 1`,
    )
    expect(kept.rows[0]?.subject).toBe('un-cts')
    expect(JSON.parse(kept.rows[0]?.detail ?? '')).toMatchObject({ year: 2024, copy: 'exact' })
  })
})
