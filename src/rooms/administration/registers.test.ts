import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInRoutes } from '../sign-in/sign-in.routes.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { administrationRoutes } from './administration.routes.ts'

let house: TestHouse
let admin: string
let caseworker: string
beforeAll(async () => {
  house = await openTestHouse((deps) => [signInRoutes(deps), administrationRoutes(deps)])
  await house.addAgency('ministry', 'ministry')
  await house.addAgency('social-north')
  const root = await house.addPerson('root', 'ministry', 'administrator')
  admin = await house.enter(root, 'ministry', 'administrator')
  const mina = await house.addPerson('mina', 'social-north', 'caseworker')
  caseworker = await house.enter(mina, 'social-north', 'caseworker')
})
afterAll(() => house?.close())

type Json = Record<string, unknown>
const api = async (secret: string, method: string, path: string, body?: unknown) => {
  const answer = await house.ask(secret, method, `/api/v1${path}`, body)
  const text = await answer.text()
  return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Json }
}
const codeOf = (answer: { status: number; body: Json }) => [answer.status, answer.body.code]
const actionsOf = async (subject: string) =>
  (
    await house.owner.query<{ action: string }>(
      'select action from door.audit where subject = $1 order by at',
      [subject],
    )
  ).rows.map((row) => row.action)

describe('registers', () => {
  test('a place is added, changed and remembered in all its versions; everybody reads it', async () => {
    const country = { ref: 'AR', name: 'Arkadia', level: 'country' }
    expect((await api(admin, 'POST', '/areas', country)).status).toBe(204)
    expect(
      (await api(admin, 'POST', '/areas', { ref: 'AR-N', name: 'North', level: 'region', parent: 'AR' }))
        .status,
    ).toBe(204)
    const place = { kind: 'remand', name: 'Hill House', area: 'AR-N', capacity: 24 }
    expect((await api(admin, 'POST', '/places', { ref: 'hill-house', ...place })).status).toBe(204)
    expect(codeOf(await api(admin, 'POST', '/places', { ref: 'hill-house', ...place }))).toEqual([
      409,
      'register.exists',
    ])
    const changed = { ...place, capacity: 20, complaintsProcedure: 'yes' }
    expect((await api(admin, 'PUT', '/places/hill-house', { ...changed, version: 1 })).status).toBe(204)
    const late = await api(admin, 'PUT', '/places/hill-house', { ...place, version: 1 })
    expect([...codeOf(late), late.body.params]).toEqual([
      409,
      'register.changed-meanwhile',
      { ref: 'hill-house', version: 2 },
    ])
    const seen = await api(caseworker, 'GET', '/places')
    expect(seen.body.items).toEqual([
      { ref: 'hill-house', ...changed, agency: null, separation: null, version: 2 },
    ])
    const kept = await house.owner.query(
      `select version, content ->> 'capacity' as capacity, recorded_by from waymark.register_version
       where register = 'place' and ref = 'hill-house' order by version`,
    )
    expect(kept.rows).toEqual([
      { version: 1, capacity: '24', recorded_by: 'root' },
      { version: 2, capacity: '20', recorded_by: 'root' },
    ])
    expect((await api(caseworker, 'GET', '/session')).body.country).toBe('Arkadia')
  })

  test('a reference to what is not there, and an area below itself, are refused by field', async () => {
    const place = { ref: 'lost', kind: 'remand', area: 'nowhere' }
    const answer = await api(admin, 'POST', '/places', place)
    expect([...codeOf(answer), answer.body.params]).toEqual([
      422,
      'register.reference-unknown',
      { field: 'area' },
    ])
    await api(admin, 'POST', '/areas', { ref: 'A1', name: 'One', level: 'region' })
    await api(admin, 'POST', '/areas', { ref: 'A2', name: 'Two', level: 'district', parent: 'A1' })
    const circle = await api(admin, 'PUT', '/areas/A1', { name: 'One', level: 'region', parent: 'A2' })
    expect(codeOf(circle)).toEqual([422, 'register.circular'])
    expect(codeOf(await api(admin, 'PUT', '/areas/A9', { name: 'Nine', level: 'region' }))).toEqual([
      404,
      'register.unknown',
    ])
  })

  test('renaming an area does not lose its outline', async () => {
    await house.owner.query(
      `insert into waymark.area (ref, name, level, geometry) values ('B1', 'B', 'region', '{"type":"Point","coordinates":[1,2]}')`,
    )
    await api(admin, 'PUT', '/areas/B1', { name: 'Bee', level: 'region' })
    const kept = await house.owner.query(`select name, geometry from waymark.area where ref = 'B1'`)
    expect(kept.rows).toEqual([{ name: 'Bee', geometry: { type: 'Point', coordinates: [1, 2] } }])
  })

  test('a form with a field too many or of the wrong kind is refused', async () => {
    for (const wrong of [
      { ref: 'x', kind: 'police', extra: 1 },
      { ref: 'x', kind: 'castle' },
      { ref: 'a/b', kind: 'police' },
      { ref: 'x', kind: 'police', name: '' },
    ]) {
      expect(codeOf(await api(admin, 'POST', '/agencies', wrong))).toEqual([422, 'request.invalid'])
    }
  })
})

describe('hostile text', () => {
  const hostile = [
    '\u0000',
    'a\u0000b',
    '\ud800',
    "'; drop table door.person; --",
    '__proto__',
    '%',
    '\\',
    '🙂',
    '\u202e',
  ]

  test('is a value or a refusal everywhere, never an error of the house', async () => {
    for (const text of hostile) {
      const q = encodeURIComponent(text.toWellFormed())
      const answers = [
        await api(admin, 'POST', '/session', { username: text, password: text }),
        await api(admin, 'POST', '/session/passkey', { response: { id: text, response: {} } }),
        await api(admin, 'POST', '/people', { username: 'hostile', name: text }),
        await api(admin, 'POST', '/agencies', { ref: text, kind: 'police', name: text }),
        await api(admin, 'POST', '/places', { ref: 'x', kind: 'remand', separation: text }),
        await api(admin, 'PUT', `/areas/${q}`, { name: text, level: 'region' }),
        await api(admin, 'PUT', '/session/membership', { agency: text, role: 'judge' }),
        await api(admin, 'GET', `/people?q=${q}&agency=${q}&after=${q}`),
        await api(admin, 'GET', `/audit?person=${q}&action=${q}`),
        await api(admin, 'GET', `/audit?after=${q}`),
        await api(admin, 'DELETE', `/account/passkeys/${q}`),
        await api(admin, 'PUT', '/profile', {
          version: 99,
          content: {
            country: text,
            minimumAgeOfCriminalResponsibility: 14,
            parameters: {},
            national: { [text]: [] },
          },
        }),
      ]
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
    }
  })
})

describe('the profile', () => {
  test('parameters are changed in their own unit; what the source sets is nobody’s to change', async () => {
    const before = await api(caseworker, 'GET', '/profile')
    expect(before.body).toMatchObject({ version: 0 })
    const limit = (answer: { body: Json }, key: string) =>
      (answer.body.parameters as Json[]).find((row) => row.safeguard === key)
    expect(limit(before, 'ARR-1')).toMatchObject({
      unit: 'hours',
      standard: 6,
      value: 6,
      isParameter: true,
      national: [],
    })
    expect(limit(before, 'ARR-3')).toMatchObject({ standard: 24, isParameter: false })

    const content = before.body.content as Json
    const put = (change: object, version = 0) =>
      api(admin, 'PUT', '/profile', { version, content: { ...content, ...change } })
    const hours = (value: number) => ({ value, unit: 'hours' })
    const refused = await put({
      parameters: { 'ARR-3': hours(48), 'ARR-1': { value: 1, unit: 'days' }, 'XXX-1': hours(1) },
      national: { 'ARR-3': [{ limit: { value: 12, unit: 'years' }, citation: 'Child Act, article 5' }] },
    })
    expect((refused.body.faults as Json[]).map((each) => [each.at, each.code])).toEqual([
      ['/parameters/ARR-3', 'profile.not-a-parameter'],
      ['/parameters/ARR-1', 'profile.other-unit'],
      ['/parameters/XXX-1', 'profile.unknown-limit'],
      ['/national/ARR-3', 'profile.other-unit'],
    ])

    const law = { limit: hours(12), citation: 'Child Act, article 5' }
    const overlapping = [
      { ...law, inForceUntil: '2026-01-01T00:00:00Z' },
      { ...law, inForceFrom: '2025-01-01T00:00:00Z' },
    ]
    expect((await put({ national: { 'ARR-3': overlapping } })).status).toBe(422)

    const after = await put({ parameters: { 'ARR-1': hours(4) }, national: { 'ARR-3': law } })
    expect(after.body).toMatchObject({ version: 1, recordedBy: 'root' })
    expect(limit(after, 'ARR-1')).toMatchObject({ standard: 6, value: 4 })
    expect(limit(after, 'ARR-3')).toMatchObject({ value: 24, national: [law] })
    expect(codeOf(await put({}))).toEqual([409, 'profile.changed-meanwhile'])
    expect(await actionsOf('1')).toEqual(['profile.changed'])
  })
})
