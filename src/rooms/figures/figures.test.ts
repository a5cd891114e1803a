import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gather, now } from '#country/country-under-test.ts'
import { indicators as everyIndicator } from '#indicators/catalogue.ts'
import { computeIndicators } from '#indicators/compute.ts'
import { factsOfJourney } from '#indicators/facts/facts-of.ts'
import type { Query } from '#indicators/query.ts'
import { readJourneyFile } from '#journey-file/read-journey-file.ts'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import { everyChild, journeyOf, loadJourneys } from '../journeys/journeys.queries.ts'
import { knownIn } from '../journeys/known.queries.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { takeIn } from '../transfer/take-in.ts'
import { countSome, type Round } from './count-cubes.ts'
import { countFacts } from './count-facts.ts'
import type { CasesAnswer, FiguresAnswer, SeriesAnswer } from './figures.contract.ts'
import { figuresRoutes } from './figures.routes.ts'
import { readCountingRegisters } from './rules.ts'

let house: TestHouse
let statistician: string
const present = new Date(now)
const year = 'from=2026-01-01T00:00:00%2B03:00&to=2027-01-01T00:00:00%2B03:00'
const lastYear = 'from=2025-01-01T00:00:00%2B03:00&to=2026-01-01T00:00:00%2B03:00'

beforeAll(async () => {
  house = await openTestHouse((deps) => [figuresRoutes(deps)])
  house.setClock(present)
  const lines = gather(60, 3).records.map((record) => JSON.stringify(record))
  await house.asService(async (db) => {
    const known = knownIn(db, house.deps.vault)
    const file = await readJourneyFile(() => [Buffer.from(lines.join('\n'))], {
      now: present.getTime(),
      known,
    })
    const { vault } = house.deps
    await takeIn(db, file, { vault, profile: house.deps.profile(), now: present, by: 'keeper' })
  })
  statistician = await enter('statistician', 'MIN-1')
}, 180_000)
afterAll(() => house.close())

async function enter(role: Role, agency: string): Promise<string> {
  return house.enter(await house.addPerson(`p-${role}-${agency.toLowerCase()}`, agency, role), agency, role)
}

async function ask<Answer>(secret: string, path: string, status = 200): Promise<Answer> {
  const answer = await house.ask(secret, 'GET', `/api/v1/figures${path}`)
  expect(answer.status).toBe(status)
  return (await answer.json()) as Answer
}

const countCubes = async () => {
  const once = () =>
    inSession<DB, Round>(house.deps.pool, house.deps.serviceSecret, (db) =>
      countSome(db, house.deps.profile(), present),
    )
  while ((await once()).buckets > 0);
}

/** What counting the journeys themselves gives; as the answer writes it. */
async function fromJourneys(query: Query) {
  return house.asService(async (db) => {
    const registers = await readCountingRegisters(db, house.deps.profile())
    const facts = []
    for await (const ids of everyChild(db)) {
      for (const each of await loadJourneys(db, house.deps.vault, ids)) {
        facts.push(...factsOfJourney({ ...journeyOf(each), ...registers }, registers, now))
      }
    }
    return JSON.parse(JSON.stringify(computeIndicators(facts, registers, query)))
  })
}

describe('who may read figures', () => {
  test('a statistician reads everybody’s, and an administrator none', async () => {
    expect(await ask<FiguresAnswer>(statistician, `?${year}`)).toMatchObject({ scope: 'all' })
    await ask(await enter('administrator', 'MIN-1'), `?${year}`, 403)
    await ask(statistician, `/cases?${year}&indicator=JJ-2`, 403)
  })

  test('who opens children counts their own, and may not ask for everybody', async () => {
    const secret = await enter('supervisor', 'SOC-1')
    expect(await ask<FiguresAnswer>(secret, `?${year}`)).toMatchObject({ scope: 'mine', origin: 'facts' })
    await ask(secret, `?${year}&scope=all`, 403)
    await ask(secret, '/definitions')
  })
})

describe('an answer', () => {
  const query: Query = {
    from: '2025-01-01T00:00:00+03:00',
    to: '2026-01-01T00:00:00+03:00',
    by: ['sex', 'age'],
  }

  test('from facts is what counting the journeys gives', async () => {
    const found = await ask<FiguresAnswer>(statistician, `?${lastYear}&by=sex,age`)
    expect(found.origin).toBe('facts')
    expect(found.results).toEqual(await fromJourneys(query))
    // As the command line counts: bucket by bucket.
    const alone = await house.asService(async (db) => {
      const registers = await readCountingRegisters(db, house.deps.profile())
      return countFacts(db, query, { registers, which: everyIndicator, own: false, atMost: null })
    })
    expect(JSON.parse(JSON.stringify(alone))).toEqual(found.results)
  })

  test('from cubes is the same, and a question that is not kept counted goes to the facts', async () => {
    await countCubes()
    const found = await ask<FiguresAnswer>(statistician, `?${lastYear}&by=sex,age`)
    expect([found.origin, found.pending]).toEqual(['cubes', false])
    expect(found.results).toEqual(await fromJourneys(query))
    const free = await ask<FiguresAnswer>(statistician, `?${lastYear}&by=agency,offence,age&indicator=JJ-1`)
    expect(free.origin).toBe('facts')
    const days = 'from=2025-03-07T00:00:00Z&to=2025-09-30T12:00:00Z'
    expect((await ask<FiguresAnswer>(statistician, `?${days}`)).origin).toBe('facts')
  }, 60_000)

  test('of a running period has now as its census', async () => {
    const found = await ask<FiguresAnswer>(statistician, `?${year}&indicator=JJ-2`)
    expect(found.origin).toBe('cubes')
    expect(Date.parse(found.results[0]!.census)).toBe(present.getTime())
  })

  test('by period tells each period as a question of its own would', async () => {
    const found = await ask<SeriesAnswer>(
      statistician,
      `/series?${lastYear}&indicator=SG-ARR-3&by=sex&period=quarter`,
    )
    expect(found.points.map(({ period }) => period)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'])
    for (const { result } of found.points) {
      const { window, census } = result
      const [alone] = (await fromJourneys({ ...window, census, by: ['sex'] })).filter(
        (each: { indicator: string }) => each.indicator === 'SG-ARR-3',
      )
      expect(result).toEqual(alone)
    }
  }, 60_000)

  test('tells missing, zero, not applicable and nothing measured apart', async () => {
    const { results } = await ask<FiguresAnswer>(
      statistician,
      '?from=2019-01-01T00:00:00%2B03:00&to=2020-01-01T00:00:00%2B03:00&by=sex',
    )
    const told = (id: string) => results.find(({ indicator }) => indicator === id)!
    expect(told('JJ-1')).toMatchObject({ state: 'no-denominator', value: null, numerator: 0 })
    expect(told('JJ-1').notes).toContainEqual({ code: 'population-missing', area: 'ARK', year: 2019 })
    expect(told('SG-MIG-1')).toMatchObject({ state: 'known', value: 0, numerator: 0 })
    expect(told('JJ-4')).toMatchObject({ state: 'nothing-measured', value: null })
    expect(told('JJ-12').notes).toContainEqual({ code: 'dimension-not-applicable', dimension: 'sex' })
    expect(told('JJ-12').groups).toBeUndefined()
    expect(results.some(({ state }) => state === 'suppressed')).toBe(false)
  })
})

describe('the cases behind a count', () => {
  test('are as many as were counted among the reader’s own, and lead to children that open', async () => {
    const busiest = await house.owner.query<{ agency: string }>(
      `select agency from waymark.worklist where to_at > now() group by 1 order by count(*) desc, 1 limit 1`,
    )
    const secret = await enter('caseworker', busiest.rows[0]!.agency)
    const { results } = await ask<FiguresAnswer>(secret, `?${year}&by=sex`)
    const counted = results.filter(({ groups, numerator }) => groups && (numerator ?? 0) > 0)
    expect(counted.length).toBeGreaterThan(3)
    for (const { indicator, unit, groups } of counted) {
      for (const { by, numerator } of groups!) {
        const { total, items } = await ask<CasesAnswer>(
          secret,
          `/cases?${year}&indicator=${indicator}&by.sex=${by.sex}`,
        )
        // What lasted is counted one by one; the same event may end several.
        if (unit !== 'days') expect([indicator, by.sex, total]).toEqual([indicator, by.sex, numerator])
        const seen = await inSession<DB, { ref: string }[]>(house.deps.pool, secret, (db) =>
          db.selectFrom('waymark.child_case').select('ref').execute(),
        )
        const refs = new Set(seen.map(({ ref }) => ref))
        expect(items.every((each) => refs.has(each.case))).toBe(true)
      }
    }
  }, 60_000)

  test('are kept in the audit with the count that they stand behind', async () => {
    const found = await house.owner.query<{ action: string; n: number }>(
      `select action, count(*)::int as n from door.audit where action like 'figures.%' group by 1 order by 1`,
    )
    expect(found.rows.map(({ action }) => action)).toEqual(['figures.cases-read', 'figures.read'])
  })
})

test('a question that would look at too much is refused with its size before anything is read', async () => {
  await house.owner.query('analyze waymark.fact')
  await expect(
    house.asService(async (db) => {
      const registers = await readCountingRegisters(db, house.deps.profile())
      const query = { from: '2020-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
      await countFacts(db, query, { registers, which: everyIndicator, own: false, atMost: 10 })
    }),
  ).rejects.toMatchObject({ problem: { code: 'figures.too-much', params: { limit: 10 } } })
})
