import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
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
    const line = { method: c.req.method, route: routePath(c, -1), status: c.res.status, ms }
    // Watchers ask every few seconds; their questions would drown the rest.
    if (c.req.path.startsWith('/health')) c.var.log.debug(line, 'request')
    else c.var.log.info(line, 'request')
  }
}
