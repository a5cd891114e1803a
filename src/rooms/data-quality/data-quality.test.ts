import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '#indicators/catalogue.ts'
import { eventRoutes } from '../event/event.routes.ts'
import type { Role } from '../sign-in/sign-in.policy.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import type { MarksAnswer, QualityAnswer } from './data-quality.contract.ts'
import { dataQualityRoutes } from './data-quality.routes.ts'
import { keepRecord } from './keep-record-under-test.ts'
import { present, testRecords } from './record-under-test.ts'

let house: TestHouse
const secrets = new Map<string, string>()
const year = 'from=2025-06-01T00:00:00Z&to=2026-07-05T00:00:00Z'

beforeAll(async () => {
  house = await openTestHouse((deps) => [dataQualityRoutes(deps), eventRoutes(deps)])
  house.setClock(new Date(present))
  const [record] = fc.sample(testRecords, { seed: 21, numRuns: 1 })
  await keepRecord(house.owner, record!)
  for (const role of ['statistician', 'supervisor', 'caseworker', 'administrator'] as Role[]) {
    const person = await house.addPerson(`the-${role}`, 'POL-1', role)
    secrets.set(role, await house.enter(person, 'POL-1', role))
  }
  // The supervisor's agency stands in the first three cases and in no other.
  await house.owner.query(
    `insert into waymark.worklist (child_id, case_id, standing, agency, capacity, compartments, from_at, to_at, child_ref, case_ref, state)
     select k.child_id, k.id, gen_random_uuid(), 'POL-1', 'lead', '{general,justice}', '2020-01-01', 'infinity', c.ref, k.ref, 'free'
     from (select * from waymark.child_case order by id limit 3) k join waymark.child c on c.id = k.child_id`,
  )
})
afterAll(() => house.close())

const ask = (role: string, path: string) => house.ask(secrets.get(role), 'GET', `/api/v1/data-quality${path}`)
const read = async (role: string, path: string) => (await (await ask(role, path)).json()) as QualityAnswer

describe('who reads data quality', () => {
  test('a statistician reads the whole record, and no reference of any child or case', async () => {
    const told = await ask('statistician', `?${year}`)
    expect(told.status).toBe(200)
    const text = await told.text()
    expect(text).not.toMatch(/[TK]-[0-9a-f]{8}/)
    const answer = JSON.parse(text) as QualityAnswer
    expect(answer.scope).toBe('all')
    expect(answer.events).toBeGreaterThan(20)
    expect(answer.implausible.every(({ cases }) => cases === null)).toBe(true)
  })

  test('a supervisor reads the cases of the agency, as the walls open them, with what has to be put right', async () => {
    const [all, own] = [await read('statistician', `?${year}`), await read('supervisor', `?${year}`)]
    expect(own.scope).toBe('mine')
    expect(own.cases).toBeLessThanOrEqual(3)
    expect(own.events).toBeGreaterThan(0)
    expect(own.events).toBeLessThan(all.events)
    const seen = await house.owner.query<{ case_ref: string }>('select case_ref from waymark.worklist')
    const open = new Set(seen.rows.map((row) => row.case_ref))
    const named = own.implausible.flatMap(({ cases }) => cases ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((each) => !open.has(each.case))).toEqual([])
    for (const each of own.implausible)
      expect((each.cases?.length ?? 0) > 0).toBe(each.found > 0 && each.expected === null)
  })

  test('nobody else does', async () => {
    for (const role of ['caseworker', 'administrator']) expect((await ask(role, `?${year}`)).status).toBe(403)
    expect((await house.ask(undefined, 'GET', `/api/v1/data-quality?${year}`)).status).toBe(401)
    expect((await ask('administrator', `/marks?${year}`)).status).toBe(403)
  })

  test('every reading is in the audit', async () => {
    await ask('statistician', `?${year}&area=A-1&agency=POL-1&indicator=JJ-1`)
    const kept = await house.owner.query<{ detail: string }>(
      `select detail from door.audit where action = 'data-quality.read' order by at desc limit 1`,
    )
    expect(JSON.parse(kept.rows[0]?.detail ?? '')).toMatchObject({
      area: 'A-1',
      agency: 'POL-1',
      indicator: 'JJ-1',
      scope: 'all',
    })
  })
})

describe('what is asked', () => {
  test('one indicator narrows to the kinds of event that it is counted from', async () => {
    const told = await read('statistician', `?${year}&indicator=JJ-9`)
    expect(told.lateness.flatMap(({ type }) => type ?? [])).toEqual(['sentenced'])
  })

  test('an indicator that comes from a register has nothing to judge', async () => {
    const told = await read('statistician', `?${year}&indicator=JJ-14`)
    expect([told.events, told.mark.levels]).toEqual([0, ['none']])
  })

  test('every indicator has its mark, the same as in detail', async () => {
    const answer = (await (await ask('statistician', `/marks?${year}`)).json()) as MarksAnswer
    expect(Object.keys(answer.marks).sort()).toEqual(indicators.map(({ id }) => id).sort())
    for (const id of ['JJ-1', 'JJ-9', 'REF-T'])
      expect(answer.marks[id]).toEqual((await read('statistician', `?${year}&indicator=${id}`)).mark)
  })

  test('a caseworker’s marks are of what their walls open', async () => {
    const answer = (await (await ask('caseworker', `/marks?${year}`)).json()) as MarksAnswer
    expect(answer.scope).toBe('mine')
  })

  test('what there is not is refused by name', async () => {
    const refused = async (more: string) => {
      const answer = await ask('statistician', `?${more}`)
      return [answer.status, ((await answer.json()) as { code: string }).code]
    }
    expect(await refused(`${year}&area=Z`)).toEqual([422, 'quality.area'])
    expect(await refused(`${year}&indicator=JJ-99`)).toEqual([422, 'quality.no-such-indicator'])
    expect(await refused('from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z')).toEqual([
      422,
      'quality.window',
    ])
  })
})
