import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import { inSession } from '#platform/db.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { listAgencies, listAreas, listPlaces } from '../registers/register-lists.queries.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { requireRole } from '../sign-in/require-role.ts'
import { mayAdminister } from '../sign-in/sign-in.policy.ts'
import { registerRef } from './register-ref.ts'
import {
  agenciesAnswer,
  agencyChange,
  agencyRequest,
  areaChange,
  areaRequest,
  areasAnswer,
  placeChange,
  placeRequest,
  placesAnswer,
} from './registers.contract.ts'
import { keepRow } from './write-register.ts'

const tags = ['Registers']
const params = z.object({ ref: registerRef })
const written = { 204: { description: 'Written, as a new version' } }

/** The three routes of one register: list, add, change. */
function routesOf<List extends z.ZodType, Add extends z.ZodType, Change extends z.ZodType>(
  words: { path: string; one: string; many: string; id: string; ids: string },
  schemas: { list: List; add: Add; change: Change },
) {
  return {
    list: createRoute({
      method: 'get',
      path: words.path,
      operationId: `list${words.ids}`,
      summary: `Every ${words.one} of the register`,
      tags,
      security: signedIn,
      responses: { 200: answer(schemas.list, words.many), ...refusals(401) },
    }),
    add: createRoute({
      method: 'post',
      path: words.path,
      operationId: `add${words.id}`,
      summary: `Add one ${words.one}`,
      tags,
      security: signedIn,
      request: { body: body(schemas.add) },
      responses: { ...written, ...refusals(401, 403, 409, 422) },
    }),
    change: createRoute({
      method: 'put',
      path: `${words.path}/{ref}` as const,
      operationId: `change${words.id}`,
      summary: `Change one ${words.one}, whole: what is left out is empty afterwards`,
      tags,
      security: signedIn,
      request: { params, body: body(schemas.change) },
      responses: { ...written, ...refusals(401, 403, 404, 409, 422) },
    }),
  }
}

const agencies = routesOf(
  { path: '/api/v1/agencies', one: 'agency', many: 'Agencies', id: 'Agency', ids: 'Agencies' },
  { list: agenciesAnswer, add: agencyRequest, change: agencyChange },
)
const places = routesOf(
  { path: '/api/v1/places', one: 'place', many: 'Places', id: 'Place', ids: 'Places' },
  { list: placesAnswer, add: placeRequest, change: placeChange },
)
const areas = routesOf(
  { path: '/api/v1/areas', one: 'area', many: 'Areas', id: 'Area', ids: 'Areas' },
  { list: areasAnswer, add: areaRequest, change: areaChange },
)

/** Agencies, places and areas: read by everybody who is signed in, written by administrators. */
export function addRegisters(app: OpenAPIHono<ActingEnv>, deps: RoomDeps): void {
  const reader = requireSession(deps)
  const keeper = [reader, requireRole(mayAdminister)]
  const read = <T>(secret: string, query: (db: Kysely<DB>) => Promise<T>) =>
    inSession<DB, T>(deps.pool, secret, query, { readOnly: true })

  app.openapi({ ...agencies.list, middleware: reader }, async (c) =>
    c.json({ items: await read(c.var.acting.secret, listAgencies) }, 200),
  )
  app.openapi({ ...places.list, middleware: reader }, async (c) =>
    c.json({ items: await read(c.var.acting.secret, listPlaces) }, 200),
  )
  app.openapi({ ...areas.list, middleware: reader }, async (c) =>
    c.json({ items: await read(c.var.acting.secret, listAreas) }, 200),
  )

  app.openapi({ ...agencies.add, middleware: keeper }, async (c) => {
    await keepRow(deps, c.var.acting, 'agency', c.req.valid('json'), 'new')
    return c.body(null, 204)
  })
  app.openapi({ ...places.add, middleware: keeper }, async (c) => {
    await keepRow(deps, c.var.acting, 'place', c.req.valid('json'), 'new')
    return c.body(null, 204)
  })
  app.openapi({ ...areas.add, middleware: keeper }, async (c) => {
    await keepRow(deps, c.var.acting, 'area', c.req.valid('json'), 'new')
    return c.body(null, 204)
  })

  app.openapi({ ...agencies.change, middleware: keeper }, async (c) => {
    const { version, ...row } = c.req.valid('json')
    await keepRow(deps, c.var.acting, 'agency', { ...c.req.valid('param'), ...row }, { version })
    return c.body(null, 204)
  })
  app.openapi({ ...places.change, middleware: keeper }, async (c) => {
    const { version, ...row } = c.req.valid('json')
    await keepRow(deps, c.var.acting, 'place', { ...c.req.valid('param'), ...row }, { version })
    return c.body(null, 204)
  })
  app.openapi({ ...areas.change, middleware: keeper }, async (c) => {
    const { version, ...row } = c.req.valid('json')
    await keepRow(deps, c.var.acting, 'area', { ...c.req.valid('param'), ...row }, { version })
    return c.body(null, 204)
  })
}
