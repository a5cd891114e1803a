import { type Kysely, sql } from 'kysely'
import type { DB } from '../database.gen.ts'
import type { PersonRow } from './administration.contract.ts'

/** A person as a row of the list, by id; under the server's own session. */
const personColumns = sql`
  p.id, p.username, p.display_name as name, p.locale, p.active,
  p.totp_secret is not null or exists (select from door.passkey k where k.person_id = p.id) as "secondFactor",
  coalesce(p.locked_until > now(), false) as locked,
  coalesce((
    select json_agg(json_build_object('agency', m.agency, 'agencyName', a.name, 'role', m.role, 'place', m.place,
      'from', ${instant('m.from_at')}, 'to', case when m.to_at = 'infinity' then null else ${instant('m.to_at')} end)
      order by m.from_at, m.agency, m.role)
    from door.membership m left join waymark.agency a on a.ref = m.agency
    where m.person_id = p.id), '[]') as memberships`

function instant(column: string) {
  return sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}

/** People in the order of their user names, after the one named, whose name or user name holds `q`. */
export async function listPeople(
  db: Kysely<DB>,
  query: { q?: string; agency?: string; after?: string; limit: number },
): Promise<PersonRow[]> {
  const like = `%${(query.q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const found = await sql<PersonRow>`
    select ${personColumns} from door.person p
    where p.username > ${query.after ?? ''}
      and (p.username ilike ${like} or p.display_name ilike ${like})
      and (${query.agency ?? null}::text is null or exists (
        select from door.membership m where m.person_id = p.id and m.agency = ${query.agency ?? null}::text
          and m.from_at <= now() and now() < m.to_at))
    order by p.username limit ${query.limit}`.execute(db)
  return found.rows
}

/** One person; undefined when there is none. */
export async function findPerson(db: Kysely<DB>, id: string): Promise<PersonRow | undefined> {
  const found =
    await sql<PersonRow>`select ${personColumns} from door.person p where p.id = ${id}::uuid`.execute(db)
  return found.rows[0]
}

/** Adds a person without password; undefined when the user name is taken. */
export async function addPerson(
  db: Kysely<DB>,
  person: { username: string; name: string; locale: string },
): Promise<string | undefined> {
  const added = await db
    .insertInto('door.person')
    .values({ username: person.username, display_name: person.name, locale: person.locale })
    .onConflict((on) => on.column('username').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Changes what is given; false when there is no such person. */
export async function changePerson(
  db: Kysely<DB>,
  id: string,
  change: { name?: string; locale?: string; active?: boolean },
): Promise<boolean> {
  const changed = await db
    .updateTable('door.person')
    .set({
      ...(change.name !== undefined && { display_name: change.name }),
      ...(change.locale !== undefined && { locale: change.locale }),
      ...(change.active !== undefined && { active: change.active }),
      // So that an empty change is still a statement; the id never changes.
      id,
    })
    .where('id', '=', id)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Removes the authenticator and the passkeys of somebody who lost them. */
export async function clearSecondFactors(db: Kysely<DB>, id: string): Promise<void> {
  await db
    .updateTable('door.person')
    .set({ totp_secret: null, totp_pending: null, totp_last_step: null })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('door.passkey').where('person_id', '=', id).execute()
}

/** Lets a person work for an agency from now on; false when they already do so in this role. */
export async function addMembership(
  db: Kysely<DB>,
  personId: string,
  membership: { agency: string; role: string; place: string | null },
): Promise<boolean> {
  // The person's row is locked, so that two administrators cannot add the same at once.
  await sql`select from door.person where id = ${personId}::uuid for update`.execute(db)
  const added = await sql`
    insert into door.membership (person_id, agency, role, place)
    select ${personId}::uuid, ${membership.agency}, ${membership.role}, ${membership.place}
    where not exists (select from door.membership m where m.person_id = ${personId}::uuid
      and m.agency = ${membership.agency} and m.role = ${membership.role} and m.to_at > now())`.execute(db)
  return (added.numAffectedRows ?? 0n) > 0n
}

/** Ends a person's work for an agency in a role, now; sessions that stand on it die with it. Gives how many ended. */
export async function endMembership(
  db: Kysely<DB>,
  personId: string,
  membership: { agency: string; role: string },
): Promise<number> {
  const ended = await sql`
    update door.membership set to_at = greatest(from_at, now())
    where person_id = ${personId}::uuid and agency = ${membership.agency} and role = ${membership.role}
      and to_at > now()`.execute(db)
  return Number(ended.numAffectedRows ?? 0n)
}

/** How many active people administer this deployment now. */
export async function countAdministrators(db: Kysely<DB>): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(distinct p.id)::int as count from door.person p join door.membership m on m.person_id = p.id
    where p.active and m.role = 'administrator' and m.from_at <= now() and now() < m.to_at`.execute(db)
  return found.rows[0]?.count ?? 0
}

/** Is there an agency with this reference? */
export async function isKnownAgency(db: Kysely<DB>, ref: string): Promise<boolean> {
  return (
    (await db.selectFrom('waymark.agency').select('ref').where('ref', '=', ref).executeTakeFirst()) !==
    undefined
  )
}

/** Is there a place with this reference? */
export async function isKnownPlace(db: Kysely<DB>, ref: string): Promise<boolean> {
  return (
    (await db.selectFrom('waymark.place').select('ref').where('ref', '=', ref).executeTakeFirst()) !==
    undefined
  )
}

const administrationLock = 7_463_010

/** Lets administrators change who works here one after another, so that two cannot remove each other at once. */
export async function lockAdministration(db: Kysely<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${administrationLock})`.execute(db)
}

/** Somebody with one standing, as a whole country's staff is loaded. */
export type StaffMember = {
  username: string
  name: string
  locale: string
  agency: string
  role: string
  place: string | null
  passwordHash: string
}

/** Adds many people with one standing each, in two statements; who is there already stays as they are. */
export async function addPeopleAtOnce(db: Kysely<DB>, people: readonly StaffMember[]): Promise<void> {
  const rows = JSON.stringify(people)
  await sql`insert into door.person (username, display_name, locale, password_hash)
    select p.username, p.name, p.locale, p."passwordHash"
    from jsonb_to_recordset(${rows}::jsonb) as p(username text, name text, locale text, "passwordHash" text)
    on conflict (username) do nothing`.execute(db)
  await sql`insert into door.membership (person_id, agency, role, place)
    select d.id, p.agency, p.role, p.place
    from jsonb_to_recordset(${rows}::jsonb) as p(username text, agency text, role text, place text)
    join door.person d on d.username = p.username
    where not exists (select from door.membership m where m.person_id = d.id)`.execute(db)
}
