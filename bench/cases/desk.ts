import { randomBytes } from 'node:crypto'
import { inSession } from '#platform/db.ts'
import type { Deployment } from '../../src/deployment.ts'
import type { DB } from '../../src/rooms/database.gen.ts'
import { openFor } from '../../src/rooms/sign-in/open-session.ts'

/** From whose desk the bench looks: the caseworker of the synthetic country's capital. */
export const desk = { username: 'caseworker', agency: 'SOC-1' } as const

/** Opens a session for the desk (or for somebody else), as signing in does; gives its secret. */
export async function sitDown(deployment: Deployment, username: string = desk.username): Promise<string> {
  return inSession<DB, string>(deployment.pool, deployment.serviceSecret, async (db, client) => {
    const person = await db
      .selectFrom('door.person')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow()
    const proof = { by: 'password', secondFactor: false } as const
    const secret = await openFor({ random: randomBytes }, db, client, person.id, { device: 'bench', proof })
    if (secret === undefined) throw new Error(`${username} works nowhere in this database`)
    return secret
  })
}
