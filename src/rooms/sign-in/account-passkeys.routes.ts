import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { refuse } from '#platform/errors.ts'
import { type RelyingParty, registrationOptions, verifyRegistration } from '#platform/sign-in/passkeys.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import type { RoomDeps } from '../deps.ts'
import { type Acting, type ActingEnv, requireSession } from './acting.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { addPasskey, keepChallenge, listPasskeys, removePasskey, useChallenge } from './passkeys.queries.ts'
import { partyOf } from './request-origin.ts'
import { requireFresh } from './require-fresh.ts'
import {
  newPasskey,
  type PasskeyRow,
  passkeyId,
  passkeyList,
  passkeyRow,
  webAuthnOptions,
} from './sign-in.contract.ts'

const tags = ['Account']
const path = '/api/v1/account/passkeys'

const options = createRoute({
  method: 'post',
  path: `${path}/options`,
  operationId: 'newPasskeyOptions',
  summary: 'What a browser needs to make a passkey',
  tags,
  security: signedIn,
  responses: {
    200: answer(webAuthnOptions, 'Options for navigator.credentials.create'),
    ...refusals(401, 403),
  },
})

const add = createRoute({
  method: 'post',
  path,
  operationId: 'addPasskey',
  summary: 'Keep a new passkey',
  tags,
  security: signedIn,
  request: { body: body(newPasskey) },
  responses: { 201: answer(passkeyRow, 'Kept'), ...refusals(401, 403, 422) },
})

const list = createRoute({
  method: 'get',
  path,
  operationId: 'listPasskeys',
  summary: 'One’s own passkeys',
  tags,
  security: signedIn,
  responses: { 200: answer(passkeyList, 'Passkeys, oldest first'), ...refusals(401) },
})

const remove = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  operationId: 'removePasskey',
  summary: 'Remove a passkey',
  tags,
  security: signedIn,
  request: { params: z.object({ id: passkeyId }) },
  responses: { 204: { description: 'Removed' }, ...refusals(401, 403, 404, 422) },
})

/** A person's own passkeys: make, list, remove. */
export function addPasskeys(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  const behind = requireSession(deps)

  app.openapi({ ...options, middleware: behind }, async (c) =>
    c.json({ ...(await startPasskey(deps, c.var.acting, partyOf(c))) }, 200),
  )

  app.openapi({ ...add, middleware: behind }, async (c) => {
    const { response, name } = c.req.valid('json')
    return c.json(await keepPasskey(deps, c.var.acting, partyOf(c), response, name), 201)
  })

  app.openapi({ ...list, middleware: behind }, async (c) => {
    const rows = await onBehalfOf(deps, c.var.acting, (db) => listPasskeys(db, c.var.acting.session.personId))
    return c.json({ items: rows.map(rowOf) }, 200)
  })

  app.openapi({ ...remove, middleware: behind }, async (c) => {
    const { id } = c.req.valid('param')
    await onBehalfOf(deps, c.var.acting, async (db, record) => {
      await requireFresh(db, c.var.acting)
      if (!(await removePasskey(db, c.var.acting.session.personId, id))) refuse('account.no-passkey', {}, 404)
      await record({ action: 'account.passkey-removed' })
    })
    return c.body(null, 204)
  })
}

async function startPasskey(deps: RoomDeps, acting: Acting, party: RelyingParty) {
  const { personId, username, displayName } = acting.session
  return onBehalfOf(deps, acting, async (db) => {
    await requireFresh(db, acting)
    const person = { id: personId, username, displayName }
    const options = await registrationOptions(party, person, await listPasskeys(db, personId))
    await keepChallenge(db, options.challenge, personId)
    return options
  })
}

async function keepPasskey(
  deps: RoomDeps,
  acting: Acting,
  party: RelyingParty,
  response: unknown,
  name: string,
): Promise<PasskeyRow> {
  const { personId } = acting.session
  return onBehalfOf(deps, acting, async (db, record) => {
    await requireFresh(db, acting)
    const made = await verifyRegistration(party, response, (challenge) =>
      useChallenge(db, challenge, personId),
    )
    if (made === undefined) return refuse('account.passkey-refused', {}, 422)
    const { id, publicKey, counter, transports } = made
    const passkey = { id, personId, publicKey, counter, transports: [...transports], name }
    if (!(await addPasskey(db, passkey))) return refuse('account.passkey-known', {}, 422)
    await record({ action: 'account.passkey-added' })
    const row = (await listPasskeys(db, personId)).find((kept) => kept.id === id)
    if (row === undefined) throw new Error('the passkey just kept is not there')
    return rowOf(row)
  })
}

function rowOf(row: Awaited<ReturnType<typeof listPasskeys>>[number]): PasskeyRow {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }
}
