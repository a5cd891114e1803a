import { afterAll, beforeAll, expect, test } from 'vitest'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import { claimRelease, type ReleaseRow, releaseRow } from './drafts.queries.ts'
import { Interrupted } from './protect-in-thread.ts'
import { workOnReleases } from './release-job.ts'
import { openReleaseHouse, type ReleaseHouse } from './releases-under-test.ts'
import { workOnRelease } from './work-on-release.ts'

let house: ReleaseHouse
beforeAll(async () => {
  house = await openReleaseHouse(40)
}, 60_000)
afterAll(() => house.close())

const asServer = <T>(work: Parameters<typeof inSession<DB, T>>[2]) =>
  inSession<DB, T>(house.deps.pool, house.deps.serviceSecret, work)
const claim = () => asServer<ReleaseRow | undefined>((db) => claimRelease(db))
const stateOf = async (id: string) => (await asServer((db) => releaseRow(db, id)))?.state

async function make(years: number[]): Promise<string> {
  const id = crypto.randomUUID()
  const asked = { id, plan: 'annual', years }
  expect((await house.ask(house.maker, 'POST', '/api/v1/releases', asked)).status).toBe(200)
  return id
}

test('one process works on a release at a time; what it left when it died, another takes up', async () => {
  const id = await make([2025])
  const row = (await claim())!
  expect(row.id).toBe(id)
  expect(await claim()).toBeUndefined()
  const stop = new AbortController()
  stop.abort()
  await expect(workOnRelease(house.deps, row, { signal: stop.signal })).rejects.toThrow()
  // Stopped in order, it let go at once; killed, the hold lapses.
  const again = (await claim())!
  expect(again.id).toBe(id)
  await house.owner.query(
    `update waymark.release set claimed_until = now() - interval '1 second' where id = $1`,
    [id],
  )
  const third = (await claim())!
  await workOnRelease(house.deps, third)
  expect(await stateOf(id)).toBe('awaiting-approval')
  expect(await claim()).toBeUndefined()
})

test('the server works on what waits, and stops when it is asked to', async () => {
  const id = await make([2026])
  const job = workOnReleases(house.deps)
  await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('awaiting-approval')
  await job.stop()
  const late = await make([2024])
  expect(await stateOf(late)).toBe('draft')
  await house.ask(house.maker, 'POST', `/api/v1/releases/${late}/withdraw`)
})

test('a release taken back while it is worked on is left alone', async () => {
  const id = await make([2023])
  const row = (await claim())!
  await house.ask(house.maker, 'POST', `/api/v1/releases/${id}/withdraw`)
  await expect(workOnRelease(house.deps, row)).rejects.toThrow(Interrupted)
  expect(await stateOf(id)).toBe('withdrawn')
})
