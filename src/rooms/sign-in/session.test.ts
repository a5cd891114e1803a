import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inSession } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { signInRoutes } from './sign-in.routes.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse((deps) => [signInRoutes(deps)])
  await house.addAgency('social-north')
  await house.addAgency('court-north', 'court')
})
afterAll(() => house?.close())

const _knock = (username: string, password: string, more: object = {}) =>
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
  test('the app reads nobody’s password, and writes nobody’s', async () => {
    const { id, secret } = await someone('curious')
    await someone('colleague')
    const see = (text: string) =>
      inSession<DB, unknown[]>(
        house.deps.pool,
        secret,
        async (_db, client) => (await client.query(text)).rows,
      )
    expect(await see('select password_hash from door.person')).toEqual([])
    expect(await see('select id from door.session')).toEqual([])
    expect(await see('select id from door.passkey')).toEqual([])
    await expect(see('select secret_hash from door.session')).rejects.toMatchObject({ code: '42501' })
    expect(await see(`update door.person set password_hash = 'mine' returning id`)).toEqual([])
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
