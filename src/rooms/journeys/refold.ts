import type { Kysely } from 'kysely'
import { readJourney } from '#journey/reading.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { findSafeguards, nextChangeAt } from '#safeguards/engine.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'
import type { Registers } from '../registers/registers.queries.ts'
import { factRows } from './fact-rows.ts'
import { hearingGivesWayAt } from './hearing-to-show.ts'
import { journeyOf, type KeptJourney, loadJourneys } from './journeys.queries.ts'
import { type ReadChild, replaceReadings } from './readings.queries.ts'
import { makeReadings, type Readings } from './readings.ts'

/** What folding needs besides the journey. */
export type Folding = { registers: Registers; profile: Profile; now: Date }

/** Folds one kept journey into the rows of its readings. Pure. */
export function foldKept(kept: KeptJourney, { registers, profile, now }: Folding): ReadChild {
  const journey = { ...journeyOf(kept), ...registers }
  const reading = readJourney(journey, { asOf: now.toISOString() })
  const found = findSafeguards(reading, profile)
  const caseIds = new Map(kept.cases.map((row) => [row.ref, row.id]))
  const readings: Readings = makeReadings(reading, found, caseIds, kept.standings)
  return {
    childId: kept.row.id,
    record: journey.child,
    readings,
    facts: () => factRows(reading, found, { ...registers, profile }, caseIds),
    nextChangeAt: earliest(
      nextChangeAt(reading),
      ...[...reading.cases.values()].map((kase) => hearingGivesWayAt(kase, reading.asOf)),
    ),
    at: now,
  }
}

function earliest(...instants: (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** Folds these children anew and replaces their readings, in the transaction under way. */
export async function refold(
  db: Kysely<DB>,
  vault: Vault,
  childIds: readonly string[],
  folding: Folding,
): Promise<void> {
  const kept = await loadJourneys(db, vault, childIds)
  await replaceReadings(
    db,
    kept.map((each) => foldKept(each, folding)),
  )
}
