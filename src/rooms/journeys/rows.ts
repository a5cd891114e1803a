import type { Selectable } from 'kysely'
import type { CaseRecord, ChildRecord, JourneyEvent } from '#journey/envelope.ts'
import { formatInstant } from '#journey/instant.ts'
import type { WaymarkChild, WaymarkChildCase, WaymarkEvent } from '../database.gen.ts'
import { type FreeWords, openFor } from './sealing.ts'

/** Between the rows of the database and the records of the public contract. Pure, but for the opened seals. */

/** An event as it was recorded. `key` is null once the child's data key was destroyed: its words are gone. */
export function eventOf(row: Selectable<WaymarkEvent>, caseRef: string, key: Buffer | null): JourneyEvent {
  const free = row.sealed && key ? (openFor(key, row.child_id, 'event', row.sealed) as FreeWords) : {}
  return {
    id: row.id,
    case: caseRef,
    type: row.type,
    at: formatInstant(row.at.getTime(), row.at_offset),
    ...(row.at_precision !== null && { atPrecision: row.at_precision as JourneyEvent['atPrecision'] }),
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
    ...(row.agency !== null && { agency: row.agency }),
    ...(row.place !== null && { place: row.place }),
    ...(row.compartment !== null && { compartment: row.compartment as JourneyEvent['compartment'] }),
    data: { ...(row.data as Record<string, unknown>), ...free.data },
    ...(free.narrative !== undefined && { narrative: free.narrative }),
    ...(row.supersedes !== null && { supersedes: row.supersedes }),
    ...(row.retracts !== null && { retracts: row.retracts }),
    ...(free.reason !== undefined && { reason: free.reason }),
    ...(free.attachments !== undefined && { attachments: free.attachments }),
  }
}

/** A child's record without identity, which is opened only where somebody asks for the name. */
export function childOf(row: Selectable<WaymarkChild>): ChildRecord {
  return withoutNulls({
    ref: row.ref,
    sex: row.sex,
    dateOfBirth: row.date_of_birth,
    dateOfBirthPrecision: row.date_of_birth_precision,
    nationality: row.nationality,
    languages: row.languages,
    disability: row.disability,
    displacement: row.displacement,
    careStatus: row.care_status,
  }) as ChildRecord
}

/** A case's record. */
export function caseOf(row: Selectable<WaymarkChildCase>, childRef: string): CaseRecord {
  return withoutNulls({
    ref: row.ref,
    child: childRef,
    contexts: row.contexts,
    leadAgency: row.lead_agency,
    opened: row.opened,
    closed: row.closed,
  }) as CaseRecord
}

function withoutNulls(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined),
  )
}
