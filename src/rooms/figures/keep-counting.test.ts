import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { eventWith, keepChild } from '../testing/test-journey.ts'
import { keepCounting } from './keep-counting.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse(() => [])
  house.setClock(new Date('2026-06-16T09:40:00+03:00'))
  await house.addAgency('POL-1', 'police')
})
afterAll(() => house.close())

test('what is recorded is counted by itself, in a thread that stops when it is told to', async () => {
  const ground = { data: { ground: 'offence' }, agency: 'POL-1' }
  await keepChild(house, 'C-1', 'POL-1', [
    eventWith('C-1-1', 'apprehended', '2026-05-04T10:00:00+03:00', ground),
  ])
  const failed: unknown[] = []
  const log = { ...house.deps.log, error: (...args: unknown[]) => void failed.push(args) }
  const counting = keepCounting({ ...house.deps, log } as typeof house.deps, () => undefined)
  const counted = async () => {
    const found = await house.owner.query<{ content: string }>(
      `select content from waymark.cube_cell where period = '2026-05' and area = '' and breakdown = ''`,
    )
    return found.rows[0]?.content.includes('JJ-1@1') ?? false
  }
  for (let tries = 0; tries < 300 && !(await counted()); tries++) await wait(100)
  expect(await counted()).toBe(true)
  await counting.stop()
  expect(failed).toEqual([])
  // What the thread had begun is undone as soon as PostgreSQL notices that nobody is there.
  const left = async () => {
    const found =
      await house.owner.query(`select from pg_stat_activity where application_name = 'waymark counting'
        and datname = current_database() and state <> 'idle'`)
    return found.rowCount
  }
  for (let tries = 0; tries < 300 && (await left()) !== 0; tries++) await wait(100)
  expect(await left()).toBe(0)
}, 120_000)
