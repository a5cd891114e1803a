import { randomBytes } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { inSession, openPool, type Pool, type Work } from '#platform/db.ts'
import { createApp } from '#platform/http/app.ts'
import type { AppEnv } from '#platform/http/app-env.ts'
import { createLog } from '#platform/log.ts'
import { hashPassword } from '#platform/sign-in/password.ts'
import { hashSecret, newSecret } from '#platform/sign-in/session-secret.ts'
import { testDatabase } from '#platform/testing/test-database.ts'
import { vaultOver } from '#platform/vault/vault.ts'
import { defaultProfile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { ActingEnv } from '../sign-in/acting.ts'
import { compartmentsOf, type Role } from '../sign-in/sign-in.policy.ts'
import { checkAnswer } from './check-answer.ts'

/** The password of everybody in a test house. */
export const testPassword = 'seven grey herons'

/** A house for a test: a database of its own, the app without a port, and a clock that the test moves. */
export type TestHouse = {
  readonly app: OpenAPIHono<AppEnv>
  readonly deps: RoomDeps
  /** The owner's way into the database, beyond the app's walls. */
  readonly owner: Pool
  /** Sets what `deps.now()` gives; the database's own clock stays. */
  setClock(now: Date): void
  addAgency(ref: string, kind?: string): Promise<void>
  /** Adds a person with one membership and the test password; gives the id. */
  addPerson(username: string, agency: string, role: Role, place?: string): Promise<string>
  /** A live session's secret for a person in a standing, without going through the door. */
  enter(personId: string, agency: string, role: Role, place?: string): Promise<string>
  /** Runs work as the server itself. */
  asService<T>(work: Work<DB, T>): Promise<T>
  /** One request with a session's secret, or (undefined) as nobody. Fails when the answer is not as declared. */
  ask(secret: string | undefined, method: string, path: string, body?: unknown): Promise<Response>
  close(): Promise<void>
}

/** Opens a test house with the rooms that `furnish` gives. */
export async function openTestHouse(
  furnish: (deps: RoomDeps) => readonly OpenAPIHono<ActingEnv>[],
): Promise<TestHouse> {
  const database = await testDatabase()
  const pool = openPool(database.appConfig, { max: 6 })
  const owner = openPool(database.migratorConfig, { max: 2 })
  let clock: Date | undefined
  const log = createLog('error')
  const deps: RoomDeps = {
    pool,
    serviceSecret: await mintService(owner),
    vault: vaultOver(testKeys()),
    profile: () => defaultProfile,
    log,
    now: () => clock ?? new Date(),
    random: randomBytes,
  }
  const app = createApp({ log, chooseWords: () => (id) => id, isReady: async () => undefined })
  for (const room of furnish(deps)) app.route('/', room)
  // One hash for all: making it is what costs.
  const passwordHash = await hashPassword(testPassword)
  return {
    app,
    deps,
    owner,
    setClock: (now) => {
      clock = now
    },
    addAgency: async (ref, kind = 'social-services') => {
      await owner.query(
        'insert into waymark.agency (ref, kind, name) values ($1, $2, $1) on conflict do nothing',
        [ref, kind],
      )
    },
    addPerson: (username, agency, role, place) =>
      addPerson(owner, { username, agency, role, place, passwordHash }),
    enter: (personId, agency, role, place) => enter(owner, { personId, agency, role, place }),
    asService: (work) => inSession(pool, deps.serviceSecret, work),
    ask: async (secret, method, path, body) => {
      const answer = await app.request(path, {
        method,
        headers: {
          ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      await checkAnswer(app, method, path, answer)
      return answer
    },
    close: async () => {
      await Promise.all([pool.end(), owner.end()])
      await database.close()
    },
  }
}

async function mintService(owner: Pool): Promise<string> {
  const secret = newSecret()
  await owner.query(
    `insert into door.session (secret_hash, kind, expires_at, label) values ($1, 'service', 'infinity', 'test')`,
    [hashSecret(secret)],
  )
  return secret
}

type Member = { agency: string; role: Role; place: string | undefined }

async function addPerson(owner: Pool, person: Member & { username: string; passwordHash: string }) {
  const made = await owner.query<{ id: string }>(
    `with made as (
      insert into door.person (username, display_name, password_hash, password_changed_at)
      values ($1, $1, $2, now()) returning id)
    insert into door.membership (person_id, agency, role, place) select id, $3, $4, $5 from made
    returning person_id as id`,
    [person.username, person.passwordHash, person.agency, person.role, person.place ?? null],
  )
  const id = made.rows[0]?.id
  if (id === undefined) throw new Error('no person was made')
  return id
}

async function enter(owner: Pool, member: Member & { personId: string }): Promise<string> {
  const secret = newSecret()
  await owner.query(
    `insert into door.session (secret_hash, kind, person_id, agency, role, place, compartments, expires_at)
     values ($1, 'person', $2, $3, $4, $5, $6, now() + interval '1 hour')`,
    [
      hashSecret(secret),
      member.personId,
      member.agency,
      member.role,
      member.place ?? null,
      [...compartmentsOf(member.role)],
    ],
  )
  return secret
}

function testKeys() {
  const key = () => randomBytes(32).toString('base64')
  const createdAt = new Date(0).toISOString()
  return { version: 1 as const, current: 'k1', keys: [{ id: 'k1', key: key(), createdAt }], tokenKey: key() }
}
