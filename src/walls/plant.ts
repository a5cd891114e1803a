import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { hashSecret, newSecret } from '#platform/sign-in/session-secret.ts'
import type { TestDatabase } from '#platform/testing/test-database.ts'
import { compartmentsOf, type Role } from '../rooms/sign-in/sign-in.policy.ts'

type Actor = { id: string; secret: string; session: string }

/** Two agencies with a child each, and what must never be seen across the wall between them. */
export type Planted = {
  insider: Actor
  inspector: Actor
  outsider: Actor
  statistician: Actor
  /** A new person of the insider's agency, with a session. */
  enter(username: string, role?: Role): Promise<Actor>
  ownChild: string
  ownCase: string
  foreignChild: string
  foreignEvent: string
  ownEvent: string
  /** Texts that only the insider's agency may see. */
  own: string[]
  /** Texts that nobody here but the other agency may see. */
  foreign: string[]
  /** Hashes of passwords and session secrets. */
  hashes: string[]
}

/** Plants what the hostile statements are after. */
export async function plant(database: TestDatabase): Promise<Planted> {
  const owner = new pg.Client(database.migratorConfig)
  await owner.connect()
  try {
    await owner.query(
      `insert into waymark.agency (ref, kind) values ('OWN', 'police'), ('OTHER', 'social-services')`,
    )
    const enter = (username: string, agency: string, role: Role) => addActor(database, username, agency, role)
    const insider = await enter('insider', 'OWN', 'police-desk')
    const inspector = await enter('inspector', 'OWN', 'inspector')
    const outsider = await enter('outsider', 'OTHER', 'caseworker')
    const statistician = await enter('statistician', 'OWN', 'statistician')
    const own = await addChild(owner, 'OWN', 'OWN-CHILD')
    const foreign = await addChild(owner, 'OTHER', 'FOREIGN-CHILD')
    await owner.query(
      `insert into door.audit select 0, 1, now(), $1, $2, 'OTHER', 'caseworker', 'child.read', $3, 'FOREIGN-CHILD', '{}', '\\x00'`,
      [outsider.session, outsider.id, foreign.child],
    )
    const hashes = await owner.query<{ hash: string }>(
      `select encode(secret_hash, 'hex') as hash from door.session union all select password_hash from door.person`,
    )
    return {
      insider,
      inspector,
      outsider,
      statistician,
      enter: (username, role = 'police-desk') => addActor(database, username, 'OWN', role),
      ownChild: own.child,
      ownCase: own.kase,
      foreignChild: foreign.child,
      foreignEvent: foreign.event,
      ownEvent: own.event,
      own: ['OWN-CHILD', 'sealed-OWN'],
      foreign: ['FOREIGN-CHILD', 'sealed-OTHER', outsider.session],
      hashes: hashes.rows.map(({ hash }) => hash),
    }
  } finally {
    await owner.end()
  }
}

async function addActor(
  database: TestDatabase,
  username: string,
  agency: string,
  role: Role,
): Promise<Actor> {
  const owner = new pg.Client(database.migratorConfig)
  await owner.connect()
  const secret = newSecret()
  try {
    const made = await owner.query<{ id: string; session: string }>(
      `with p as (insert into door.person (username, display_name, password_hash) values ($1, $1, 'argon-of-' || $1) returning id),
         m as (insert into door.membership (person_id, agency, role) select id, $2, $3 from p)
       insert into door.session (secret_hash, kind, person_id, agency, role, compartments, expires_at)
       select $4, 'person', id, $2, $3, $5, now() + interval '1 hour' from p returning person_id as id, id as session`,
      [username, agency, role, hashSecret(secret), [...compartmentsOf(role)]],
    )
    return { ...made.rows[0]!, secret }
  } finally {
    await owner.end()
  }
}

async function addChild(owner: pg.Client, agency: string, ref: string) {
  const [child, kase, event, standing] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const sealed = Buffer.from(`sealed-${agency}`)
  await owner.query(`insert into waymark.child (id, ref, identity) values ($1, $2, $3)`, [child, ref, sealed])
  await owner.query(`insert into waymark.child_key (child_id, key_id, wrapped) values ($1, 'k1', $2)`, [
    child,
    sealed,
  ])
  await owner.query(`insert into waymark.child_case (child_id, id, ref) values ($1, $2, $3)`, [
    child,
    kase,
    `${ref}-1`,
  ])
  await owner.query(
    `insert into waymark.event (child_id, id, case_id, type, at, at_offset, data, sealed, recorded_at, recorded_by)
     values ($1, $2, $3, 'report-received', now() - interval '1 day', 0, $4, $5, now(), 'x')`,
    [child, event, kase, { channel: `sealed-${agency}` }, sealed],
  )
  await owner.query(
    `insert into waymark.involvement (child_id, id, case_id, agency, capacity, basis, from_at, from_text, recorded_by)
     values ($1, $2, $3, $4, 'lead', 'law', now() - interval '1 day', 'yesterday', 'x')`,
    [child, standing, kase, agency],
  )
  await owner.query(
    `insert into waymark.worklist (child_id, case_id, standing, agency, capacity, compartments, from_at, to_at, child_ref, case_ref, state)
     values ($1, $2, $3, $4, 'lead', '{general}', now() - interval '1 day', 'infinity', $5, $5 || '-1', 'in-care')`,
    [child, kase, standing, agency, ref],
  )
  return { child, kase, event }
}
