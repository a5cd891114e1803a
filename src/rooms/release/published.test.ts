import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadHighsSolver } from '#disclosure/highs-solver.ts'
import { protectRelease } from '#disclosure/protect-release.ts'
import { inSession, inTransaction } from '#platform/db.ts'
import { releaseBytes } from '#release/canonical.ts'
import { keepProtection } from '#release/protected-release.ts'
import { checkRelease, checkStore } from '#release/verify-release.ts'
import type { DB } from '../database.gen.ts'
import { earlierReleases, readFrozen, readProtected } from './frozen.queries.ts'
import { Interrupted, protectInThread } from './protect-in-thread.ts'
import { publishedRows } from './published.queries.ts'
import { latestReleases, publishedAsOf, releaseOf, releaseSummaries } from './release.queries.ts'
import { openReleaseHouse, type ReleaseHouse } from './releases-under-test.ts'

let house: ReleaseHouse
let firstId: string
const plan = { plan: 'several-years', years: [2024, 2025, 2026] }

beforeAll(async () => {
  house = await openReleaseHouse(200)
  firstId = (await house.published(plan)).id
}, 120_000)
afterAll(() => house.close())

type Work<T> = Parameters<typeof inTransaction<DB, T>>[1]
const asNobody = <T>(work: Work<T>) => inTransaction<DB, T>(house.deps.pool, work)
const asServer = <T>(work: Work<T>) => inSession<DB, T>(house.deps.pool, house.deps.serviceSecret, work)
const bytesOf = async (number: number) => releaseBytes((await asNobody((db) => releaseOf(db, number)))!)

const stored = async () =>
  (await asNobody((db) => publishedRows(db))).map(({ previous_digest, public_key, ...row }) => ({
    ...row,
    previousDigest: previous_digest,
    publicKey: public_key,
  }))

test('nobody needs a session for what is published, and nobody reads anything else of a release without one', async () => {
  const seen = async (table: string) =>
    (await asNobody(async (_db, client) => client.query(`select 1 from waymark.${table}`))).rowCount
  expect(await seen('release_published')).toBe(1)
  for (const table of ['release', 'release_frozen', 'release_protected', 'release_approval'])
    expect(await seen(table), table).toBe(0)
})

test('frozen counts and the attack on them are read by no person, not even those who approve', async () => {
  for (const secret of [house.maker, ...house.approvers])
    for (const table of ['release_frozen', 'release_protected']) {
      const found = await inSession<DB, number | null>(
        house.deps.pool,
        secret,
        async (_db, client) => (await client.query(`select 1 from waymark.${table}`)).rowCount,
      )
      expect(found, table).toBe(0)
    }
})

test('how far a release is, and who approved it, is for those who make and approve', async () => {
  const supervisor = await house.addPerson('sup', 'SOC-1', 'supervisor')
  const outsider = await house.enter(supervisor, 'SOC-1', 'supervisor')
  const seen = (secret: string, table: string) =>
    inSession<DB, number>(house.deps.pool, secret, async (_db, client) =>
      Number((await client.query(`select count(*) as n from waymark.${table}`)).rows[0].n),
    )
  expect([await seen(outsider, 'release'), await seen(outsider, 'release_approval')]).toEqual([0, 0])
  expect([await seen(house.maker, 'release'), await seen(house.approvers[1], 'release_approval')]).toEqual([
    1, 2,
  ])
})

test('a published release gives the same bytes for ever, after others have left too', async () => {
  const before = await bytesOf(1)
  await house.published({ plan: 'annual', years: [2025] })
  expect((await bytesOf(1)).equals(before)).toBe(true)
  expect(checkRelease(before.toString('utf8'))).toMatchObject({ fault: null, release: { number: 1 } })
})

test('what was published cannot be changed or taken away, not even by the owner of the database', async () => {
  for (const change of [
    `update waymark.release_published set content = '{}' where number = 1`,
    'delete from waymark.release_published',
    'truncate waymark.release_published',
    `update waymark.release_frozen set digest = ''`,
    'delete from waymark.release_approval',
    `update waymark.release set years = '{1999}'`,
    'delete from waymark.release',
  ])
    await expect(house.owner.query(change), change).rejects.toThrow(/append-only|release\.ended|referenc/)
})

test('every change to what is kept is found: a number, a signature, a link of the chain', async () => {
  const rows = await stored()
  expect(checkStore(rows).map(({ fault }) => fault)).toEqual([null, null])
  const [first, second] = rows as [(typeof rows)[0], (typeof rows)[0]]
  const changed = { ...first, content: first.content.replace('"count":', '"count":1') }
  expect(checkStore([changed, second])[0]).toEqual({ number: 1, fault: 'digest' })
  expect(checkStore([{ ...first, signature: second.signature }, second])[0]!.fault).toBe('signature')
  expect(checkStore([second])[0]!.fault).toBe('number')
  const text = (await bytesOf(1)).toString('utf8')
  expect(checkRelease(text.replace(/"count":\d+/, '"count":999')).fault).toBe('digest')
  expect(checkRelease('{}').fault).toBe('unreadable')
})

test('the database lets nothing leave that two others have not approved, whatever program asks', async () => {
  const made = await house.protectedRelease({ plan: 'annual', years: [2024] })
  const rows = await stored()
  const last = rows.at(-1)!
  const insert = (more: object) =>
    asServer(async (db) => {
      await db
        .insertInto('waymark.release_published')
        .values({
          number: last.number + 1,
          release_id: made.id,
          published_at: new Date('2030-01-01'),
          content: last.content,
          digest: last.digest,
          previous_digest: last.digest,
          signature: last.signature,
          public_key: last.publicKey,
          ...more,
        })
        .execute()
    })
  await expect(insert({})).rejects.toThrow('release.not-approved')
  await expect(insert({ number: last.number + 2 })).rejects.toThrow('release.out-of-turn')
  await expect(insert({ previous_digest: null })).rejects.toThrow('release.out-of-turn')
  await expect(insert({ content: '{}' })).rejects.toThrow('release.digest')
  const mark = asServer((db) =>
    db
      .updateTable('waymark.release')
      .set({ state: 'published', number: last.number + 1 })
      .where('id', '=', made.id)
      .execute(),
  )
  await expect(mark).rejects.toThrow('release.not-published')
})

test('the database takes no approval from its maker, in another’s name, or of something else', async () => {
  const made = await house.protectedRelease({ plan: 'annual', years: [2026] })
  const approve = (secret: string, digest: string, person: string) =>
    inSession<DB, void>(house.deps.pool, secret, async (_db, client) => {
      await client.query(
        `insert into waymark.release_approval (release_id, person_id, digest, person, agency, role)
         values ($1, door.person_id(), $2, $3, door.agency(), door.role())`,
        [made.id, digest, person],
      )
    })
  const digest = made.review!.digest
  await expect(approve(house.maker, digest, 'maker')).rejects.toThrow('release.own')
  await expect(approve(house.approvers[0], 'f'.repeat(64), 'second')).rejects.toThrow('release.other-content')
  await expect(approve(house.approvers[0], digest, 'maker')).rejects.toThrow(/row-level security/)
})

test('as published on: what stood at an instant, and what stands now', async () => {
  const all = await asNobody((db) => releaseSummaries(db))
  const [second, first] = all.map(({ publishedAt }) => new Date(publishedAt))
  const numbersAt = async (at: Date) =>
    (await asNobody((db) => publishedAsOf(db, at))).map(({ number }) => number)
  expect(await numbersAt(new Date(first!.getTime() - 1))).toEqual([])
  expect(await numbersAt(first!)).toEqual([1])
  expect(await numbersAt(second!)).toEqual([2, 1])
  await house.published({ ...plan, corrects: { number: 1, reason: 'A court was late.' } })
  expect((await asNobody((db) => latestReleases(db))).map(({ number }) => number)).toEqual([3, 2])
  expect(await numbersAt(second!)).toEqual([2, 1])
  const summaries = await asNobody((db) => releaseSummaries(db))
  expect(summaries.map(({ number, correctedBy }) => [number, correctedBy])).toEqual([
    [3, null],
    [2, null],
    [1, 3],
  ])
}, 60_000)

test('protection can be interrupted and repeated, and gives the same', async () => {
  const { frozen, kept } = await asServer(async (db) => ({
    frozen: (await readFrozen(db, firstId))!,
    kept: (await readProtected(db, firstId))!.kept,
  }))
  const stop = new AbortController()
  const broken = protectInThread(frozen, [], () => stop.abort(), stop.signal)
  await expect(broken).rejects.toThrow(Interrupted)
  expect(await protectInThread(frozen, [], () => undefined)).toEqual(kept)
  const solver = await loadHighsSolver()
  expect(keepProtection(frozen, protectRelease(frozen.cubes, [], { solver }))).toEqual(kept)
  expect(await asServer((db) => earlierReleases(db))).toHaveLength(3)
})
