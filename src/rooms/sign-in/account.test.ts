import { Secret } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { totpCode } from '#platform/sign-in/totp.ts'
import { openTestHouse, type TestHouse, testPassword } from '../testing/test-house.ts'
import { signInRoutes } from './sign-in.routes.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse((deps) => [signInRoutes(deps)])
  await house.addAgency('social-north')
  await house.addAgency('court-north', 'court')
})
afterAll(() => house?.close())

const knock = (username: string, password: string, more: object = {}) =>
  house.ask(undefined, 'POST', '/api/v1/session', { username, password, ...more })
const statusOf = async (secret: string) => (await house.ask(secret, 'GET', '/api/v1/session')).status
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code

/** A caseworker with a live session. */
async function someone(username: string) {
  const id = await house.addPerson(username, 'social-north', 'caseworker')
  return { id, secret: await house.enter(id, 'social-north', 'caseworker') }
}

describe('an authenticator', () => {
  const bytesOf = (text: string) => Buffer.from(Secret.fromBase32(text).buffer)

  async function withAuthenticator(username: string) {
    const person = await someone(username)
    const setup = await house.ask(person.secret, 'POST', '/api/v1/account/totp')
    const { secret, uri } = (await setup.json()) as { secret: string; uri: string }
    expect(uri).toMatch(/^otpauth:\/\/totp\/Waymark:/)
    return { ...person, key: bytesOf(secret), text: secret }
  }

  test('is asked for only after the right password, and each of its codes opens once', async () => {
    const now = new Date('2026-03-02T10:00:10Z')
    house.setClock(now)
    const { secret, key } = await withAuthenticator('careful')
    expect((await knock('careful', testPassword)).status).toBe(200)
    const prove = (code: string) => house.ask(secret, 'PUT', '/api/v1/account/totp', { code })
    expect(await codeOf(await prove('000000'))).toBe('account.code-wrong')
    expect((await prove(totpCode(key, now.getTime()))).status).toBe(204)

    expect(await codeOf(await knock('careful', 'wrong'))).toBe('sign-in.refused')
    expect(await codeOf(await knock('careful', testPassword))).toBe('sign-in.code-needed')
    expect(await codeOf(await knock('careful', testPassword, { code: '123456' }))).toBe('sign-in.refused')
    const spent = totpCode(key, now.getTime())
    expect(await codeOf(await knock('careful', testPassword, { code: spent }))).toBe('sign-in.refused')

    const later = new Date(now.getTime() + 30_000)
    house.setClock(later)
    const code = totpCode(key, later.getTime())
    expect((await knock('careful', testPassword, { code })).status).toBe(200)
    expect(await codeOf(await knock('careful', testPassword, { code }))).toBe('sign-in.refused')
  })

  test('one code shown twice at the same instant opens one session', async () => {
    const now = new Date('2026-03-02T11:00:00Z')
    house.setClock(now)
    const { secret, key } = await withAuthenticator('racing')
    await house.ask(secret, 'PUT', '/api/v1/account/totp', { code: totpCode(key, now.getTime()) })
    const later = new Date(now.getTime() + 60_000)
    house.setClock(later)
    const code = totpCode(key, later.getTime())
    const answers = await Promise.all([1, 2, 3].map(() => knock('racing', testPassword, { code })))
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 401, 401])
  })

  test('its secret lies sealed in the database', async () => {
    house.setClock(new Date())
    const { id, key } = await withAuthenticator('sealed')
    const kept = await house.owner.query<{ totp_pending: Buffer }>(
      'select totp_pending from door.person where id = $1',
      [id],
    )
    expect(kept.rows[0]?.totp_pending.includes(key)).toBe(false)
  })

  test('guessing codes closes the door as guessing passwords does', async () => {
    const now = new Date('2026-03-02T12:00:00Z')
    house.setClock(now)
    const { secret, key } = await withAuthenticator('guarded')
    await house.ask(secret, 'PUT', '/api/v1/account/totp', { code: totpCode(key, now.getTime()) })
    for (let guess = 0; guess < 5; guess++) {
      await knock('guarded', testPassword, { code: String(guess).padStart(6, '9') })
    }
    expect(await codeOf(await knock('guarded', testPassword))).toBe('sign-in.refused')
  })

  test('a screen left open for long does not let a stranger change how one signs in', async () => {
    const { id, secret } = await someone('absent')
    await house.owner.query(
      `update door.session set created_at = now() - interval '20 minutes' where person_id = $1`,
      [id],
    )
    for (const [method, path] of [
      ['POST', '/api/v1/account/totp'],
      ['DELETE', '/api/v1/account/totp'],
      ['POST', '/api/v1/account/passkeys/options'],
      ['DELETE', '/api/v1/account/passkeys/any'],
    ] as const) {
      const answer = await house.ask(secret, method, path)
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'account.sign-in-again'])
    }
  })
})

describe('one’s own password', () => {
  test('changes only for who knows the old one, and every other session ends', async () => {
    const { id, secret } = await someone('changer')
    const elsewhere = await house.enter(id, 'social-north', 'caseworker')
    const change = (current: string, next: string) =>
      house.ask(secret, 'PUT', '/api/v1/account/password', { current, next })
    expect(await codeOf(await change('not this', 'nine quiet mountains'))).toBe('account.password-wrong')
    expect(await codeOf(await change(testPassword, 'changer changer'))).toBe('account.password-own-name')
    expect((await change(testPassword, 'nine quiet mountains')).status).toBe(204)
    expect(await statusOf(elsewhere)).toBe(401)
    expect(await statusOf(secret)).toBe(200)
    expect((await knock('changer', 'nine quiet mountains')).status).toBe(200)
  })

  test('and the language is kept', async () => {
    const { secret } = await someone('reader')
    expect((await house.ask(secret, 'PUT', '/api/v1/account/locale', { locale: 'ar' })).status).toBe(204)
    expect(await (await house.ask(secret, 'GET', '/api/v1/session')).json()).toMatchObject({
      person: { locale: 'ar' },
    })
    expect((await house.ask(secret, 'PUT', '/api/v1/account/locale', { locale: 'xx' })).status).toBe(422)
  })
})
