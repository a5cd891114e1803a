import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Logger } from '../log.ts'
import type { AppEnv } from './app-env.ts'

/**
 * Gives each request its id and its log, and logs its end: method, the route's pattern (never the address itself,
 * which holds references), status, milliseconds.
 */
export function logRequests(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const requestId = randomUUID()
    const started = performance.now()
    c.set('requestId', requestId)
    c.set('log', log.child({ request: requestId }))
    await next()
    c.res.headers.set('x-request-id', requestId)
    const ms = Math.round(performance.now() - started)
    const line = { method: c.req.method, route: patternOf(c), status: c.res.status, ms }
    // Watchers ask every few seconds; their questions would drown the rest.
    if (c.req.path.startsWith('/health')) c.var.log.debug(line, 'request')
    else c.var.log.info(line, 'request')
  }
}

/** The pattern of the route that answers: the app's files match every address, so the last exact one counts. */
function patternOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '/*'
}
