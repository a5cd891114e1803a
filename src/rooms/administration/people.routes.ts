import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { refuse } from '#platform/errors.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import type { RoomDeps } from '../deps.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { onBehalfOf } from '../sign-in/on-behalf-of.ts'
import { requireRole } from '../sign-in/require-role.ts'
import { mayAdminister } from '../sign-in/sign-in.policy.ts'
import {
  membershipRequest,
  newPerson,
  oneTimePassword,
  passwordReset,
  peopleAnswer,
  peopleQuery,
  personChange,
  personRow,
} from './administration.contract.ts'
import { findPerson, listPeople } from './people.queries.ts'
import { createPerson, giveMembership, resetPassword, takeMembership, updatePerson } from './people.ts'
import { registerRef } from './register-ref.ts'
import { roleNames } from './role-names.ts'

const tags = ['People']
const path = '/api/v1/people'
const params = z.object({ id: z.uuid() })
const common = { tags, security: signedIn }

const list = createRoute({
  ...common,
  method: 'get',
  path,
  operationId: 'listPeople',
  summary: 'Who works here, by user name',
  request: { query: peopleQuery },
  responses: { 200: answer(peopleAnswer, 'One page'), ...refusals(401, 403, 422) },
})

const read = createRoute({
  ...common,
  method: 'get',
  path: `${path}/{id}`,
  operationId: 'readPerson',
  summary: 'One person',
  request: { params },
  responses: { 200: answer(personRow, 'The person'), ...refusals(401, 403, 404, 422) },
})

const create = createRoute({
  ...common,
  method: 'post',
  path,
  operationId: 'createPerson',
  summary: 'Add a person; the answer holds a password that works once',
  request: { body: body(newPerson) },
  responses: { 201: answer(oneTimePassword, 'Added'), ...refusals(401, 403, 409, 422) },
})

const change = createRoute({
  ...common,
  method: 'patch',
  path: `${path}/{id}`,
  operationId: 'changePerson',
  summary: 'Change name or language, or let a person leave (active: false) and return',
  request: { params, body: body(personChange) },
  responses: { 200: answer(personRow, 'Changed'), ...refusals(401, 403, 404, 409, 422) },
})

const reset = createRoute({
  ...common,
  method: 'post',
  path: `${path}/{id}/password`,
  operationId: 'resetPassword',
  summary: 'A new password that works once; with `clearSecondFactor`, for somebody who lost their device',
  request: { params, body: body(passwordReset) },
  responses: { 200: answer(oneTimePassword, 'Reset'), ...refusals(401, 403, 404, 422) },
})

const give = createRoute({
  ...common,
  method: 'post',
  path: `${path}/{id}/memberships`,
  operationId: 'addMembership',
  summary: 'Let a person work for an agency in a role',
  request: { params, body: body(membershipRequest) },
  responses: { 201: answer(personRow, 'Added'), ...refusals(401, 403, 404, 409, 422) },
})

const take = createRoute({
  ...common,
  method: 'delete',
  path: `${path}/{id}/memberships`,
  operationId: 'endMembership',
  summary: 'End a person’s work for an agency in a role, at once',
  request: { params, query: z.object({ agency: registerRef, role: z.enum(roleNames) }) },
  responses: { 200: answer(personRow, 'Ended'), ...refusals(401, 403, 404, 409, 422) },
})

/** People and what they work as, kept by administrators. */
export function addPeople(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  const keeper = [requireSession(deps), requireRole(mayAdminister)]

  app.openapi({ ...list, middleware: keeper }, async (c) => {
    const query = c.req.valid('query')
    const items = await onBehalfOf(deps, c.var.acting, async (db, record) => {
      const found = await listPeople(db, query)
      await record({ action: 'people.listed', detail: { count: found.length } })
      return found
    })
    const last = items.length === query.limit ? (items.at(-1)?.username ?? null) : null
    return c.json({ items, after: last }, 200)
  })

  app.openapi({ ...read, middleware: keeper }, async (c) => {
    const { id } = c.req.valid('param')
    const person = await onBehalfOf(deps, c.var.acting, async (db, record) => {
      await record({ action: 'person.read', subject: id })
      return (await findPerson(db, id)) ?? refuse('people.unknown', {}, 404)
    })
    return c.json(person, 200)
  })

  app.openapi({ ...create, middleware: keeper }, async (c) => {
    return c.json(await createPerson(deps, c.var.acting, c.req.valid('json')), 201)
  })

  app.openapi({ ...change, middleware: keeper }, async (c) =>
    c.json(await updatePerson(deps, c.var.acting, c.req.valid('param').id, c.req.valid('json')), 200),
  )

  app.openapi({ ...reset, middleware: keeper }, async (c) => {
    const { clearSecondFactor } = c.req.valid('json')
    return c.json(await resetPassword(deps, c.var.acting, c.req.valid('param').id, clearSecondFactor), 200)
  })

  app.openapi({ ...give, middleware: keeper }, async (c) => {
    const { agency, role, place } = c.req.valid('json')
    const membership = { agency, role, place: place ?? null }
    return c.json(await giveMembership(deps, c.var.acting, c.req.valid('param').id, membership), 201)
  })

  app.openapi({ ...take, middleware: keeper }, async (c) =>
    c.json(await takeMembership(deps, c.var.acting, c.req.valid('param').id, c.req.valid('query')), 200),
  )
}
