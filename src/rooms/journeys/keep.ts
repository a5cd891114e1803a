import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { CaseRecord, ChildRecord, JourneyEvent } from '#journey/envelope.ts'
import { compartments } from '#journey/envelope.ts'
import { ProblemError, problem } from '#platform/errors.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { sameEvent, sameRecord } from './compare.ts'
import { type KeptJourney, loadJourneys } from './journeys.queries.ts'
import { replaceReadings } from './readings.queries.ts'
import { type Folding, foldKept, refold } from './refold.ts'
import { caseOf, childOf } from './rows.ts'
import { openFor } from './sealing.ts'
import type { Standing } from './standing.ts'
import * as write from './write.queries.ts'

/** An involvement as the journey file writes it. */
export type InvolvementRecord = {
  case: string
  agency: string
  person?: string
  capacity: string
  basis: string
  compartments?: string[]
  from: string
  to?: string
}

/** What is to be kept of one child. */
export type Bundle = {
  ref: string
  /** Absent where only cases or events are added to a child who is known. */
  record?: ChildRecord
  cases: readonly CaseRecord[]
  involvements: readonly InvolvementRecord[]
  events: readonly JourneyEvent[]
}

export type Kept = { children: number; cases: number; events: number; involvements: number; changed: number }

/**
 * Keeps bundles of records, creating what is new, versioning what changed, refusing an event that exists with
 * other content, and replaces the readings, all in the transaction under way, which must be the server's own.
 * Keeping the same bundle again changes nothing.
 */
export async function keepBundles(
  db: Kysely<DB>,
  vault: Vault,
  bundles: readonly Bundle[],
  by: string,
  folding: Folding,
): Promise<Kept> {
  const known = await db
    .selectFrom('waymark.child')
    .select(['id', 'ref'])
    .where(
      'ref',
      'in',
      bundles.map((bundle) => bundle.ref),
    )
    .execute()
  const idOf = new Map(known.map((row) => [row.ref, row.id]))
  const fresh = bundles.filter((bundle) => !idOf.has(bundle.ref))
  const total = await keepNew(db, vault, fresh, by, folding)
  const older = bundles.filter((bundle) => idOf.has(bundle.ref))
  if (older.length === 0) return total
  const kept = await loadJourneys(
    db,
    vault,
    older.map((bundle) => idOf.get(bundle.ref)!),
  )
  const keptByRef = new Map(kept.map((each) => [each.row.ref, each]))
  const touched: string[] = []
  for (const bundle of older) {
    const before = keptByRef.get(bundle.ref)!
    const added = await keepMore(db, vault, before, bundle, by, folding.now)
    for (const what of Object.keys(total) as (keyof Kept)[]) total[what] += added[what]
    if (Object.values(added).some((count) => count > 0)) touched.push(before.row.id)
  }
  await refold(db, vault, touched, folding)
  return total
}

async function keepNew(
  db: Kysely<DB>,
  vault: Vault,
  bundles: readonly Bundle[],
  by: string,
  folding: Folding,
): Promise<Kept> {
  const now = folding.now
  const made = bundles.map((bundle) => newJourney(vault, bundle, by, now))
  await write.insertChildren(
    db,
    vault,
    made.map(({ child }) => child),
  )
  await write.insertCases(
    db,
    made.flatMap(({ cases }) => cases),
  )
  await write.keepInvolvements(
    db,
    made.flatMap(({ involvements }) => involvements),
  )
  await write.insertEvents(
    db,
    made.flatMap(({ events }) => events),
  )
  await replaceReadings(
    db,
    made.map(({ kept }) => foldKept(kept, folding)),
    true,
  )
  return {
    children: made.length,
    cases: count(made, 'cases'),
    events: count(made, 'events'),
    involvements: count(made, 'involvements'),
    changed: 0,
  }
}

const count = (made: readonly ReturnType<typeof newJourney>[], what: 'cases' | 'events' | 'involvements') =>
  made.reduce((sum, each) => sum + each[what].length, 0)

function newJourney(vault: Vault, bundle: Bundle, by: string, now: Date) {
  const { key, wrapped, keyId } = vault.newDataKey()
  const childId = randomUUID()
  const record = bundle.record ?? { ref: bundle.ref }
  const cases = bundle.cases.map((kase) => ({ id: randomUUID(), childId, record: kase }))
  const caseIds = new Map(cases.map((kase) => [kase.record.ref, kase.id]))
  const events = bundle.events.map((event) => ({
    childId,
    caseId: caseIds.get(event.case)!,
    key,
    event: recorded(event, by, now),
    personId: null,
  }))
  const involvements = involvementsOf(bundle, bundle.cases, caseIds, childId, by, now)
  const kept: KeptJourney = {
    row: {
      id: childId,
      ref: record.ref,
      sex: record.sex ?? null,
      date_of_birth: record.dateOfBirth ?? null,
      date_of_birth_precision: record.dateOfBirthPrecision ?? null,
      nationality: record.nationality ?? null,
      languages: record.languages ?? null,
      disability: (record.disability ?? null) as never,
      displacement: record.displacement ?? null,
      care_status: record.careStatus ?? null,
      identity: null,
      version: 1,
      recorded_at: now,
    },
    key,
    cases: cases.map((kase) => ({
      child_id: childId,
      id: kase.id,
      ref: kase.record.ref,
      contexts: kase.record.contexts ?? null,
      lead_agency: kase.record.leadAgency ?? null,
      opened: (kase.record.opened ?? null) as never,
      closed: (kase.record.closed ?? null) as never,
      version: 1,
      recorded_at: now,
    })),
    events: events.map(({ event }) => event),
    standings: involvements.map(standingOf),
  }
  return { child: { id: childId, record, key, wrapped, keyId }, cases, events, involvements, kept }
}

async function keepMore(
  db: Kysely<DB>,
  vault: Vault,
  before: KeptJourney,
  bundle: Bundle,
  by: string,
  now: Date,
): Promise<Kept> {
  const kept: Kept = { children: 0, cases: 0, events: 0, involvements: 0, changed: 0 }
  const childId = before.row.id
  if (before.key === null) throw new ProblemError(problem('child.erased', { ref: bundle.ref }, 409))
  if (bundle.record && !sameRecord(bundle.record, recordOf(before))) {
    await write.changeChild(
      db,
      vault,
      { id: childId, record: bundle.record, key: before.key, wrapped: before.key, keyId: '' },
      by,
    )
    kept.changed++
  }
  const caseIds = new Map(before.cases.map((row) => [row.ref, row.id]))
  const added: CaseRecord[] = []
  for (const record of bundle.cases) {
    const row = before.cases.find((each) => each.ref === record.ref)
    if (!row) {
      const kase = { id: randomUUID(), childId, record }
      await write.insertCases(db, [kase])
      caseIds.set(record.ref, kase.id)
      added.push(record)
    } else if (!sameRecord(record, caseOf(row, bundle.ref))) {
      await write.changeCase(db, { id: row.id, childId, record }, by)
      kept.changed++
    }
  }
  kept.cases = added.length
  kept.involvements = await write.keepInvolvements(
    db,
    involvementsOf(bundle, added, caseIds, childId, by, now),
  )
  const byId = new Map(before.events.map((event) => [event.id, event]))
  const events = bundle.events.filter((event) => isNew(event, byId.get(event.id)))
  await write.insertEvents(
    db,
    events.map((event) => ({
      childId,
      caseId: caseIds.get(event.case)!,
      key: before.key!,
      event: recorded(event, by, now),
      personId: null,
    })),
  )
  kept.events = events.length
  return kept
}

function isNew(event: JourneyEvent, existing: JourneyEvent | undefined): boolean {
  if (!existing) return true
  if (!sameEvent(event, existing))
    throw new ProblemError(problem('event.exists-otherwise', { event: event.id }, 409))
  return false
}

/** A kept child's record with its identity opened, to be compared with what comes in. */
function recordOf(kept: KeptJourney): ChildRecord {
  const record = childOf(kept.row)
  return kept.row.identity && kept.key
    ? { ...record, identity: openFor(kept.key, kept.row.id, 'identity', kept.row.identity) }
    : record
}

function recorded(event: JourneyEvent, by: string, now: Date): JourneyEvent {
  return { ...event, recordedAt: event.recordedAt ?? now.toISOString(), recordedBy: event.recordedBy ?? by }
}

/** The involvements of a bundle, and the lead agency's own where a new case names one and no involvement does. */
function involvementsOf(
  bundle: Bundle,
  newCases: readonly CaseRecord[],
  caseIds: ReadonlyMap<string, string>,
  childId: string,
  by: string,
  now: Date,
): write.NewInvolvement[] {
  const given = bundle.involvements.map((record) => ({
    id: randomUUID(),
    childId,
    caseId: caseIds.get(record.case)!,
    agency: record.agency,
    person: record.person ?? null,
    capacity: record.capacity,
    basis: record.basis,
    compartments: record.compartments ?? null,
    from: record.from,
    to: record.to ?? null,
    by,
  }))
  const leads = newCases
    .filter((kase) => kase.leadAgency !== undefined)
    .filter((kase) => !bundle.involvements.some((each) => each.case === kase.ref && each.capacity === 'lead'))
    .map((kase) => ({
      id: randomUUID(),
      childId,
      caseId: caseIds.get(kase.ref)!,
      agency: kase.leadAgency!,
      person: null,
      capacity: 'lead',
      basis: 'law',
      compartments,
      from: firstInstant(bundle.events, kase.ref, now),
      to: null,
      by,
    }))
  return [...given, ...leads]
}

function firstInstant(events: readonly JourneyEvent[], inCase: string, now: Date): string {
  const instants = events.filter((event) => event.case === inCase).map((event) => Date.parse(event.at))
  return new Date(Math.min(now.getTime(), ...instants)).toISOString()
}

function standingOf(row: write.NewInvolvement): Standing {
  return {
    id: row.id,
    caseId: row.caseId,
    agency: row.agency,
    person: row.person,
    capacity: row.capacity,
    compartments: row.compartments ?? ['general'],
    from: new Date(row.from),
    to: row.to === null ? null : new Date(row.to),
  }
}
