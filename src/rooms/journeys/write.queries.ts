import { type Kysely, sql } from 'kysely'
import type { CaseRecord, ChildRecord, JourneyEvent } from '#journey/envelope.ts'
import { type Column, column, insertRows } from '#platform/insert-rows.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { nameTokens, wordsOf } from './names.ts'
import { sealFor, separateFreeWords } from './sealing.ts'

/** Writing the rows of journeys. Everything here runs under the server's own session, except `insertEvents`. */

export type NewChild = { id: string; record: ChildRecord; key: Buffer; wrapped: Buffer; keyId: string }
export type NewCase = { id: string; childId: string; record: CaseRecord }
export type NewEvent = {
  childId: string
  caseId: string
  key: Buffer
  event: JourneyEvent
  personId: string | null
}
export type NewInvolvement = {
  id: string
  childId: string
  caseId: string
  agency: string
  person: string | null
  capacity: string
  basis: string
  compartments: readonly string[] | null
  from: string
  to: string | null
  by: string
}

const childColumns: readonly Column<NewChild>[] = [
  column('id', 'uuid', (c) => c.id),
  column('ref', 'text', (c) => c.record.ref),
  column('sex', 'text', (c) => c.record.sex),
  column('date_of_birth', 'text', (c) => c.record.dateOfBirth),
  column('date_of_birth_precision', 'text', (c) => c.record.dateOfBirthPrecision),
  column('nationality', 'jsonb', (c) => c.record.nationality),
  column('languages', 'text[]', (c) => c.record.languages),
  column('disability', 'jsonb', (c) => c.record.disability),
  column('displacement', 'text', (c) => c.record.displacement),
  column('care_status', 'text', (c) => c.record.careStatus),
  column('identity', 'bytea', sealedIdentity),
]

function sealedIdentity(child: NewChild): Buffer | null {
  return child.record.identity === undefined
    ? null
    : sealFor(child.key, child.id, 'identity', child.record.identity)
}

const keyColumns: readonly Column<NewChild>[] = [
  column('child_id', 'uuid', (c) => c.id),
  column('key_id', 'text', (c) => c.keyId),
  column('wrapped', 'bytea', (c) => c.wrapped),
]

const caseColumns: readonly Column<NewCase>[] = [
  column('child_id', 'uuid', (c) => c.childId),
  column('id', 'uuid', (c) => c.id),
  column('ref', 'text', (c) => c.record.ref),
  column('contexts', 'text[]', (c) => c.record.contexts),
  column('lead_agency', 'text', (c) => c.record.leadAgency),
  column('opened', 'jsonb', (c) => c.record.opened),
  column('closed', 'jsonb', (c) => c.record.closed),
]

const eventColumns: readonly Column<NewEvent>[] = [
  column('child_id', 'uuid', (e) => e.childId),
  column('id', 'uuid', (e) => e.event.id),
  column('case_id', 'uuid', (e) => e.caseId),
  column('type', 'text', (e) => e.event.type),
  column('at', 'timestamptz', (e) => new Date(e.event.at)),
  column('at_offset', 'smallint', (e) => offsetOf(e.event.at)),
  column('at_precision', 'text', (e) => e.event.atPrecision),
  column('agency', 'text', (e) => e.event.agency),
  column('place', 'text', (e) => e.event.place),
  column('compartment', 'text', (e) => e.event.compartment),
  column('data', 'jsonb', (e) => separateFreeWords(e.event).coded),
  column('sealed', 'bytea', sealedWords),
  column('supersedes', 'uuid', (e) => e.event.supersedes),
  column('retracts', 'uuid', (e) => e.event.retracts),
  column('recorded_at', 'timestamptz', (e) => e.event.recordedAt),
  column('recorded_by', 'text', (e) => e.event.recordedBy),
  column('person_id', 'uuid', (e) => e.personId),
]

function sealedWords(row: NewEvent): Buffer | null {
  const { free } = separateFreeWords(row.event)
  return free === null ? null : sealFor(row.key, row.childId, 'event', free)
}

const involvementColumns: readonly Column<NewInvolvement>[] = [
  column('id', 'uuid', (i) => i.id),
  column('child_id', 'uuid', (i) => i.childId),
  column('case_id', 'uuid', (i) => i.caseId),
  column('agency', 'text', (i) => i.agency),
  column('person', 'text', (i) => i.person),
  column('capacity', 'text', (i) => i.capacity),
  column('basis', 'text', (i) => i.basis),
  column('compartments', 'text[]', (i) => i.compartments),
  column('from_at', 'timestamptz', (i) => new Date(i.from)),
  column('from_text', 'text', (i) => i.from),
  column('to_at', 'timestamptz', (i) => (i.to === null ? null : new Date(i.to))),
  column('to_text', 'text', (i) => i.to),
  column('recorded_by', 'text', (i) => i.by),
]

/** Writes new children with their data keys and the hashed words of their names. */
export async function insertChildren(
  db: Kysely<DB>,
  vault: Vault,
  children: readonly NewChild[],
): Promise<void> {
  await insertRows(db, 'waymark.child', childColumns, children)
  await insertRows(db, 'waymark.child_key', keyColumns, children)
  await insertNameTokens(db, vault, children)
}

/** Writes new cases. */
export async function insertCases(db: Kysely<DB>, cases: readonly NewCase[]): Promise<void> {
  await insertRows(db, 'waymark.child_case', caseColumns, cases)
}

/** Appends events; the database refuses those that the acting session has no standing for. */
export async function insertEvents(db: Kysely<DB>, events: readonly NewEvent[]): Promise<void> {
  await insertRows(db, 'waymark.event', eventColumns, events)
}

/**
 * Writes involvements; one that stands already is changed where its end, basis or compartments are other.
 * Gives how many were written.
 */
export async function keepInvolvements(db: Kysely<DB>, rows: readonly NewInvolvement[]): Promise<number> {
  return insertRows(db, 'waymark.involvement as i', involvementColumns, rows, onSameInvolvement)
}

const onSameInvolvement = `on conflict on constraint involvement_once do update
  set to_at = excluded.to_at, to_text = excluded.to_text, basis = excluded.basis, compartments = excluded.compartments,
    version = i.version + 1, recorded_at = now(), recorded_by = excluded.recorded_by
  where (i.to_at, i.basis, i.compartments) is distinct from (excluded.to_at, excluded.basis, excluded.compartments)`

type Tokens = { childId: string; token: Buffer }

/** Replaces nothing: adds the hashed words of the names of these children. */
export async function insertNameTokens(
  db: Kysely<DB>,
  vault: Vault,
  children: readonly Pick<NewChild, 'id' | 'record'>[],
): Promise<void> {
  const rows: Tokens[] = children.flatMap((child) =>
    nameTokens(wordsOf(child.record.identity)).map((token) => ({
      childId: child.id,
      token: hashToken(vault, token),
    })),
  )
  const columns: readonly Column<Tokens>[] = [
    column('child_id', 'uuid', (row) => row.childId),
    column('token', 'bytea', (row) => row.token),
  ]
  await insertRows(db, 'waymark.name_token', columns, rows, 'on conflict do nothing')
}

/** Eight bytes of a keyed hash: enough to find candidates, which are then opened and compared. */
export function hashToken(vault: Vault, token: string): Buffer {
  return vault.hmacToken(token).subarray(0, 8)
}

/** Changes a child's record, keeping what it said before in `child_version`. */
export async function changeChild(db: Kysely<DB>, vault: Vault, child: NewChild, by: string): Promise<void> {
  await sql`insert into waymark.child_version (child_id, version, content, identity, recorded_at, recorded_by)
    select id, version, to_jsonb(c) - 'identity', identity, recorded_at, ${by} from waymark.child c where id = ${child.id}`.execute(
    db,
  )
  await db
    .updateTable('waymark.child')
    .set((eb) => ({
      sex: child.record.sex ?? null,
      date_of_birth: child.record.dateOfBirth ?? null,
      date_of_birth_precision: child.record.dateOfBirthPrecision ?? null,
      nationality: child.record.nationality === undefined ? null : JSON.stringify(child.record.nationality),
      languages: child.record.languages ?? null,
      disability: child.record.disability === undefined ? null : JSON.stringify(child.record.disability),
      displacement: child.record.displacement ?? null,
      care_status: child.record.careStatus ?? null,
      identity: sealedIdentity(child),
      version: eb('version', '+', 1),
      recorded_at: sql<Date>`now()`,
    }))
    .where('id', '=', child.id)
    .execute()
  await db.deleteFrom('waymark.name_token').where('child_id', '=', child.id).execute()
  await insertNameTokens(db, vault, [child])
}

/** Changes a case's record, keeping what it said before in `case_version`. */
export async function changeCase(db: Kysely<DB>, kase: NewCase, by: string): Promise<void> {
  await sql`insert into waymark.case_version (child_id, case_id, version, content, recorded_at, recorded_by)
    select child_id, id, version, to_jsonb(c), recorded_at, ${by} from waymark.child_case c
    where child_id = ${kase.childId} and id = ${kase.id}`.execute(db)
  await db
    .updateTable('waymark.child_case')
    .set((eb) => ({
      contexts: kase.record.contexts ?? null,
      lead_agency: kase.record.leadAgency ?? null,
      opened: kase.record.opened === undefined ? null : JSON.stringify(kase.record.opened),
      closed: kase.record.closed === undefined ? null : JSON.stringify(kase.record.closed),
      version: eb('version', '+', 1),
      recorded_at: sql<Date>`now()`,
    }))
    .where('child_id', '=', kase.childId)
    .where('id', '=', kase.id)
    .execute()
}

function offsetOf(at: string): number {
  const found = /([+-])(\d{2}):(\d{2})$/.exec(at)
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0
}
