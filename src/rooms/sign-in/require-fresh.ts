import type { Kysely } from 'kysely'
import { refuse } from '#platform/errors.ts'
import type { DB } from '../database.gen.ts'
import type { Acting } from './acting.ts'
import { isFresh } from './sessions.queries.ts'
import { freshMinutes } from './sign-in.policy.ts'

/**
 * Whoever finds a screen left open must not be able to make the account their own: changing how one signs
 * in asks for a recent sign-in. Refuses with 403 `account.sign-in-again`.
 */
export async function requireFresh(db: Kysely<DB>, acting: Acting): Promise<void> {
  if (!(await isFresh(db, acting.session.id))) {
    refuse('account.sign-in-again', { minutes: freshMinutes }, 403)
  }
}
