import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { refuse } from '#platform/errors.ts'
import { hashPassword, passwordFault, passwordLength, verifyPassword } from '#platform/sign-in/password.ts'
import { newTotpSecret, totpText, totpUri, verifyTotp } from '#platform/sign-in/totp.ts'
import { open, seal } from '#platform/vault/cipher.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { deploymentKey } from '../deployment-key.ts'
import type { RoomDeps } from '../deps.ts'
import { type Acting, type ActingEnv, requireSession } from './acting.ts'
import { totpPurpose } from './check-password.ts'
import { lockOwnCredentials, setLocale, setPassword, setPendingTotp, setTotp } from './credentials.queries.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { requireFresh } from './require-fresh.ts'
import { revokeSessions } from './sessions.queries.ts'
import { localeChange, passwordChange, totpProof, totpSetup } from './sign-in.contract.ts'

const tags = ['Account']
const done = { 204: { description: 'Done' } }

const startTotp = createRoute({
  method: 'post',
  path: '/api/v1/account/totp',
  operationId: 'startAuthenticator',
  summary: 'A new secret for an authenticator app; in force once a first code proves it',
  tags,
  security: signedIn,
  responses: { 200: answer(totpSetup, 'The secret, shown once'), ...refusals(401, 403) },
})

const proveTotp = createRoute({
  method: 'put',
  path: '/api/v1/account/totp',
  operationId: 'proveAuthenticator',
  summary: 'Put the new authenticator in force',
  tags,
  security: signedIn,
  request: { body: body(totpProof) },
  responses: { ...done, ...refusals(401, 403, 422) },
})

const removeTotp = createRoute({
  method: 'delete',
  path: '/api/v1/account/totp',
  operationId: 'removeAuthenticator',
  summary: 'Sign in without an authenticator again',
  tags,
  security: signedIn,
  responses: { ...done, ...refusals(401, 403) },
})

const changePassword = createRoute({
  method: 'put',
  path: '/api/v1/account/password',
  operationId: 'changePassword',
  summary: 'Change one’s own password; every other session ends',
  tags,
  security: signedIn,
  request: { body: body(passwordChange) },
  responses: { ...done, ...refusals(401, 403, 422) },
})

const changeLocale = createRoute({
  method: 'put',
  path: '/api/v1/account/locale',
  operationId: 'changeLanguage',
  summary: 'The language in which the app speaks to this person',
  tags,
  security: signedIn,
  request: { body: body(localeChange) },
  responses: { ...done, ...refusals(401, 422) },
})

/** What a person can change about how they sign in, and the language. */
export function addAccount(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  const behind = requireSession(deps)

  app.openapi({ ...startTotp, middleware: behind }, async (c) => {
    return c.json(await newAuthenticator(deps, c.var.acting), 200)
  })

  app.openapi({ ...proveTotp, middleware: behind }, async (c) => {
    await confirmAuthenticator(deps, c.var.acting, c.req.valid('json').code)
    return c.body(null, 204)
  })

  app.openapi({ ...removeTotp, middleware: behind }, async (c) => {
    await onBehalfOf(deps, c.var.acting, async (db, record) => {
      await requireFresh(db, c.var.acting)
      await setTotp(db, c.var.acting.session.personId, null, null)
      await record({ action: 'account.authenticator-removed' })
    })
    return c.body(null, 204)
  })

  app.openapi({ ...changePassword, middleware: behind }, async (c) => {
    await replacePassword(deps, c.var.acting, c.req.valid('json'))
    return c.body(null, 204)
  })

  app.openapi({ ...changeLocale, middleware: behind }, async (c) => {
    const { locale } = c.req.valid('json')
    await onBehalfOf(deps, c.var.acting, async (db, record) => {
      await setLocale(db, c.var.acting.session.personId, locale)
      await record({ action: 'account.locale', detail: { locale } })
    })
    return c.body(null, 204)
  })
}

async function newAuthenticator(deps: RoomDeps, acting: Acting) {
  const { personId, username } = acting.session
  return onBehalfOf(deps, acting, async (db, record) => {
    await requireFresh(db, acting)
    const secret = newTotpSecret(deps.random)
    await setPendingTotp(
      db,
      personId,
      seal(await deploymentKey(db, deps.vault), secret, totpPurpose(personId)),
    )
    await record({ action: 'account.authenticator-started' })
    return { secret: totpText(secret), uri: totpUri(secret, 'Waymark', username) }
  })
}

async function confirmAuthenticator(deps: RoomDeps, acting: Acting, code: string): Promise<void> {
  const { personId } = acting.session
  await onBehalfOf(deps, acting, async (db, record) => {
    await requireFresh(db, acting)
    const kept = await lockOwnCredentials(db, personId)
    if (kept.totpPending === null) return refuse('account.no-authenticator-started', {}, 422)
    const secret = open(await deploymentKey(db, deps.vault), kept.totpPending, totpPurpose(personId))
    const step = verifyTotp(secret, code, deps.now().getTime(), null)
    if (step === undefined) return refuse('account.code-wrong', {}, 422)
    await setTotp(db, personId, kept.totpPending, step)
    await record({ action: 'account.authenticator-set' })
  })
}

async function replacePassword(
  deps: RoomDeps,
  acting: Acting,
  change: { current: string; next: string },
): Promise<void> {
  const { personId, username, displayName, id } = acting.session
  const fault =
    change.next === change.current
      ? 'same'
      : passwordFault(change.next, [username, ...displayName.split(' ')])
  if (fault !== undefined) refuse(`account.password-${fault}`, { least: passwordLength.least }, 422)
  await onBehalfOf(deps, acting, async (db, record) => {
    const kept = await lockOwnCredentials(db, personId)
    if (!(await verifyPassword(kept.passwordHash, change.current))) {
      return refuse('account.password-wrong', {}, 422)
    }
    await setPassword(db, personId, await hashPassword(change.next))
    const ended = await revokeSessions(db, personId, { except: id })
    await record({ action: 'account.password-changed', detail: { sessionsEnded: ended } })
  })
}
