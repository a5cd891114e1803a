import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReleaseReading, ReleasesAnswer } from './release.contract.ts'
import { openReleaseHouse, type ReleaseHouse } from './releases-under-test.ts'

let house: ReleaseHouse
beforeAll(async () => {
  house = await openReleaseHouse(250)
}, 120_000)
afterAll(() => house.close())

const ask = (secret: string, method: string, path: string, body?: unknown) =>
  house.ask(secret, method, `/api/v1/releases${path}`, body)
const codeOf = async (answer: Response) =>
  `${answer.status} ${((await answer.json()) as { code: string }).code}`

test('a release is made, protected, approved by two others and published, and everybody sees how far it is', async () => {
  const made = await house.protectedRelease({ plan: 'several-years', years: [2024, 2025, 2026] })
  expect(made).toMatchObject({ state: 'awaiting-approval', number: null, madeBy: 'maker', digest: null })
  expect(made.review?.blocked).toEqual([])
  expect(made.review?.attack.narrowest).toBeGreaterThanOrEqual(10)
  expect(made.review?.tables.reduce((sum, table) => sum + table.shown, 0)).toBeGreaterThan(10)
  expect(made.titles.fr).toBe('Les enfants et la justice par région et par âge, 2024–2026')

  const { id } = made
  const body = { digest: made.review?.digest }
  expect(await codeOf(await ask(house.maker, 'POST', `/${id}/approve`, body))).toBe('403 release.own')
  const other = { digest: '0'.repeat(64) }
  expect(await codeOf(await ask(house.approvers[0], 'POST', `/${id}/approve`, other))).toBe(
    '409 release.other-content',
  )
  expect((await ask(house.approvers[0], 'POST', `/${id}/approve`, body)).status).toBe(200)
  expect(await codeOf(await ask(house.approvers[0], 'POST', `/${id}/approve`, body))).toBe(
    '409 release.approved-already',
  )
  expect(await codeOf(await ask(house.maker, 'POST', `/${id}/publish`, body))).toBe(
    '409 release.not-approved',
  )
  expect((await ask(house.approvers[1], 'POST', `/${id}/approve`, body)).status).toBe(200)
  const published = (await (await ask(house.maker, 'POST', `/${id}/publish`, body)).json()) as ReleaseReading
  expect(published).toMatchObject({ state: 'published', number: 1 })
  expect(published.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(await codeOf(await ask(house.maker, 'POST', `/${id}/withdraw`))).toBe('409 release.left')
})

test('a correction is another release with its reason, and the first stays as it was', async () => {
  const reason = 'Records of one court came late.'
  const asked = { plan: 'several-years', years: [2024, 2025, 2026] }
  const second = await house.published({ ...asked, corrects: { number: 1, reason } })
  expect(second).toMatchObject({ number: 2, corrects: { number: 1, reason } })
  const list = (await (await ask(house.maker, 'GET', '')).json()) as ReleasesAnswer
  expect(list.items.map(({ number, correctedBy }) => [number, correctedBy])).toEqual([
    [2, null],
    [1, 2],
  ])
  const again = { id: crypto.randomUUID(), ...asked, corrects: { number: 1, reason } }
  expect(await codeOf(await ask(house.maker, 'POST', '', again))).toBe('409 release.corrected-already')
})

test('a release asked for wrongly is refused with what is wrong', async () => {
  const make = (more: object) =>
    ask(house.maker, 'POST', '', { id: crypto.randomUUID(), plan: 'annual', years: [2025], ...more })
  expect(await codeOf(await make({ plan: 'weekly' }))).toBe('422 release.unknown-plan')
  expect(await codeOf(await make({ years: [2027] }))).toBe('422 release.year-not-over')
  expect(await codeOf(await make({ plan: 'several-years', years: [2022, 2024] }))).toBe(
    '422 release.years-apart',
  )
  expect(await codeOf(await make({ corrects: { number: 9, reason: 'Wrong.' } }))).toBe(
    '404 release.unknown-number',
  )
  expect(await codeOf(await make({ corrects: { number: 2, reason: 'Wrong.' } }))).toBe(
    '422 release.other-plan',
  )
})

test('only statisticians make releases, and who opens children sees none of them on their way', async () => {
  const asked = { id: crypto.randomUUID(), plan: 'annual', years: [2025] }
  expect((await ask(house.approvers[1], 'POST', '', asked)).status).toBe(403)
  const supervisor = await house.enter(
    await house.addPerson('sup', 'SOC-1', 'supervisor'),
    'SOC-1',
    'supervisor',
  )
  expect((await ask(supervisor, 'GET', '')).status).toBe(403)
})

test('the same request twice makes one release, and one taken back is not worked on', async () => {
  const asked = { id: crypto.randomUUID(), plan: 'annual', years: [2025] }
  expect((await ask(house.maker, 'POST', '', asked)).status).toBe(200)
  expect((await ask(house.maker, 'POST', '', asked)).status).toBe(200)
  expect(await codeOf(await ask(house.maker, 'POST', '', { ...asked, years: [2024] }))).toBe(
    '409 release.id-used',
  )
  const gone = (await (await ask(house.maker, 'POST', `/${asked.id}/withdraw`)).json()) as ReleaseReading
  expect(gone).toMatchObject({ state: 'withdrawn', review: null })
})
