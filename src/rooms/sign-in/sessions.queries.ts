import { type Kysely, sql } from 'kysely'
import { asDatabaseProblem } from '#platform/database-problems.ts'
import type { Pool } from '#platform/db.ts'
import type { DB } from '../database.gen.ts'
import { freshMinutes, idleMinutes, longestHours, type Role } from './sign-in.policy.ts'

/** A live session and who holds it. */
export type LiveSession = {
  id: string
  personId: string
  displayName: string
  username: string
  locale: string
  agency: string
  role: Role
  place: string | null
  compartments: string[]
  expiresAt: Date
  /** By the database's clock, since the end of the session was last moved forward. */
  idleSeconds: number
}

/** One standing that a person has now. */
export type LiveMembership = { agency: string; agencyName: string | null; role: Role; place: string | null }

/**
 * Who holds the secret with this hash, or undefined. One statement in a transaction of its own: the lateral
 * join makes the server's own session count before the door is asked. Throws `database.*` problems.
 */
export async function resolveSession(
  pool: Pool,
  serviceSecret: string,
  secretHash: Buffer,
): Promise<LiveSession | undefined> {
  const found = await pool
    // No name, as in `showSecret`: nobody may leave another statement in its place.
    .query<LiveSession>(resolveText, [serviceSecret, secretHash])
    .catch((error: unknown) => {
      throw asDatabaseProblem(error)
    })
  return found.rows[0]
}

const resolveText = `
  select r.id, r.person_id as "personId", r.display_name as "displayName", r.username, r.locale, r.agency,
    r.role, r.place, r.compartments, r.expires_at as "expiresAt", extract(epoch from now() - r.last_seen_at)::float8 as "idleSeconds"
  from set_config('waymark.session', $1, true) shown
  cross join lateral door.resolve(case when shown is not null then $2::bytea end) r`

/** Opens a session for a person in one standing; gives its id. */
export async function openSession(
  db: Kysely<DB>,
  session: {
    secretHash: Buffer
    personId: string
    membership: LiveMembership
    compartments: readonly string[]
    device: string | null
  },
): Promise<string> {
  const { secretHash, personId, membership, compartments, device } = session
  const made = await sql<{ id: string }>`
    select door.open_session(${secretHash}, ${personId}::uuid, ${membership.agency}, ${membership.role},
      ${membership.place}, ${[...compartments]}::text[], ${device}, now() + ${minutes(idleMinutes)}) as id`.execute(
    db,
  )
  return made.rows[0]!.id
}

/** Moves the end of a session forward from now, never past the longest a session may last. */
export async function touchSession(db: Kysely<DB>, sessionId: string): Promise<void> {
  await db
    .updateTable('door.session')
    .set({
      last_seen_at: sql`now()`,
      expires_at: sql`least(created_at + ${minutes(longestHours * 60)}, now() + ${minutes(idleMinutes)})`,
    })
    .where('id', '=', sessionId)
    .execute()
}

function minutes(count: number) {
  return sql`${`${count} minutes`}::interval`
}

/** Was the session opened so recently that it still proves who sits there? */
export async function isFresh(db: Kysely<DB>, sessionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('door.session')
    .select(sql<boolean>`created_at > now() - ${minutes(freshMinutes)}`.as('fresh'))
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return row?.fresh === true
}

/** Lets a session stand in another agency or role of its person. */
export async function moveSession(
  db: Kysely<DB>,
  sessionId: string,
  membership: LiveMembership,
  compartments: readonly string[],
): Promise<void> {
  await db
    .updateTable('door.session')
    .set({
      agency: membership.agency,
      role: membership.role,
      place: membership.place,
      compartments: [...compartments],
    })
    .where('id', '=', sessionId)
    .execute()
}

/** A person's live sessions, newest first. */
export async function listSessions(db: Kysely<DB>, personId: string) {
  return db
    .selectFrom('door.session')
    .select(['id', 'agency', 'role', 'device', 'created_at', 'last_seen_at', 'expires_at'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Ends sessions of a person: the one with `only`, or all but `except`. Gives how many it ended. */
export async function revokeSessions(
  db: Kysely<DB>,
  personId: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  let ending = db
    .updateTable('door.session')
    .set({ revoked_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
  if (which.only !== undefined) ending = ending.where('id', '=', which.only)
  if (which.except !== undefined) ending = ending.where('id', '!=', which.except)
  const ended = await ending.executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** What a person may work as now, the standing of their last session first. */
export async function liveMemberships(db: Kysely<DB>, personId: string): Promise<LiveMembership[]> {
  const rows = await sql<LiveMembership>`
    select m.agency, a.name as "agencyName", m.role, max(m.place) as place
    from door.membership m
    left join waymark.agency a on a.ref = m.agency
    where m.person_id = ${personId}::uuid and m.from_at <= now() and now() < m.to_at
    group by m.agency, a.name, m.role
    order by coalesce((m.agency, m.role) = (
        select s.agency, s.role from door.session s
        where s.person_id = ${personId}::uuid order by s.created_at desc limit 1), false) desc,
      min(m.from_at), m.agency, m.role`.execute(db)
  return rows.rows
}

/** The name of the country in the register of areas; null while there is none. */
export async function countryName(db: Kysely<DB>): Promise<string | null> {
  const row = await db
    .selectFrom('waymark.area')
    .select('name')
    .where('level', '=', 'country')
    .orderBy('ref')
    .executeTakeFirst()
  return row?.name ?? null
}
