import type { MiddlewareHandler } from 'hono'
import { refuse } from '../errors.ts'

/**
 * Refuses (403 `request.elsewhere`) what a browser sends on behalf of another site when it could change something.
 * A request with an `Authorization` header passes: no browser adds that by itself.
 */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS'
  if (!reads && c.req.header('authorization') === undefined) {
    const facts = {
      site: c.req.header('sec-fetch-site'),
      origin: c.req.header('origin'),
      host: c.req.header('x-forwarded-host') ?? c.req.header('host'),
    }
    if (!isSameOrigin(facts)) refuse('request.elsewhere', {}, 403)
  }
  await next()
}

/** Whether a request's own words say that it comes from our pages, or from no browser at all. */
export function isSameOrigin(facts: {
  readonly site: string | undefined
  readonly origin: string | undefined
  readonly host: string | undefined
}): boolean {
  if (facts.site !== undefined) return facts.site === 'same-origin' || facts.site === 'none'
  if (facts.origin === undefined) return true
  return URL.canParse(facts.origin) && new URL(facts.origin).host === facts.host
}
