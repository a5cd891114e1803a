import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse, testPassword } from '../testing/test-house.ts'
import { signInRoutes } from './sign-in.routes.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse((deps) => [signInRoutes(deps)])
  await house.addAgency('social-north')
  await house.addAgency('court-north', 'court')
})
afterAll(() => house?.close())

const knock = (username: string, password: string, more: object = {}, headers: Record<string, string> = {}) =>
  house.app.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ username, password, ...more }),
  })

/** What somebody outside can tell two refusals apart by: all but the request's own id. */
const seenOf = async (answer: Response) => {
  const { instance: _id, ...body } = (await answer.json()) as Record<string, unknown>
  const headers = [...answer.headers.entries()].filter(([name]) => name !== 'x-request-id')
  return { status: answer.status, headers, body }
}

describe('coming in', () => {
  test('a practitioner signs in and reads who they are and what they may do', async () => {
    await house.addPerson('amal', 'social-north', 'caseworker')
    const answer = await knock(' Amal ', testPassword)
    expect(answer.status).toBe(200)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^waymark=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/)
    const session = (await answer.json()) as Record<string, unknown>
    expect(session).not.toHaveProperty('token')
    expect(session).toMatchObject({
      person: { name: 'amal', username: 'amal', locale: 'en' },
      agency: { ref: 'social-north', name: 'social-north' },
      role: 'caseworker',
      compartments: ['general', 'health', 'protected-location', 'justice'],
      memberships: [{ agency: 'social-north', agencyName: 'social-north', role: 'caseworker' }],
      may: { recordEvents: true, administer: false },
    })
    const again = await house.app.request('/api/v1/session', {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ person: { username: 'amal' } })
  })

  test('over https the cookie is bound to the host and never travels in the clear', async () => {
    await house.addPerson('hana', 'social-north', 'caseworker')
    const answer = await knock('hana', testPassword, {}, { 'x-forwarded-proto': 'https' })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-waymark=[0-9a-f]{64}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })

  test('a program gets the secret in the answer, only when it says that it is one', async () => {
    await house.addPerson('program', 'social-north', 'caseworker')
    const answer = await knock('program', testPassword, {}, { 'waymark-client': 'api' })
    const { token } = (await answer.json()) as { token: string }
    expect(token).toMatch(/^[0-9a-f]{64}$/)
    expect((await house.ask(token, 'GET', '/api/v1/session')).status).toBe(200)
  })

  test('only the hash of the secret is anywhere in the database', async () => {
    await house.addPerson('secretive', 'social-north', 'caseworker')
    const answer = await knock('secretive', testPassword, {}, { 'waymark-client': 'api' })
    const { token } = (await answer.json()) as { token: string }
    const found = await house.owner.query(
      `select from door.session s where s::text like '%' || $1 || '%'
       union all select from door.audit a where a::text like '%' || $1 || '%'`,
      [token],
    )
    expect(found.rowCount).toBe(0)
  })

  test('signing in again in the same browser ends the session that was there', async () => {
    await house.addPerson('twice', 'social-north', 'caseworker')
    const first = (await knock('twice', testPassword)).headers.get('set-cookie')?.split(';')[0] ?? ''
    const second = await knock('twice', testPassword, {}, { cookie: first })
    expect(second.headers.get('set-cookie')?.split(';')[0]).not.toBe(first)
    const old = await house.app.request('/api/v1/session', { headers: { cookie: first } })
    expect(old.status).toBe(401)
  })
})

describe('no oracle', () => {
  test('an unknown name, a wrong password, a locked, an inactive and a workless person get the very same answer', async () => {
    const ids = {
      wrong: await house.addPerson('wrong', 'social-north', 'caseworker'),
      locked: await house.addPerson('locked', 'social-north', 'caseworker'),
      inactive: await house.addPerson('inactive', 'social-north', 'caseworker'),
      workless: await house.addPerson('workless', 'social-north', 'caseworker'),
    }
    await house.owner.query(`update door.person set locked_until = now() + interval '1 hour' where id = $1`, [
      ids.locked,
    ])
    await house.owner.query('update door.person set active = false where id = $1', [ids.inactive])
    await house.owner.query('update door.membership set to_at = now() where person_id = $1', [ids.workless])
    const answers = [
      await seenOf(await knock('nobody-here', testPassword)),
      await seenOf(await knock('wrong', 'not the password')),
      await seenOf(await knock('locked', testPassword)),
      await seenOf(await knock('inactive', testPassword)),
      await seenOf(await knock('workless', testPassword)),
      await seenOf(await knock("' or true --", testPassword)),
    ]
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'sign-in.refused', params: {} } })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('what was typed as a name is not kept: it may have been a password', async () => {
    await knock('my-very-secret-phrase', testPassword)
    const found = await house.owner.query(`select from door.audit a where a::text like '%my-very-secret%'`)
    expect(found.rowCount).toBe(0)
  })
})

describe('lockout', () => {
  test('the fifth failure closes the door, even for the right password, and it opens again by itself', async () => {
    await house.addPerson('forgetful', 'social-north', 'caseworker')
    const start = new Date()
    house.setClock(start)
    for (let attempt = 0; attempt < 5; attempt++) await knock('forgetful', `wrong ${attempt}`)
    expect((await knock('forgetful', testPassword)).status).toBe(401)
    house.setClock(new Date(start.getTime() + 59_000))
    expect((await knock('forgetful', testPassword)).status).toBe(401)
    house.setClock(new Date(start.getTime() + 61_000))
    expect((await knock('forgetful', testPassword)).status).toBe(200)
    house.setClock(new Date(start.getTime() + 61_000))
    expect((await knock('forgetful', 'wrong again')).status).toBe(401)
    expect((await knock('forgetful', testPassword)).status).toBe(200)
  })

  test('many guesses at once are counted one by one', async () => {
    const id = await house.addPerson('besieged', 'social-north', 'caseworker')
    await Promise.all(Array.from({ length: 8 }, (_, n) => knock('besieged', `guess ${n}`)))
    const found = await house.owner.query('select failed_attempts from door.person where id = $1', [id])
    expect(found.rows[0]).toEqual({ failed_attempts: 5 })
  })

  test('one address that is refused again and again has to wait; other addresses do not', async () => {
    const from = { 'x-forwarded-for': '203.0.113.9', 'content-type': 'application/json' }
    const guess = () =>
      house.app.request('/api/v1/session/passkey', {
        method: 'POST',
        headers: from,
        body: JSON.stringify({ response: { id: 'unknown', response: {} } }),
      })
    const answers = await Promise.all(Array.from({ length: 100 }, guess))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([401]))
    expect((await knock('amal', testPassword, {}, from)).status).toBe(429)
    expect((await knock('amal', testPassword)).status).toBe(200)
  })
})

describe('a password given by an administrator', () => {
  test('works once, to choose one’s own', async () => {
    const id = await house.addPerson('newcomer', 'social-north', 'caseworker')
    await house.owner.query(`update door.person set password_changed_at = '-infinity' where id = $1`, [id])
    expect(await (await knock('newcomer', testPassword)).json()).toMatchObject({
      code: 'sign-in.password-change-needed',
    })
    expect(await (await knock('newcomer', testPassword, { next: testPassword })).json()).toMatchObject({
      code: 'account.password-same',
    })
    expect((await knock('newcomer', testPassword, { next: 'short' })).status).toBe(422)
    expect((await knock('newcomer', testPassword, { next: 'nine quiet mountains' })).status).toBe(200)
    expect((await knock('newcomer', testPassword)).status).toBe(401)
    expect((await knock('newcomer', 'nine quiet mountains')).status).toBe(200)
  })
})
