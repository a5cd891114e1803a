import type { MiddlewareHandler } from 'hono'
import { refuse } from '#platform/errors.ts'
import type { ActingEnv } from './acting.ts'
import type { Role } from './sign-in.policy.ts'

/** Lets a request through only in a role that the policy allows; 403 `session.not-allowed` otherwise. */
export function requireRole(allowed: (role: Role) => boolean): MiddlewareHandler<ActingEnv> {
  return async (c, next) => {
    if (!allowed(c.var.acting.session.role)) refuse('session.not-allowed', {}, 403)
    await next()
  }
}
