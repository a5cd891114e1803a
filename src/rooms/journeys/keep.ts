import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { CaseRecord, ChildRecord, JourneyEvent } from '#journey/envelope.ts'
import { ProblemError, problem } from '#platform/errors.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { sameEvent, sameRecord } from './compare.ts'
import { withPartsKept } from './identity-parts.ts'
import { type KeptJourney, loadJourneys } from './journeys.queries.ts'
import { type Bundle, involvementsOf, newJourney, recorded } from './new-journey.ts'
import { replaceReadings } from './readings.queries.ts'
import { type Folding, foldKept, refold } from './refold.ts'
import { caseOf, childOf } from './rows.ts'
import { openFor } from './sealing.ts'
import * as write from './write.queries.ts'

export type { Bundle, InvolvementRecord } from './new-journey.ts'

/** How much was written. */
export type Kept = { children: number; cases: number; events: number; involvements: number; changed: number }

/**
 * Keeps bundles of records, creating what is new, versioning what changed, refusing an event that exists with
 * other content, and replaces the readings, all in the transaction under way, which must be the server's own.
 * Keeping the same bundle again changes nothing. `brings`: whether who brings them could see all of an identity, so
 * that what is left out is gone, or only who a child is.
 */
export async function keepBundles(
  db: Kysely<DB>,
  vault: Vault,
  bundles: readonly Bundle[],
  by: string,
  folding: Folding,
  brings: 'whole' | 'who' = 'whole',
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
    const added = await keepMore(
      db,
      vault,
      before,
      brings === 'who' ? completed(bundle, before) : bundle,
      by,
      folding.now,
    )
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

/** The bundle, with what whoever brought it could not know of the child's identity. */
function completed(bundle: Bundle, before: KeptJourney): Bundle {
  if (!bundle.record) return bundle
  const identity = withPartsKept(bundle.record.identity, recordOf(before).identity)
  return {
    ...bundle,
    record: { ...bundle.record, ...(identity !== undefined && { identity }) } as ChildRecord,
  }
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
