import { Secret } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inSession } from '#platform/db.ts'
import { totpCode } from '#platform/sign-in/totp.ts'
import type { DB } from '../database.gen.ts'
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

describe('a session', () => {
  test('is refused when it is no secret, an unknown one, or none', async () => {
    for (const header of [undefined, 'Bearer x', `Bearer ${'0'.repeat(64)}`, 'Basic YTpi']) {
      const answer = await house.app.request('/api/v1/session', {
        headers: header === undefined ? {} : { authorization: header },
      })
      expect(answer.status).toBe(401)
      expect(await codeOf(answer)).toBe('session.needed')
    }
  })

  test('the secret of the server itself opens nothing from outside', async () => {
    expect(await statusOf(house.deps.serviceSecret)).toBe(401)
  })

  test('ends at once when it is revoked from another device', async () => {
    const { id, secret } = await someone('revoker')
    const lost = await house.enter(id, 'social-north', 'caseworker')
    const list = (await (await house.ask(secret, 'GET', '/api/v1/sessions')).json()) as {
      items: { id: string; current: boolean }[]
    }
    expect(list.items).toHaveLength(2)
    const other = list.items.find((item) => !item.current)?.id
    expect(await statusOf(lost)).toBe(200)
    expect((await house.ask(secret, 'DELETE', `/api/v1/sessions/${other}`)).status).toBe(204)
    expect(await statusOf(lost)).toBe(401)
    expect(await statusOf(secret)).toBe(200)
    const known = await inSession<DB, unknown>(
      house.deps.pool,
      lost,
      async (_db, client) => (await client.query('select door.is_known() as known')).rows[0],
    )
    expect(known).toEqual({ known: false })
  })

  test('nobody ends another person’s session', async () => {
    const { secret } = await someone('meddler')
    const victim = await someone('victim')
    const own = await house.owner.query('select id from door.session where person_id = $1', [victim.id])
    const answer = await house.ask(secret, 'DELETE', `/api/v1/sessions/${own.rows[0].id}`)
    expect(answer.status).toBe(404)
    expect(await statusOf(victim.secret)).toBe(200)
  })

  test('dies with the work it stood for, and with the person’s leaving', async () => {
    const { id, secret } = await someone('leaver')
    await house.owner.query('update door.membership set to_at = now() where person_id = $1', [id])
    expect(await statusOf(secret)).toBe(401)
    const second = await someone('dismissed')
    await house.owner.query('update door.person set active = false where id = $1', [second.id])
    expect(await statusOf(second.secret)).toBe(401)
  })

  test('slides on while it is used, but never beyond twelve hours', async () => {
    const { id, secret } = await someone('diligent')
    const move = (opened: string) =>
      house.owner.query(
        `update door.session set created_at = now() - $2::interval, last_seen_at = now() - interval '2 minutes',
          expires_at = now() + interval '1 minute' where person_id = $1`,
        [id, opened],
      )
    const left = async () =>
      (
        await house.owner.query<{ minutes: number }>(
          'select (extract(epoch from expires_at - now()) / 60)::float8 as minutes from door.session where person_id = $1',
          [id],
        )
      ).rows[0]?.minutes ?? 0
    await move('3 hours')
    expect(await statusOf(secret)).toBe(200)
    expect(await left()).toBeGreaterThan(59)
    await move('11 hours 50 minutes')
    expect(await statusOf(secret)).toBe(200)
    expect(await left()).toBeLessThanOrEqual(10)
    await house.owner.query('update door.session set expires_at = now() where person_id = $1', [id])
    expect(await statusOf(secret)).toBe(401)
  })

  test('signing out ends it in the database too', async () => {
    const { secret } = await someone('goer')
    const answer = await house.ask(secret, 'DELETE', '/api/v1/session')
    expect(answer.status).toBe(204)
    expect(answer.headers.get('set-cookie')).toMatch(/^waymark=; Max-Age=0/)
    expect(await statusOf(secret)).toBe(401)
    expect((await house.ask(secret, 'DELETE', '/api/v1/session')).status).toBe(204)
  })

  test('another site cannot use the cookie', async () => {
    const { secret } = await someone('lured')
    const answer = await house.app.request('/api/v1/account/locale', {
      method: 'PUT',
      headers: {
        cookie: `waymark=${secret}`,
        'sec-fetch-site': 'same-site',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ locale: 'fr' }),
    })
    expect(answer.status).toBe(403)
  })
})

describe('standing', () => {
  test('who works in two roles sees with one of them at a time', async () => {
    const { id, secret } = await someone('double')
    await house.owner.query(
      `insert into door.membership (person_id, agency, role) values ($1, 'court-north', 'judge')`,
      [id],
    )
    const path = '/api/v1/session/membership'
    const moved = await house.ask(secret, 'PUT', path, { agency: 'court-north', role: 'judge' })
    expect(await moved.json()).toMatchObject({
      agency: { ref: 'court-north' },
      role: 'judge',
      compartments: ['general', 'justice'],
      memberships: [{ role: 'caseworker' }, { role: 'judge' }],
    })
    const seen = await inSession<DB, unknown>(
      house.deps.pool,
      secret,
      async (_db, client) =>
        (await client.query('select door.agency() as agency, door.compartments() as compartments')).rows[0],
    )
    expect(seen).toEqual({ agency: 'court-north', compartments: ['general', 'justice'] })
  })

  test('nobody takes a standing they do not have', async () => {
    const { secret } = await someone('climber')
    const path = '/api/v1/session/membership'
    for (const choice of [
      { agency: 'social-north', role: 'administrator' },
      { agency: 'court-north', role: 'caseworker' },
    ]) {
      const answer = await house.ask(secret, 'PUT', path, choice)
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'session.no-such-standing'])
    }
  })
})

describe('the walls under a person’s session', () => {
  test('the app reads nobody else’s password, and writes nobody’s', async () => {
    const { id, secret } = await someone('curious')
    await someone('colleague')
    const see = (text: string) =>
      inSession<DB, unknown[]>(
        house.deps.pool,
        secret,
        async (_db, client) => (await client.query(text)).rows,
      )
    const others = `select password_hash from door.person where id <> '${id}'`
    expect(await see(others)).toEqual([])
    expect(await see('select id from door.session')).toEqual([])
    expect(await see('select id from door.passkey')).toEqual([])
    await expect(see('select secret_hash from door.session')).rejects.toMatchObject({ code: '42501' })
    await expect(see(`update door.person set password_hash = 'mine'`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      see(
        `insert into door.membership (person_id, agency, role) values ('${id}', 'social-north', 'administrator')`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      see(
        `select door.open_session('\\x00', '${id}', 'social-north', 'judge', null, '{general}', null, now())`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

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
