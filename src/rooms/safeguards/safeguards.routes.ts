import { createRoute, z } from '@hono/zod-openapi'
import { inSession } from '#platform/db.ts'
import { newRouter } from '#platform/http/validation.ts'
import { answer, body, refusals, signedIn } from '../answers.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { requireRole } from '../sign-in/require-role.ts'
import { readAtRisk } from './read-at-risk.ts'
import { readInstruments, readSafeguard, readSafeguards, safeguardOf } from './read-safeguards.ts'
import {
  type AtRiskAnswer,
  atRiskAnswer,
  instrumentReading,
  safeguardReading,
  safeguardsAnswer,
  signOffRequest,
  whatIfAnswer,
  whatIfRequest,
} from './safeguards.contract.ts'
import { mayAskWhatIf, maySignOff } from './safeguards.policy.ts'
import { signOffSource } from './sign-off.ts'
import { askWhatIf, childrenAtMost } from './what-if.ts'

const tags = ['Rights']
const params = z.object({ id: z.string().min(1).max(40) })

const list = createRoute({
  method: 'get',
  path: '/api/v1/safeguards',
  operationId: 'listSafeguards',
  summary: 'Every right as a rule: its limits, its sources, and how often it was kept in the reader’s agency',
  tags,
  security: signedIn,
  responses: { 200: answer(safeguardsAnswer, 'Every safeguard, by stage'), ...refusals(401) },
})

const one = createRoute({
  method: 'get',
  path: '/api/v1/safeguards/{id}',
  operationId: 'readSafeguard',
  summary: 'One right: the rule as data, limits in force, sources with their sign-offs, worked examples',
  tags,
  security: signedIn,
  request: { params },
  responses: { 200: answer(safeguardReading, 'The safeguard'), ...refusals(401, 404) },
})

const atRisk = createRoute({
  method: 'get',
  path: '/api/v1/safeguards/{id}/at-risk',
  operationId: 'readAtRisk',
  summary: 'For whom this right is breached and open now, or falls due within 48 hours',
  tags,
  security: signedIn,
  request: { params },
  responses: { 200: answer(atRiskAnswer, 'As far as the reader’s standing opens'), ...refusals(401, 404) },
})

const instruments = createRoute({
  method: 'get',
  path: '/api/v1/instruments',
  operationId: 'listInstruments',
  summary: 'The register of instruments with the provisions that safeguards rest on',
  tags,
  security: signedIn,
  responses: {
    200: answer(z.object({ items: z.array(instrumentReading) }), 'Instruments'),
    ...refusals(401),
  },
})

const signOff = createRoute({
  method: 'post',
  path: '/api/v1/safeguards/{id}/sources/sign-off',
  operationId: 'signOffSource',
  summary: 'A lawyer says that a citation was read and is right, or wrong, or takes that back',
  tags,
  security: signedIn,
  request: { params, body: body(signOffRequest) },
  responses: {
    200: answer(safeguardReading, 'The safeguard as it stands now'),
    ...refusals(401, 403, 404, 409, 422),
  },
})

const whatIf = createRoute({
  method: 'post',
  path: '/api/v1/safeguards/{id}/what-if',
  operationId: 'askWhatIf',
  summary:
    'How many past occurrences a proposed limit would have breached, in the whole deployment: counts only',
  description: `Folds the journeys concerned, at most ${childrenAtMost}; a longer range is for the command line.`,
  tags,
  security: signedIn,
  request: { params, body: body(whatIfRequest) },
  responses: { 200: answer(whatIfAnswer, 'Counts'), ...refusals(401, 403, 404, 422) },
})

/** The children's rights as rules: what each says, where it is written, how it is kept. */
export function safeguardsRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  const reader = requireSession(deps)
  app.use('/api/v1/safeguards', reader)
  app.use('/api/v1/safeguards/*', reader)
  app.use('/api/v1/instruments', reader)

  app.openapi(list, async (c) => c.json(await readSafeguards(deps, c.var.acting), 200))

  app.openapi(one, async (c) => c.json(await readSafeguard(deps, c.var.acting, c.req.valid('param').id), 200))

  app.openapi(atRisk, async (c) => {
    const { acting } = c.var
    const { id } = safeguardOf(c.req.valid('param').id)
    const found = await inSession<DB, AtRiskAnswer>(deps.pool, acting.secret, (db) =>
      readAtRisk(db, acting.session.agency, id, deps.now()),
    )
    return c.json(found, 200)
  })

  app.openapi(instruments, async (c) => c.json({ items: await readInstruments(deps, c.var.acting) }, 200))

  app.openapi({ ...signOff, middleware: requireRole(maySignOff) }, async (c) => {
    const { id } = c.req.valid('param')
    await signOffSource(deps, c.var.acting, id, c.req.valid('json'))
    return c.json(await readSafeguard(deps, c.var.acting, id), 200)
  })

  app.openapi({ ...whatIf, middleware: requireRole(mayAskWhatIf) }, async (c) => {
    const { limit, key, from, to } = c.req.valid('json')
    const safeguard = safeguardOf(c.req.valid('param').id)
    const asked = { safeguard, key, limit, from: Date.parse(from), to: Date.parse(to) }
    const found = await askWhatIf(
      {
        inOwnSession: (work) => inSession(deps.pool, deps.serviceSecret, work, { readOnly: true }),
        vault: deps.vault,
        profile: deps.profile(),
        now: deps.now(),
        atMost: childrenAtMost,
      },
      asked,
    )
    await inSession<DB, void>(deps.pool, c.var.acting.secret, (db) =>
      recordAudit(db, {
        action: 'what-if.computed',
        subject: safeguard.id,
        detail: { limit, key, from, to, children: found.children },
      }),
    )
    return c.json(found, 200)
  })
  return app
}
