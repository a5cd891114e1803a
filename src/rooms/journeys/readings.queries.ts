import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ChildRecord } from '#journey/envelope.ts'
import { type Column, column, insertRows } from '#platform/insert-rows.ts'
import type { DB } from '../database.gen.ts'
import type { FactRow } from './fact-rows.ts'
import { replaceFacts } from './facts.queries.ts'
import type { FindingRow, Readings, SpellRow, WatchRow, WorklistRow } from './readings.ts'

/** A child whose readings are to be replaced. */
export type ReadChild = {
  childId: string
  record: ChildRecord
  readings: Readings
  /** What the child contributes to numbers; made only where it is kept. */
  facts: () => readonly FactRow[]
  nextChangeAt: number | null
  at: Date
}

type Of<Row> = { child: ReadChild; row: Row }
const instant = (ms: number | null) => (ms === null ? null : new Date(ms))
const instantOrInfinity = (ms: number | null) => (ms === null ? 'infinity' : new Date(ms))

const spellColumns: readonly Column<Of<SpellRow>>[] = [
  column('child_id', 'uuid', ({ child }) => child.childId),
  column('case_id', 'uuid', ({ row }) => row.caseId),
  column('n', 'int', ({ row }) => row.n),
  column('kind', 'text', ({ row }) => row.kind),
  column('status', 'text', ({ row }) => row.status),
  column('from_at', 'timestamptz', ({ row }) => instant(row.from)),
  column('to_at', 'timestamptz', ({ row }) => instant(row.to)),
  column('place', 'text', ({ row }) => row.place),
  column('opened_by', 'uuid', ({ row }) => row.openedBy),
  column('compartment', 'text', ({ row }) => row.compartment),
]

const findingColumns: readonly Column<Of<FindingRow>>[] = [
  column('child_id', 'uuid', ({ child }) => child.childId),
  column('case_id', 'uuid', ({ row }) => row.caseId),
  column('safeguard', 'text', ({ row }) => row.finding.safeguard),
  column('trigger_id', 'uuid', ({ row }) => row.finding.trigger),
  column('started_at', 'timestamptz', ({ row }) => instant(row.startedAt)),
  column('status', 'text', ({ row }) => row.finding.status),
  column('due_at', 'timestamptz', ({ row }) => instant(row.dueAt)),
  column('resolved_at', 'timestamptz', ({ row }) => instant(row.resolvedAt)),
  column('alert_at', 'timestamptz', ({ row }) => instant(row.alertAt)),
  column('compartment', 'text', ({ row }) => row.finding.compartment),
  column('acts', 'text', ({ row }) => row.acts),
  column('content', 'jsonb', ({ row }) => row.finding),
]

const worklistColumns: readonly Column<Of<WorklistRow>>[] = [
  column('child_id', 'uuid', ({ child }) => child.childId),
  column('case_id', 'uuid', ({ row }) => row.caseId),
  column('standing', 'uuid', ({ row }) => row.standing.id),
  column('agency', 'text', ({ row }) => row.standing.agency),
  column('person', 'text', ({ row }) => row.standing.person),
  column('capacity', 'text', ({ row }) => row.standing.capacity),
  column('compartments', 'text[]', ({ row }) => row.standing.compartments),
  column('from_at', 'timestamptz', ({ row }) => row.standing.from),
  column('to_at', 'timestamptz', ({ row }) => row.standing.to ?? 'infinity'),
  column('child_ref', 'text', ({ child }) => child.record.ref),
  column('case_ref', 'text', ({ row }) => row.caseRef),
  column('sex', 'text', ({ child }) => child.record.sex),
  column('date_of_birth', 'text', ({ child }) => child.record.dateOfBirth),
  column('date_of_birth_precision', 'text', ({ child }) => child.record.dateOfBirthPrecision),
  column('roles', 'text[]', ({ row }) => row.roles),
  column('state', 'text', ({ row }) => row.state),
  column('status', 'text', ({ row }) => row.status),
  column('place', 'text', ({ row }) => row.place),
  column('since', 'timestamptz', ({ row }) => instant(row.since)),
  column('opened_at', 'timestamptz', ({ row }) => instant(row.openedAt)),
  column('closed', 'boolean', ({ row }) => row.closed),
  column('reported_at', 'timestamptz', ({ row }) => instant(row.reportedAt)),
  column('hearing_at', 'timestamptz', ({ row }) => instant(row.hearingAt)),
  column('hearing_kind', 'text', ({ row }) => row.hearingKind),
  column('released_at', 'timestamptz', ({ row }) => instant(row.releasedAt)),
  column('alert_at', 'timestamptz', ({ row }) => instantOrInfinity(row.alertAt)),
  column('breached', 'int', ({ row }) => row.breached),
  column('open_findings', 'int', ({ row }) => row.open),
  column('last_event_at', 'timestamptz', ({ row }) => instant(row.lastEventAt)),
]

const watchColumns: readonly Column<Of<WatchRow>>[] = [
  column('child_id', 'uuid', ({ child }) => child.childId),
  column('case_id', 'uuid', ({ row }) => row.caseId),
  column('standing', 'uuid', ({ row }) => row.standing.id),
  column('safeguard', 'text', ({ row }) => row.row.finding.safeguard),
  column('trigger_id', 'uuid', ({ row }) => row.row.finding.trigger),
  column('started_at', 'timestamptz', ({ row }) => instant(row.row.startedAt)),
  column('agency', 'text', ({ row }) => row.standing.agency),
  column('person', 'text', ({ row }) => row.standing.person),
  column('from_at', 'timestamptz', ({ row }) => row.standing.from),
  column('to_at', 'timestamptz', ({ row }) => row.standing.to ?? 'infinity'),
  column('compartment', 'text', ({ row }) => row.row.finding.compartment),
  column('kind', 'text', ({ row }) => row.kind),
  column('alert_at', 'timestamptz', ({ row }) => instant(row.alertAt)),
  column('child_ref', 'text', ({ child }) => child.record.ref),
  column('case_ref', 'text', ({ row }) => row.caseRef),
  column('acts', 'text', ({ row }) => row.row.acts),
]

const nowColumns: readonly Column<ReadChild>[] = [
  column('child_id', 'uuid', (child) => child.childId),
  column('refolded_at', 'timestamptz', (child) => child.at),
  column('next_change_at', 'timestamptz', (child) => instant(child.nextChangeAt)),
  column(
    'events',
    'int',
    (child) => child.readings.reading.events.length + child.readings.reading.ahead.length,
  ),
  column('digest', 'bytea', (child) => child.readings.digest),
  column('content', 'jsonb', (child) => child.readings.content),
]

/** Replaces the readings of these children, whole, in the transaction that changed them. */
export async function replaceReadings(
  db: Kysely<DB>,
  children: readonly ReadChild[],
  areNew = false,
): Promise<void> {
  if (children.length === 0) return
  if (!areNew)
    await deleteReadings(
      db,
      children.map((child) => child.childId),
    )
  const each = <Row>(rows: (readings: Readings) => readonly Row[]): Of<Row>[] =>
    children.flatMap((child) => rows(child.readings).map((row) => ({ child, row })))
  await Promise.all([
    insertRows(db, 'waymark.child_now', nowColumns, children),
    insertRows(
      db,
      'waymark.worklist',
      worklistColumns,
      each((readings) => readings.worklist),
    ),
    insertRows(
      db,
      'waymark.spell',
      spellColumns,
      each((readings) => readings.spells),
    ),
    insertRows(
      db,
      'waymark.finding',
      findingColumns,
      each((readings) => readings.findings),
    ),
    insertRows(
      db,
      'waymark.watch',
      watchColumns,
      each((readings) => readings.watches),
    ),
    replaceFacts(
      db,
      children.map(({ childId, facts, at }) => ({ childId, facts: facts(), at })),
      areNew,
    ),
  ])
}

async function deleteReadings(db: Kysely<DB>, childIds: readonly string[]): Promise<void> {
  const ids = [...childIds]
  await sql`
    with a as (delete from waymark.worklist where child_id = any (${ids}::uuid[])),
      b as (delete from waymark.spell where child_id = any (${ids}::uuid[])),
      c as (delete from waymark.finding where child_id = any (${ids}::uuid[])),
      d as (delete from waymark.watch where child_id = any (${ids}::uuid[]))
    delete from waymark.child_now where child_id = any (${ids}::uuid[])`.execute(db)
}

/**
 * Children whose readings time alone has changed by now, oldest change first; locked, and left to others where others
 * have them.
 */
export async function childrenDueForRefold(db: Kysely<DB>, now: Date, limit: number): Promise<string[]> {
  return lockChildren(db, sql<boolean>`n.next_change_at <= ${now}`, limit)
}

/** Children whose readings were made before an instant: those that a change of law has not reached yet. */
export async function childrenFoldedBefore(db: Kysely<DB>, before: Date, limit: number): Promise<string[]> {
  return lockChildren(db, sql<boolean>`n.refolded_at < ${before}`, limit)
}

async function lockChildren(db: Kysely<DB>, when: RawBuilder<boolean>, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select c.id from waymark.child c join waymark.child_now n on n.child_id = c.id
    where ${when} order by n.next_change_at limit ${limit} for update of c skip locked`.execute(db)
  return found.rows.map((row) => row.id)
}

/** The digests of these children's stored readings, and when they were made. */
export async function digestsOf(db: Kysely<DB>, childIds: readonly string[]) {
  const rows = await db
    .selectFrom('waymark.child_now')
    .select(['child_id', 'digest', 'refolded_at'])
    .where('child_id', 'in', [...childIds])
    .execute()
  return new Map(rows.map((row) => [row.child_id, row]))
}
