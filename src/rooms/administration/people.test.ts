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

describe('people', () => {
  test('somebody new gets a password that works once, chooses their own and works', async () => {
    const made = await api(admin, 'POST', '/people', { username: 'noor', name: 'Noor Haddad', locale: 'ar' })
    expect(made.status).toBe(201)
    const { person, password } = made.body as { person: { id: string }; password: string }
    expect(password).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/)
    const member = { agency: 'social-north', role: 'caseworker' }
    const given = await api(admin, 'POST', `/people/${person.id}/memberships`, member)
    expect(given.body).toMatchObject({
      username: 'noor',
      name: 'Noor Haddad',
      locale: 'ar',
      active: true,
      secondFactor: false,
      locked: false,
      memberships: [{ ...member, agencyName: 'social-north', place: null, to: null }],
    })
    const knock = (more: object) =>
      house.ask(undefined, 'POST', '/api/v1/session', { username: 'noor', password, ...more })
    expect((await knock({})).status).toBe(401)
    expect((await knock({ next: 'nine quiet mountains' })).status).toBe(200)
    expect((await knock({})).status).toBe(401)
    expect(await actionsOf(person.id)).toEqual(
      expect.arrayContaining(['person.created', 'membership.added', 'session.refused']),
    )
  })

  test('whoever leaves is out at once, and comes back only with a new sign-in', async () => {
    const id = await house.addPerson('leaving', 'social-north', 'caseworker')
    const secret = await house.enter(id, 'social-north', 'caseworker')
    expect((await api(secret, 'GET', '/session')).status).toBe(200)
    expect((await api(admin, 'PATCH', `/people/${id}`, { active: false })).body).toMatchObject({
      active: false,
    })
    expect((await api(secret, 'GET', '/session')).status).toBe(401)
    await api(admin, 'PATCH', `/people/${id}`, { active: true })
    expect((await api(secret, 'GET', '/session')).status).toBe(401)
  })

  test('a role that ends takes its sessions with it', async () => {
    const id = await house.addPerson('moving', 'social-north', 'caseworker')
    const secret = await house.enter(id, 'social-north', 'caseworker')
    const path = `/people/${id}/memberships?agency=social-north&role=caseworker`
    expect((await api(admin, 'DELETE', path)).status).toBe(200)
    expect((await api(secret, 'GET', '/session')).status).toBe(401)
    expect(codeOf(await api(admin, 'DELETE', path))).toEqual([404, 'people.membership-unknown'])
  })

  test('nobody gives a role to themselves, and the last administrator cannot go', async () => {
    const root = ((await api(admin, 'GET', '/session')).body as { person: { id: string } }).person.id
    const role = { agency: 'social-north', role: 'caseworker' }
    expect(codeOf(await api(admin, 'POST', `/people/${root}/memberships`, role))).toEqual([
      403,
      'people.not-oneself',
    ])
    expect(codeOf(await api(admin, 'PATCH', `/people/${root}`, { active: false }))).toEqual([
      409,
      'people.last-administrator',
    ])
    const end = `/people/${root}/memberships?agency=ministry&role=administrator`
    expect(codeOf(await api(admin, 'DELETE', end))).toEqual([409, 'people.last-administrator'])
    expect((await api(admin, 'GET', '/session')).status).toBe(200)
  })

  test('a user name is taken once; an agency, a place or a person must be there', async () => {
    const noor = { username: 'twin', name: 'Twin' }
    expect((await api(admin, 'POST', '/people', noor)).status).toBe(201)
    expect(codeOf(await api(admin, 'POST', '/people', noor))).toEqual([409, 'people.username-taken'])
    const id = await house.addPerson('placed', 'social-north', 'caseworker')
    const give = (member: object) => api(admin, 'POST', `/people/${id}/memberships`, member)
    expect(codeOf(await give({ agency: 'nowhere', role: 'judge' }))).toEqual([
      422,
      'register.reference-unknown',
    ])
    expect(codeOf(await give({ agency: 'social-north', role: 'caseworker' }))).toEqual([
      409,
      'people.membership-known',
    ])
    const nobody = '/people/00000000-0000-4000-8000-000000000000'
    expect(codeOf(await api(admin, 'PATCH', nobody, { name: 'X' }))).toEqual([404, 'people.unknown'])
  })

  test('the list is read page by page, and found by a part of a name', async () => {
    for (const n of [1, 2, 3]) await house.addPerson(`page-${n}`, 'social-north', 'caseworker')
    const first = await api(admin, 'GET', '/people?q=page-&limit=2')
    const names = (answer: { body: Json }) => (answer.body.items as Json[]).map((row) => row.username)
    expect(names(first)).toEqual(['page-1', 'page-2'])
    const second = await api(admin, 'GET', `/people?q=page-&limit=2&after=${first.body.after}`)
    expect([names(second), second.body.after]).toEqual([['page-3'], null])
    expect(names(await api(admin, 'GET', '/people?q=%25'))).toEqual([])
  })

  test('a lost device and a forgotten password are put right together', async () => {
    const id = await house.addPerson('unlucky', 'social-north', 'caseworker')
    const secret = await house.enter(id, 'social-north', 'caseworker')
    await house.owner.query(`update door.person set totp_secret = '\\x00' where id = $1`, [id])
    const reset = await api(admin, 'POST', `/people/${id}/password`, { clearSecondFactor: true })
    expect(reset.body).toMatchObject({ person: { secondFactor: false } })
    expect((await api(secret, 'GET', '/session')).status).toBe(401)
  })

  test('is nobody’s business but an administrator’s', async () => {
    for (const [method, path, body] of [
      ['GET', '/people', undefined],
      ['POST', '/people', { username: 'intruder', name: 'I' }],
      ['POST', '/agencies', { ref: 'mine', kind: 'police' }],
      ['PUT', '/profile', { version: 0, content: {} }],
    ] as const) {
      expect((await api(caseworker, method, path, body)).status).toBe(403)
    }
  })
})
