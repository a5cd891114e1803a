import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import type { IncidentRecord, JourneyRecord } from '#journey-file/journey-record.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { deploymentKey } from '../deployment-key.ts'
import { openFor, sealFor } from '../journeys/sealing.ts'
import type { RegisterName, RegisterRows } from '../registers/register-tables.ts'
import { type RegisterChange, writeRegisterRow } from '../registers/registers.queries.ts'

/** The kinds of records that are no child's. */
export const registerKinds: ReadonlySet<JourneyRecord['record']> = new Set([
  'area',
  'agency',
  'place',
  'population',
  'policy-level',
  'inspection',
  'incident',
])

/** Writes one register row or incident; a change becomes a new version. */
export async function keepRegisterRecord(
  db: Kysely<DB>,
  vault: Vault,
  record: JourneyRecord,
  by: string,
): Promise<RegisterChange> {
  const { record: kind, ...row } = record
  const key = kind === 'inspection' || kind === 'incident' ? await deploymentKey(db, vault) : undefined
  if (kind === 'incident') return keepIncident(db, key!, row as IncidentRecord)
  return writeRegisterRow(db, kind as RegisterName, row as RegisterRows[RegisterName], by, key)
}

async function keepIncident(db: Kysely<DB>, key: Buffer, incident: IncidentRecord): Promise<RegisterChange> {
  const current = await db
    .selectFrom('waymark.incident')
    .selectAll()
    .where('ref', '=', incident.ref)
    .executeTakeFirst()
  if (current && isDeepStrictEqual(incidentOf(current, key), incident)) return 'same'
  const { ref, exactPlace, perpetrators, ...coded } = incident
  const words = { exactPlace, perpetrators }
  const isSealed = exactPlace !== undefined || perpetrators !== undefined
  const values = {
    content: JSON.stringify(coded),
    sealed: isSealed ? sealFor(key, `incident/${ref}`, 'incident', words) : null,
  }
  await db
    .insertInto('waymark.incident')
    .values({ ref, ...values })
    .onConflict((conflict) => conflict.column('ref').doUpdateSet(values))
    .execute()
  return current ? 'changed' : 'new'
}

/** An incident's record, opened. */
export function incidentOf(
  row: { ref: string; content: unknown; sealed: Buffer | null },
  key: Buffer,
): IncidentRecord {
  const words =
    row.sealed === null ? {} : (openFor(key, `incident/${row.ref}`, 'incident', row.sealed) as object)
  return { ref: row.ref, ...(row.content as object), ...words }
}
