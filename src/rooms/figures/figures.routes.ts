import { createRoute } from '@hono/zod-openapi'
import { newRouter } from '#platform/http/validation.ts'
import { answer, refusals, signedIn } from '../answers.ts'
import type { RoomDeps } from '../deps.ts'
import { type ActingEnv, requireSession } from '../sign-in/acting.ts'
import { requireRole } from '../sign-in/require-role.ts'
import {
  casesAnswer,
  casesQuery,
  definitionsAnswer,
  figuresAnswer,
  figuresQuery,
  seriesAnswer,
  seriesQuery,
} from './figures.contract.ts'
import { mayCountOwn, mayReadFigures } from './figures.policy.ts'
import { readCases } from './read-cases.ts'
import { readDeclared } from './read-declared.ts'
import { readFigures } from './read-figures.ts'
import { readSeries } from './read-series.ts'

const tags = ['Figures']

const figures = createRoute({
  method: 'get',
  path: '/api/v1/figures',
  operationId: 'readFigures',
  summary: 'Indicators for a window, with numerator and denominator; exact, for those entitled',
  description:
    'A question that is kept counted is answered from cubes, any other from facts. `scope=all` counts everybody and is for statisticians; `scope=mine` counts what the reader’s own standing opens. Where `census` is left out it is `to`, or now where `to` lies ahead.',
  tags,
  security: signedIn,
  request: { query: figuresQuery },
  responses: { 200: answer(figuresAnswer, 'One result an indicator'), ...refusals(401, 403, 422) },
})

const series = createRoute({
  method: 'get',
  path: '/api/v1/figures/series',
  operationId: 'readFigureSeries',
  summary: 'One indicator by month, quarter or year',
  description: 'Every period that overlaps the window, whole.',
  tags,
  security: signedIn,
  request: { query: seriesQuery },
  responses: { 200: answer(seriesAnswer, 'Oldest period first'), ...refusals(401, 403, 422) },
})

const cases = createRoute({
  method: 'get',
  path: '/api/v1/figures/cases',
  operationId: 'readFigureCases',
  summary: 'The cases behind a count, of those that the reader’s own standing opens',
  description: 'A cell is named by `by.<dimension>=value`.',
  tags,
  security: signedIn,
  request: { query: casesQuery },
  responses: { 200: answer(casesAnswer, 'References'), ...refusals(401, 403, 422) },
})

const definitions = createRoute({
  method: 'get',
  path: '/api/v1/figures/definitions',
  operationId: 'readIndicatorDefinitions',
  summary: 'Every indicator as declared: definition, version, sources and how far each was checked, codes',
  tags,
  security: signedIn,
  responses: { 200: answer(definitionsAnswer, 'Declarations'), ...refusals(401, 403) },
})

/** Numbers about children, exact, for those who may have them; everybody else reads the releases. */
export function figuresRoutes(deps: RoomDeps) {
  const app = newRouter<ActingEnv>()
  app.use('/api/v1/figures', requireSession(deps))
  app.use('/api/v1/figures/*', requireSession(deps))
  const readers = requireRole(mayReadFigures)

  app.openapi({ ...figures, middleware: readers }, async (c) =>
    c.json(await readFigures(deps, c.var.acting, c.req.valid('query')), 200),
  )
  app.openapi({ ...series, middleware: readers }, async (c) =>
    c.json(await readSeries(deps, c.var.acting, c.req.valid('query')), 200),
  )
  app.openapi({ ...cases, middleware: requireRole(mayCountOwn) }, async (c) =>
    c.json(await readCases(deps, c.var.acting, c.req.valid('query')), 200),
  )
  app.openapi({ ...definitions, middleware: readers }, async (c) =>
    c.json(await readDeclared(deps, c.var.acting), 200),
  )
  return app
}
