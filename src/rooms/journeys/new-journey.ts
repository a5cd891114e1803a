import { randomUUID } from 'node:crypto'
import type { CaseRecord, ChildRecord, JourneyEvent } from '#journey/envelope.ts'
import { compartments } from '#journey/envelope.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { KeptJourney } from './journeys.queries.ts'
import type { Standing } from './standing.ts'
import type { NewInvolvement } from './write.queries.ts'

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

/** The rows of a child whom nobody knew, with a new data key, and the journey as it will be kept. */
export function newJourney(vault: Vault, bundle: Bundle, by: string, now: Date) {
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

/** An event with who recorded it and when, where it does not say. */
export function recorded(event: JourneyEvent, by: string, now: Date): JourneyEvent {
  return { ...event, recordedAt: event.recordedAt ?? now.toISOString(), recordedBy: event.recordedBy ?? by }
}

/** The involvements of a bundle, and the lead agency's own where a new case names one and no involvement does. */
export function involvementsOf(
  bundle: Bundle,
  newCases: readonly CaseRecord[],
  caseIds: ReadonlyMap<string, string>,
  childId: string,
  by: string,
  now: Date,
): NewInvolvement[] {
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

function standingOf(row: NewInvolvement): Standing {
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
