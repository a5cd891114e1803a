import type { MiddlewareHandler } from 'hono'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import type { AppEnv } from '#platform/http/app-env.ts'
import { hashSecret } from '#platform/sign-in/session-secret.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { shownSecret } from './session-cookie.ts'
import { type LiveSession, resolveSession, touchSession } from './sessions.queries.ts'

/** Who is acting in a request, and the secret that makes the database know it too. */
export type Acting = {
  /** 64 hexadecimal digits: what `inSession` takes. Never logged, never answered. */
  readonly secret: string
  readonly session: LiveSession
}

/** The environment of every route behind `requireSession`. */
export type ActingEnv = AppEnv & { Variables: { acting: Acting } }

/** The end of a session is moved forward at most this often. */
const touchSeconds = 60

/**
 * Lets a request through only with a live session and sets `acting`; answers 401 `session.needed` otherwise.
 * Using a session moves its end forward.
 */
export function requireSession(deps: Pick<RoomDeps, 'pool' | 'serviceSecret'>): MiddlewareHandler<ActingEnv> {
  return async (c, next) => {
    const secret = shownSecret(c)
    if (secret === undefined) return refuse('session.needed', {}, 401)
    const session = await resolveSession(deps.pool, deps.serviceSecret, hashSecret(secret))
    if (session === undefined) return refuse('session.needed', {}, 401)
    if (session.idleSeconds > touchSeconds) {
      await inSession<DB, void>(deps.pool, deps.serviceSecret, (db) => touchSession(db, session.id))
    }
    c.set('acting', { secret, session })
    await next()
  }
}
