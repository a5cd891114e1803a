import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestAuthenticator, testAuthenticator } from '../testing/test-authenticator.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { signInRoutes } from './sign-in.routes.ts'

const site = 'http://localhost'
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse((deps) => [signInRoutes(deps)])
  await house.addAgency('social-north')
})
afterAll(() => house?.close())

const ask = async (secret: string | undefined, method: string, path: string, body?: unknown) => {
  const answer = await house.ask(secret, method, `/api/v1${path}`, body)
  const text = await answer.text()
  return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> }
}
const challengeOf = (answer: { body: Record<string, unknown> }) => String(answer.body.challenge)
const newChallenge = async () => challengeOf(await ask(undefined, 'POST', '/session/passkey/options'))
const signIn = (response: unknown) => ask(undefined, 'POST', '/session/passkey', { response })

async function someoneWithPasskey(username: string) {
  const id = await house.addPerson(username, 'social-north', 'caseworker')
  const secret = await house.enter(id, 'social-north', 'caseworker')
  const key = testAuthenticator(site)
  const kept = await register(secret, key)
  expect(kept.status).toBe(201)
  return { id, secret, key }
}

async function register(secret: string, key: TestAuthenticator) {
  const options = await ask(secret, 'POST', '/account/passkeys/options')
  return ask(secret, 'POST', '/account/passkeys', { response: key.make(challengeOf(options)), name: 'Desk' })
}

test('somebody registers a passkey and signs in with it, no password typed', async () => {
  const { id, secret, key } = await someoneWithPasskey('kim')
  expect((await ask(secret, 'GET', '/account/passkeys')).body.items).toMatchObject([
    { id: key.id, name: 'Desk', lastUsedAt: null },
  ])
  const answer = await signIn(key.prove(await newChallenge()))
  expect([answer.status, answer.body.person]).toMatchObject([200, { id, username: 'kim' }])
  const log = await house.owner.query(
    `select detail from door.audit where action = 'session.opened' and person_id = $1`,
    [id],
  )
  expect(JSON.parse(log.rows[0].detail)).toEqual({ by: 'passkey', secondFactor: true })
})

test('an answer opens once; an old, foreign or changed one never', async () => {
  const { key } = await someoneWithPasskey('lee')
  const challenge = await newChallenge()
  const proof = key.prove(challenge)
  expect((await signIn(proof)).status).toBe(200)
  const refused = { status: 401, body: { code: 'sign-in.refused' } }
  expect(await signIn(proof)).toMatchObject(refused)
  expect(await signIn(key.prove('bm90IG91cnM'))).toMatchObject(refused)
  expect(await signIn(testAuthenticator(site).prove(await newChallenge()))).toMatchObject(refused)
  const impostor = { ...testAuthenticator(site).prove(await newChallenge()), id: key.id, rawId: key.id }
  expect(await signIn(impostor)).toMatchObject(refused)
  expect(await signIn({ id: key.id, response: {} })).toMatchObject(refused)
})

test('an answer made on a look-alike site is worth nothing here', async () => {
  const { key } = await someoneWithPasskey('max')
  expect((await signIn(key.prove(await newChallenge(), 'http://localhost.example'))).status).toBe(401)
  expect((await signIn(key.prove(await newChallenge(), 'http://localhost:8080'))).status).toBe(401)
  expect((await signIn(key.prove(await newChallenge()))).status).toBe(200)
})

test('a challenge for a new passkey is one person’s own', async () => {
  const one = await someoneWithPasskey('one')
  const other = await someoneWithPasskey('other')
  const options = await ask(one.secret, 'POST', '/account/passkeys/options')
  const made = testAuthenticator(site).make(challengeOf(options))
  const stolen = await ask(other.secret, 'POST', '/account/passkeys', { response: made, name: 'X' })
  expect([stolen.status, stolen.body.code]).toEqual([422, 'account.passkey-refused'])
  const fresh = await ask(other.secret, 'POST', '/account/passkeys/options')
  const proof = one.key.make(challengeOf(fresh))
  const taken = await ask(other.secret, 'POST', '/account/passkeys', { response: proof, name: 'X' })
  expect([taken.status, taken.body.code]).toEqual([422, 'account.passkey-known'])
})

test('a copied authenticator is noticed by its counter', async () => {
  const { id, key } = await someoneWithPasskey('copied')
  await house.owner.query('update door.passkey set counter = 1000 where person_id = $1', [id])
  expect((await signIn(key.prove(await newChallenge()))).status).toBe(401)
})

test('who has left does not come in, nor does a passkey that was removed', async () => {
  const { id, secret, key } = await someoneWithPasskey('gone')
  await house.owner.query('update door.person set active = false where id = $1', [id])
  expect((await signIn(key.prove(await newChallenge()))).status).toBe(401)
  await house.owner.query('update door.person set active = true where id = $1', [id])
  expect((await ask(secret, 'DELETE', `/account/passkeys/${key.id}`)).status).toBe(204)
  expect((await signIn(key.prove(await newChallenge()))).status).toBe(401)
  expect((await ask(secret, 'DELETE', `/account/passkeys/${key.id}`)).status).toBe(404)
})
