import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { figuresRoutes } from './figures.routes.ts'

let house: TestHouse
const year = 'from=2026-01-01T00:00:00%2B03:00&to=2027-01-01T00:00:00%2B03:00'

beforeAll(async () => {
  house = await openTestHouse((deps) => [figuresRoutes(deps)])
  house.setClock(new Date('2026-06-16T09:40:00+03:00'))
  await house.addAgency('A-1')
})
afterAll(() => house.close())

async function enter(role: Parameters<TestHouse['addPerson']>[2]) {
  return house.enter(await house.addPerson(`p-${role}`, 'A-1', role), 'A-1', role)
}

test('a statistician reads everybody’s figures, and an administrator none', async () => {
  const read = await house.ask(await enter('statistician'), 'GET', `/api/v1/figures?${year}&by=sex,age`)
  expect(read.status).toBe(200)
  expect(await read.json()).toMatchObject({ scope: 'all' })
  const refused = await house.ask(await enter('administrator'), 'GET', `/api/v1/figures?${year}`)
  expect(refused.status).toBe(403)
})

test('who opens children counts their own and may not ask for everybody', async () => {
  const secret = await enter('supervisor')
  const mine = await house.ask(secret, 'GET', `/api/v1/figures?${year}`)
  expect(await mine.json()).toMatchObject({ scope: 'mine' })
  const all = await house.ask(secret, 'GET', `/api/v1/figures?${year}&scope=all`)
  expect(all.status).toBe(403)
  const series = await house.ask(secret, 'GET', `/api/v1/figures/series?${year}&indicator=JJ-2`)
  expect(series.status).toBe(200)
  const cases = await house.ask(secret, 'GET', `/api/v1/figures/cases?${year}&indicator=JJ-2&by.sex=female`)
  expect(await cases.json()).toMatchObject({ total: 0, items: [] })
  const declared = await house.ask(secret, 'GET', '/api/v1/figures/definitions')
  expect(declared.status).toBe(200)
})
