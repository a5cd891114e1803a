import type { Pool } from '#platform/db.ts'
import { agencies, areas, places, present, type TestRecord } from './record-under-test.ts'

/** Puts a record into the database as its owner, past every rule that would refuse some of it. */
export async function keepRecord(owner: Pool, record: TestRecord): Promise<void> {
  const rows = (name: string, columns: string, list: readonly object[]) =>
    owner.query(
      `insert into waymark.${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::waymark.${name}, $1)`,
      [JSON.stringify(list)],
    )
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
  await rows(
    'area',
    'ref, name, parent, level',
    Object.entries(areas).map(([ref, parent]) => ({
      ref,
      name: ref,
      parent,
      level: parent === null ? 'country' : 'region',
    })),
  )
  await rows(
    'agency',
    'ref, kind, name, area',
    Object.entries(agencies).map(([ref, area]) => ({ ref, kind: 'police', name: ref, area })),
  )
  await rows(
    'place',
    'ref, kind, name, area',
    Object.entries(places).map(([ref, area]) => ({ ref, kind: 'remand', name: ref, area })),
  )
  await rows(
    'child',
    'id, ref, sex, date_of_birth, date_of_birth_precision, nationality, languages, disability, displacement, care_status, version, recorded_at',
    record.children.map((row) => ({
      ...row,
      ref: `T-${row.id.slice(0, 8)}`,
      date_of_birth: row.birth,
      date_of_birth_precision: row.precision,
      care_status: row.careStatus,
      version: 1,
      recorded_at: instant(present),
    })),
  )
  await rows(
    'child_case',
    'child_id, id, ref, contexts, lead_agency, version, recorded_at',
    record.cases.map((row) => ({
      child_id: row.child,
      id: row.id,
      ref: `K-${row.id.slice(0, 8)}`,
      contexts: row.contexts,
      lead_agency: row.lead,
      version: 1,
      recorded_at: instant(present),
    })),
  )
  await rows(
    'event',
    'child_id, id, case_id, type, at, at_offset, at_precision, agency, place, data, supersedes, retracts, recorded_at, recorded_by',
    record.events.map((row) => ({
      child_id: row.child,
      id: row.id,
      case_id: row.case,
      type: row.type,
      at: instant(row.at),
      at_offset: row.offset,
      at_precision: row.precision,
      agency: row.agency,
      place: row.place,
      data: row.data,
      supersedes: row.supersedes,
      retracts: row.retracts,
      recorded_at: instant(row.recordedAt),
      recorded_by: 'tester',
    })),
  )
  await rows(
    'spell',
    'child_id, case_id, n, kind, status, from_at, to_at, place, opened_by, compartment',
    record.spells.map((row) => ({
      child_id: row.child,
      case_id: row.case,
      n: row.n,
      kind: 'detention',
      status: row.status,
      from_at: instant(row.from),
      to_at: instant(row.to),
      place: row.place,
      opened_by: row.openedBy,
      compartment: 'general',
    })),
  )
}
