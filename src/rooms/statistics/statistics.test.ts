import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { FiguresAnswer, FiguresQuery } from '../figures/figures.contract.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { countForReports } from './count-for-reports.ts'
import { makeDueReports } from './make-reports.ts'
import { statisticsRoutes } from './statistics.routes.ts'

let house: TestHouse
let [analyst, colleague, judge, administrator] = ['', '', '', '']
let analystId = ''

beforeAll(async () => {
  house = await openTestHouse((deps) => [statisticsRoutes(deps)])
  await house.addAgency('STA-1', 'statistics')
  await house.addAgency('CRT-1', 'court')
  analystId = await house.addPerson('analyst', 'STA-1', 'statistician')
  analyst = await house.enter(analystId, 'STA-1', 'statistician')
  colleague = await house.enter(
    await house.addPerson('colleague', 'STA-1', 'statistician'),
    'STA-1',
    'statistician',
  )
  judge = await house.enter(await house.addPerson('judge', 'CRT-1', 'judge'), 'CRT-1', 'judge')
  administrator = await house.enter(
    await house.addPerson('admin', 'STA-1', 'administrator'),
    'STA-1',
    'administrator',
  )
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.owner.query('delete from waymark.statistics_view')
  await house.owner.query('delete from waymark.statistics_report')
})

const views = '/api/v1/statistics/views'
const reports = '/api/v1/statistics/reports'
const held = { name: 'Held, by region', indicator: 'JJ-3', query: { rows: 'region' }, schedule: null }
const itemsOf = async (secret: string, path: string) =>
  ((await (await house.ask(secret, 'GET', path)).json()) as { items: Record<string, unknown>[] }).items

test('a view is its owner’s: kept, replaced under its name, forgotten', async () => {
  const kept = await house.ask(analyst, 'POST', views, held)
  expect(kept.status).toBe(200)
  await house.ask(analyst, 'POST', views, { ...held, query: { rows: 'sex' } })
  const own = await itemsOf(analyst, views)
  expect(own).toMatchObject([{ name: 'Held, by region', query: { rows: 'sex' } }])
  expect(await itemsOf(colleague, views)).toEqual([])
  // Another's attempt does nothing, and says nothing of whether it is there.
  expect((await house.ask(colleague, 'DELETE', `${views}/${own[0]?.id}`)).status).toBe(204)
  expect(await itemsOf(analyst, views)).toHaveLength(1)
  await house.ask(analyst, 'DELETE', `${views}/${own[0]?.id}`)
  expect(await itemsOf(analyst, views)).toEqual([])
})

test('a judge keeps views of the children she may open, and has no reports made', async () => {
  expect((await house.ask(judge, 'POST', views, held)).status).toBe(200)
  const refused = await house.ask(judge, 'POST', views, { ...held, schedule: 'month' })
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ code: 'statistics.reports-not-for-role' })
})

test('an administrator has no statistics', async () => {
  expect((await house.ask(administrator, 'GET', views)).status).toBe(403)
})

test('a view of an indicator that is none is refused', async () => {
  const refused = await house.ask(analyst, 'POST', views, { ...held, indicator: 'JJ-99' })
  expect(refused.status).toBe(422)
})

test('outlines are for everybody who is signed in', async () => {
  await house.owner.query(
    `insert into waymark.area (ref, name, level, geometry) values ('R1', 'R', 'region', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}')`,
  )
  expect(await itemsOf(judge, '/api/v1/statistics/outlines')).toMatchObject([
    { ref: 'R1', geometry: { type: 'Polygon' } },
  ])
})

const asked: FiguresQuery[] = []
const count = {
  offset: async () => 180,
  answer: async (question: FiguresQuery): Promise<FiguresAnswer> => {
    asked.push(question)
    return { asOf: '2026-04-01T00:00:00.000Z', origin: 'cubes', scope: 'all', pending: false, results: [] }
  },
}

async function schedule(since: string): Promise<void> {
  await house.ask(analyst, 'POST', views, { ...held, schedule: 'month' })
  await house.owner.query('update waymark.statistics_view set scheduled_at = $1', [since])
}

test('a scheduled view gets its report once for each period, however often and by how many it is looked after', async () => {
  await schedule('2026-01-15T00:00:00Z')
  house.setClock(new Date('2026-03-02T00:00:00Z'))
  asked.length = 0
  const rounds = await Promise.all([makeDueReports(house.deps, count), makeDueReports(house.deps, count)])
  expect(rounds[0]! + rounds[1]!).toBe(2)
  expect(await makeDueReports(house.deps, count)).toBe(0)
  const made = await itemsOf(analyst, reports)
  expect(made.map(({ period }) => period).toSorted()).toEqual(['2026-01', '2026-02'])
  expect(asked[0]).toMatchObject({ scope: 'all', by: 'region', from: '2026-01-01T00:00:00+03:00' })
})

test('a report holds what the figures say of everybody, counted in the server’s name', async () => {
  await schedule('2026-01-15T00:00:00Z')
  house.setClock(new Date('2026-02-02T00:00:00Z'))
  expect(await makeDueReports(house.deps, countForReports(house.deps))).toBe(1)
  const [report] = await itemsOf(analyst, reports)
  const read = await house.ask(analyst, 'GET', `${reports}/${report?.id}`)
  expect(await read.json()).toMatchObject({
    answers: [{ scope: 'all', results: [{ indicator: 'JJ-3', numerator: 0 }] }],
  })
})

test('stopped in the middle, the next round makes what is missing', async () => {
  await schedule('2026-01-15T00:00:00Z')
  house.setClock(new Date('2026-04-02T00:00:00Z'))
  let calls = 0
  const failing = {
    ...count,
    answer: async (question: FiguresQuery) => {
      calls++
      if (calls === 2) throw new Error('the server was stopped')
      return count.answer(question)
    },
  }
  expect(await makeDueReports(house.deps, failing)).toBe(1)
  expect(await makeDueReports(house.deps, count)).toBe(2)
  expect(await itemsOf(analyst, reports)).toHaveLength(3)
})

test('a report is read by its owner, in the role of a statistician, and the reading is audited', async () => {
  await schedule('2026-02-15T00:00:00Z')
  house.setClock(new Date('2026-03-02T00:00:00Z'))
  await makeDueReports(house.deps, count)
  const [report] = await itemsOf(analyst, reports)
  const read = await house.ask(analyst, 'GET', `${reports}/${report?.id}`)
  expect(await read.json()).toMatchObject({ period: '2026-02', answers: [{ origin: 'cubes' }] })
  expect((await house.ask(colleague, 'GET', `${reports}/${report?.id}`)).status).toBe(404)
  await house.owner.query(
    `insert into door.membership (person_id, agency, role) values ($1, 'CRT-1', 'judge') on conflict do nothing`,
    [analystId],
  )
  const asJudge = await house.enter(analystId, 'CRT-1', 'judge')
  expect(await itemsOf(asJudge, reports)).toEqual([])
  expect((await house.ask(asJudge, 'GET', `${reports}/${report?.id}`)).status).toBe(403)
  const audit = await house.owner.query(
    `select action from door.audit where action like 'statistics.%' order by action`,
  )
  expect(audit.rows.map(({ action }) => action)).toContain('statistics.report-read')
  expect((await house.ask(analyst, 'DELETE', `${reports}/${report?.id}`)).status).toBe(204)
  expect(await itemsOf(analyst, reports)).toEqual([])
})

test('no reports are made for who is a statistician no longer', async () => {
  await schedule('2026-01-15T00:00:00Z')
  await house.owner.query(
    `update door.membership set to_at = now() where person_id = $1 and role = 'statistician'`,
    [analystId],
  )
  house.setClock(new Date('2026-03-02T00:00:00Z'))
  expect(await makeDueReports(house.deps, count)).toBe(0)
})
