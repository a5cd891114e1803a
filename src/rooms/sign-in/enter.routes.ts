import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { signInOptions } from '#platform/sign-in/passkeys.ts'
import { passwordLength } from '#platform/sign-in/password.ts'
import { hashSecret } from '#platform/sign-in/session-secret.ts'
import { answer, body, refusals } from '../answers.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { ActingEnv } from './acting.ts'
import { addressThrottle } from './address-throttle.ts'
import { checkPasskey } from './check-passkey.ts'
import { checkPassword, type Outcome } from './check-password.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { keepChallenge } from './passkeys.queries.ts'
import { readSession } from './read-session.ts'
import { addressOf, deviceOf, partyOf } from './request-origin.ts'
import { giveCookie, shownSecret, takeCookie } from './session-cookie.ts'
import { resolveSession, revokeSessions } from './sessions.queries.ts'
import { passkeyAnswer, sessionReading, signInRequest, webAuthnOptions } from './sign-in.contract.ts'
import { turnstile } from './turnstile.ts'

const tags = ['Sign-in']

const signIn = createRoute({
  method: 'post',
  path: '/api/v1/session',
  operationId: 'signIn',
  summary: 'Sign in with a password',
  description:
    'Sets the session cookie. With the header `Waymark-Client: api` the answer also holds `token`, for `Authorization: Bearer`.',
  tags,
  request: {
    headers: z.object({ 'waymark-client': z.string().max(20).optional() }),
    body: body(signInRequest),
  },
  responses: { 200: answer(sessionReading, 'Signed in'), ...refusals(401, 403, 422, 429) },
})

const passkeyOptions = createRoute({
  method: 'post',
  path: '/api/v1/session/passkey/options',
  operationId: 'passkeySignInOptions',
  summary: 'What a browser needs to sign in with a passkey',
  tags,
  responses: { 200: answer(webAuthnOptions, 'Options for navigator.credentials.get'), ...refusals(429) },
})

const passkeySignIn = createRoute({
  method: 'post',
  path: '/api/v1/session/passkey',
  operationId: 'signInWithPasskey',
  summary: 'Sign in with a passkey',
  tags,
  request: { body: body(passkeyAnswer) },
  responses: { 200: answer(sessionReading, 'Signed in'), ...refusals(401, 403, 422, 429) },
})

const signOut = createRoute({
  method: 'delete',
  path: '/api/v1/session',
  operationId: 'signOut',
  summary: 'Sign out',
  tags,
  responses: { 204: { description: 'Signed out' }, ...refusals(403) },
})

/** Coming in and going out: password, passkey, sign-out. */
export function addSignIn(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  const throttle = addressThrottle()
  const optionsThrottle = addressThrottle(1_000)
  const takeTurns = turnstile(4)

  const enter = async (c: Context, check: () => Promise<Outcome>) => {
    const address = addressOf(c)
    if (throttle.isClosed(address, deps.now())) refuse('sign-in.too-often', {}, 429)
    const outcome = await takeTurns(check)
    if (outcome.kind === 'refused') throttle.count(address, deps.now())
    const secret = secretOf(outcome)
    await leaveBefore(c, deps)
    const session = await resolveSession(deps.pool, deps.serviceSecret, hashSecret(secret))
    if (session === undefined) return refuse('sign-in.refused', {}, 401)
    const reading = await inSession<DB, z.infer<typeof sessionReading>>(deps.pool, secret, (db) =>
      readSession(db, session),
    )
    giveCookie(c, secret)
    return c.req.header('waymark-client') === 'api' ? { ...reading, token: secret } : reading
  }

  app.openapi(signIn, async (c) => {
    const shown = c.req.valid('json')
    return c.json(await enter(c, () => checkPassword(deps, shown, deviceOf(c))), 200)
  })

  app.openapi(passkeyOptions, async (c) => {
    if (optionsThrottle.isClosed(addressOf(c), deps.now())) refuse('sign-in.too-often', {}, 429)
    optionsThrottle.count(addressOf(c), deps.now())
    const options = await signInOptions(partyOf(c))
    await inSession<DB, void>(deps.pool, deps.serviceSecret, (db) =>
      keepChallenge(db, options.challenge, null),
    )
    return c.json({ ...options }, 200)
  })

  app.openapi(passkeySignIn, async (c) => {
    const { response } = c.req.valid('json')
    return c.json(await enter(c, () => checkPasskey(deps, partyOf(c), response, deviceOf(c))), 200)
  })

  app.openapi(signOut, async (c) => {
    await leaveBefore(c, deps)
    takeCookie(c)
    return c.body(null, 204)
  })
}

/** The new session's secret, or the refusal that tells no more than it should. */
function secretOf(outcome: Outcome): string {
  if (outcome.kind === 'open') return outcome.secret
  if (outcome.kind === 'password-fault') {
    return refuse(`account.password-${outcome.fault}`, { least: passwordLength.least }, 422)
  }
  return refuse(`sign-in.${outcome.kind}`, {}, 401)
}

/** Ends the session that the request shows, if it shows a live one. */
async function leaveBefore(c: Context, deps: RoomDeps): Promise<void> {
  const secret = shownSecret(c)
  if (secret === undefined) return
  const session = await resolveSession(deps.pool, deps.serviceSecret, hashSecret(secret))
  if (session === undefined) return
  await onBehalfOf(deps, { secret, session }, async (db, record) => {
    await record({ action: 'session.closed', subject: session.id })
    await revokeSessions(db, session.personId, { only: session.id })
  })
}
