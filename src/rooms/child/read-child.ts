import type { Kysely } from 'kysely'
import { actAs, type Client } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { refold } from '../journeys/refold.ts'
import { eventOf } from '../journeys/rows.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import type { Acting } from '../sign-in/acting.ts'
import { mayRecordEvents } from '../sign-in/sign-in.policy.ts'
import { ageAt } from '../today/read-today.ts'
import { namesOf } from '../today/today.queries.ts'
import type { CaseReading, ChildHead, ChildReading, EventReading } from './child.contract.ts'
import { findVisibleChild, readVisible } from './child.queries.ts'
import { findingReading } from './finding-reading.ts'

type FoundChild = NonNullable<Awaited<ReturnType<typeof findVisibleChild>>>
type Visible = Awaited<ReturnType<typeof readVisible>>

/** The child of this reference, for this reader; `child.unknown` alike when there is none and when it is not theirs. */
export async function findChild(db: Kysely<DB>, ref: string): Promise<FoundChild> {
  return (await findVisibleChild(db, ref)) ?? refuse('child.unknown', { ref: ref.slice(0, 60) }, 404)
}

/** Everything that a reader may see of one child; the disclosure is recorded in the same transaction. */
export async function readChild(
  deps: RoomDeps,
  acting: Acting,
  db: Kysely<DB>,
  client: Client,
  ref: string,
): Promise<ChildReading> {
  const now = deps.now()
  let child = await findChild(db, ref)
  if (child.next_change_at !== null && child.next_change_at <= now) {
    await refoldNow(deps, acting, db, client, child.id)
    child = await findChild(db, ref)
  }
  const visible = await readVisible(db, child.id, acting.session.agency)
  await recordAudit(db, {
    action: 'child.read',
    childId: child.id,
    subject: child.ref,
    detail: { events: visible.events.length, findings: visible.findings.length },
  })
  const reading = readingOf(deps, acting, child, visible, now)
  return { ...reading, names: await namesOf(db, namedIn(reading)) }
}

/** Time alone has changed what is owed to this child: folds anew before anybody reads. */
async function refoldNow(deps: RoomDeps, acting: Acting, db: Kysely<DB>, client: Client, childId: string) {
  await actAs(client, deps.serviceSecret)
  const folding = { registers: await readRegisters(db), profile: deps.profile(), now: deps.now() }
  await refold(db, deps.vault, [childId], folding)
  await actAs(client, acting.secret)
}

function readingOf(
  deps: RoomDeps,
  acting: Acting,
  child: FoundChild,
  visible: Visible,
  now: Date,
): ChildReading {
  const { cases, content } = { cases: visible.cases, content: child.content }
  const refOf = new Map(cases.map((row) => [row.id, row.ref]))
  const inSight = (ref: string) => cases.some((row) => row.ref === ref)
  const key = child.wrapped && child.key_id ? deps.vault.unwrap(child.wrapped, child.key_id) : null
  const events = visible.events.map((row) =>
    eventReading(eventOf(row, refOf.get(row.case_id) ?? '', key), content.corrected),
  )
  const opened = new Set(events.map((event) => event.id))
  const held = Object.entries(content.held).filter(([ref]) => inSight(ref))
  const total = held.flatMap(([, counts]) => Object.values(counts)).reduce((sum, n) => sum + n, 0)
  return {
    asOf: now.toISOString(),
    child: headOf(child, now),
    cases: cases.map((row) => caseReading(row, visible, content, acting)),
    roles: content.roles
      .filter((role) => opened.has(role.assigned))
      .map(({ assigned: _assigned, ...role }) => role),
    events,
    spells: visible.spells.map((row) => ({
      case: refOf.get(row.case_id) ?? '',
      kind: row.kind as ChildReading['spells'][number]['kind'],
      status: row.status,
      from: row.from_at.toISOString(),
      to: row.to_at?.toISOString() ?? null,
      place: row.place,
    })),
    findings: visible.findings.map((row) =>
      findingReading(row.finding, row.acts, (id) => opened.has(id), now),
    ),
    hearings: content.hearings
      .filter((hearing) => opened.has(hearing.event))
      .map(({ event: _event, ...rest }) => rest),
    flags: content.flags.filter((flag) => opened.has(flag.event)),
    agencies: visible.involvements.map((row) => ({
      case: refOf.get(row.case_id) ?? '',
      agency: row.agency,
      capacity: row.capacity,
      person: row.person,
      compartments: row.compartments ?? ['general'],
      from: row.from_text,
      to: row.to_text,
    })),
    names: {},
    access: {
      compartments: [...new Set(visible.own.flatMap((row) => row.compartments))].filter((compartment) =>
        acting.session.compartments.includes(compartment),
      ),
      closed: total - events.length,
    },
    minimumAge: deps.profile().minimumAgeOfCriminalResponsibility ?? 14,
  }
}

function headOf(child: FoundChild, now: Date): ChildHead {
  const { nationality } = child
  return {
    ref: child.ref,
    sex: (child.sex ?? 'unknown') as ChildHead['sex'],
    dateOfBirth: child.date_of_birth,
    dateOfBirthPrecision: (child.date_of_birth_precision ??
      precisionOf(child.date_of_birth)) as ChildHead['dateOfBirthPrecision'],
    age: ageAt(child, now),
    nationality: Array.isArray(nationality)
      ? nationality.map(String)
      : nationality === null
        ? []
        : [String(nationality)],
    languages: child.languages ?? [],
    displacement: child.displacement,
    careStatus: child.care_status,
    version: child.version,
  }
}

function precisionOf(dateOfBirth: string | null): string {
  const length = dateOfBirth?.length ?? 0
  return length >= 10 ? 'day' : length >= 7 ? 'month' : length >= 4 ? 'year' : 'unknown'
}

function caseReading(
  row: Visible['cases'][number],
  visible: Visible,
  content: FoundChild['content'],
  acting: Acting,
): CaseReading {
  const own = visible.own.find((each) => each.case_id === row.id)
  const hearing = content.hearings.find((each) => each.case === row.ref)
  return {
    ref: row.ref,
    contexts: row.contexts ?? [],
    leadAgency: row.lead_agency,
    closed: own?.closed ?? false,
    mayRecord: own !== undefined && mayRecordEvents(acting.session.role),
    state: own?.state ?? 'with-family-or-unknown',
    status: own?.status ?? null,
    place: own?.place ?? null,
    since: own?.since?.toISOString() ?? null,
    hearing: hearing ? { at: hearing.at, kind: hearing.kind } : null,
  }
}

function eventReading(event: ReturnType<typeof eventOf>, corrected: Record<string, string>): EventReading {
  const correctedBy = corrected[event.id] ?? null
  return {
    id: event.id,
    case: event.case,
    type: event.type,
    at: event.at,
    atPrecision: event.atPrecision ?? 'minute',
    recordedAt: event.recordedAt ?? '',
    recordedBy: event.recordedBy ?? '',
    agency: event.agency ?? null,
    place: event.place ?? null,
    compartment: event.compartment ?? 'general',
    data: event.data,
    narrative: event.narrative ?? null,
    reason: event.reason ?? null,
    supersedes: event.supersedes ?? null,
    retracts: event.retracts ?? null,
    standing: correctedBy === null && event.retracts === undefined,
    correctedBy,
  }
}

function* namedIn(reading: ChildReading): Generator<string | null> {
  for (const event of reading.events) yield* [event.agency, event.place]
  for (const event of reading.events)
    yield* [textOf(event.data.to), textOf(event.data.from), textOf(event.data.by)]
  for (const spell of reading.spells) yield spell.place
  for (const kase of reading.cases) yield* [kase.place, kase.leadAgency]
  for (const agency of reading.agencies) yield agency.agency
  for (const finding of reading.findings) yield finding.acts
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
