import type { Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { asDatabaseProblem } from '../database-problems.ts'
import { type Problem, problem, problemOf } from '../errors.ts'
import type { AppEnv } from './app-env.ts'

/** Words for a message id in the reader's language; an id without words is given back as it is. */
export type Words = (id: string, values?: Record<string, unknown>) => string

/** The words for a request, by its `Accept-Language`. */
export type ChooseWords = (acceptLanguage: string | undefined) => Words

/** The body of an RFC 9457 answer. Clients go by `code` and `params`; `title` is for people. */
export type ProblemBody = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly instance: string
  readonly code: string
  readonly params: Problem['params']
  readonly faults?: readonly (NonNullable<Problem['faults']>[number] & { readonly title: string })[]
}

/** The answer to a request that met a problem, worded by `problem.<code>` and `fault.<code>`. */
export function renderProblem(found: Problem, requestId: string, words: Words): ProblemBody {
  const faults = found.faults?.map((fault) => ({
    ...fault,
    title: words(`fault.${fault.code}`, { at: fault.at, ...fault.params }),
  }))
  return {
    type: `urn:waymark:problem:${found.code}`,
    title: words(`problem.${found.code}`, { ...found.params }),
    status: found.status,
    instance: `urn:waymark:request:${requestId}`,
    code: found.code,
    params: found.params,
    ...(faults !== undefined && { faults }),
  }
}

/** Answers every error of the app: problems as they are, bugs with the request's id alone, details to the log. */
export function answerErrors(chooseWords: ChooseWords): Parameters<Hono<AppEnv>['onError']>[0] {
  return (error, c) => {
    const known = problemOf(error) ?? fromHttpException(error) ?? problemOf(asDatabaseProblem(error))
    const found = known ?? problem('unexpected', { id: c.var.requestId }, 500)
    if (known === undefined) c.var.log.error({ error }, 'unexpected error')
    else if (found.status >= 500) c.var.log.warn({ error }, 'problem')
    return answer(c, found, chooseWords)
  }
}

/** Answers a path that nobody knows. */
export function answerNotFound(chooseWords: ChooseWords): Parameters<Hono<AppEnv>['notFound']>[0] {
  return (c) => answer(c, problem('request.not-found', {}, 404), chooseWords)
}

function answer(c: Context<AppEnv>, found: Problem, chooseWords: ChooseWords): Response {
  const words = chooseWords(c.req.header('accept-language'))
  const body = renderProblem(found, c.var.requestId, words)
  return c.body(JSON.stringify(body), found.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  })
}

/** What the framework itself refuses: a body that is no JSON, too large, of the wrong type. */
function fromHttpException(error: unknown): Problem | undefined {
  if (!(error instanceof HTTPException)) return undefined
  const names: Record<number, string> = {
    400: 'request.malformed',
    404: 'request.not-found',
    413: 'request.too-large',
    415: 'request.wrong-type',
  }
  const name = names[error.status]
  return name === undefined ? undefined : problem(name, {}, error.status)
}
