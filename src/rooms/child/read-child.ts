import type { Kysely } from 'kysely'
import { actAs, type Client } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { lockChild } from '../journeys/journeys.queries.ts'
import type { PageContent } from '../journeys/readings.ts'
import { refold } from '../journeys/refold.ts'
import { eventOf } from '../journeys/rows.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { readVerification } from '../safeguards/sign-off.queries.ts'
import type { VerificationOf } from '../safeguards/verification.ts'
import type { Acting } from '../sign-in/acting.ts'
import { mayRecordEvents } from '../sign-in/sign-in.policy.ts'
import { ageAt } from '../today/read-today.ts'
import { namesOf } from '../today/today.queries.ts'
import type { CaseReading, ChildHead, ChildReading, EventReading } from './child.contract.ts'
import { findVisibleChild, readChildNow, readVisible } from './child.queries.ts'
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
  const child = await findChild(db, ref)
  const content = await foldedContent(deps, acting, db, client, child.id)
  const visible = await readVisible(db, child.id, acting.session.agency)
  await recordAudit(db, {
    action: 'child.read',
    childId: child.id,
    subject: child.ref,
    detail: { events: visible.events.length, findings: visible.findings.length },
  })
  const verificationOf = await readVerification(db)
  const reading = readingOf(deps, acting, child, content, visible, now, verificationOf)
  return { ...reading, names: await namesOf(db, namedIn(reading)) }
}

/** What the fold says of the whole child, folded anew where time alone has changed it since. */
async function foldedContent(
  deps: RoomDeps,
  acting: Acting,
  db: Kysely<DB>,
  client: Client,
  childId: string,
): Promise<PageContent> {
  await actAs(client, deps.serviceSecret)
  let folded = await readChildNow(db, childId)
  const now = deps.now()
  if (folded.nextChangeAt !== null && folded.nextChangeAt <= now) {
    await lockChild(db, childId)
    const folding = { registers: await readRegisters(db), profile: deps.profile(), now }
    await refold(db, deps.vault, [childId], folding)
    folded = await readChildNow(db, childId)
  }
  await actAs(client, acting.secret)
  return folded.content
}

function readingOf(
  deps: RoomDeps,
  acting: Acting,
  child: FoundChild,
  content: PageContent,
  visible: Visible,
  now: Date,
  verificationOf: VerificationOf,
): ChildReading {
  const { cases } = visible
  const refOf = new Map(cases.map((row) => [row.id, row.ref]))
  const inSight = (ref: string) => cases.some((row) => row.ref === ref)
  const key = child.wrapped && child.key_id ? deps.vault.unwrap(child.wrapped, child.key_id) : null
  const opened = new Set(visible.events.map((row) => row.id))
  const events = visible.events.map((row) =>
    eventReading(eventOf(row, refOf.get(row.case_id) ?? '', key), content.corrected, opened),
  )
  const held = Object.entries(content.held).filter(([ref]) => inSight(ref))
  const total = held.flatMap(([, counts]) => Object.values(counts)).reduce((sum, n) => sum + n, 0)
  return {
    asOf: now.toISOString(),
    child: headOf(child, now),
    cases: cases.map((row) => caseReading(row, visible, content, acting, now)),
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
      findingReading(row.finding, row.acts, (id) => opened.has(id), now, verificationOf),
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
      basis: row.basis,
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
  content: PageContent,
  acting: Acting,
  now: Date,
): CaseReading {
  const own = visible.own.find((each) => each.case_id === row.id)
  const mayOpen = (id: string) => visible.events.some((event) => event.id === id)
  const hearing = content.hearings.find((each) => each.case === row.ref && mayOpen(each.event))
  // What lists leave out, because it stands in a closed compartment, is told here to those who may open it.
  const kind = own?.state === 'locked-up' ? 'detention' : own?.state === 'in-care' ? 'care' : null
  const spell = visible.spells.findLast(
    (each) =>
      each.case_id === row.id &&
      each.kind === kind &&
      each.from_at <= now &&
      (each.to_at === null || now < each.to_at),
  )
  return {
    ref: row.ref,
    contexts: row.contexts ?? [],
    leadAgency: row.lead_agency,
    closed: own?.closed ?? false,
    mayRecord: own !== undefined && mayRecordEvents(acting.session.role),
    state: own?.state ?? 'with-family-or-unknown',
    status: own?.status ?? spell?.status ?? null,
    place: own?.place ?? spell?.place ?? null,
    since: (own?.since ?? spell?.from_at)?.toISOString() ?? null,
    hearing: hearing ? { at: hearing.at, kind: hearing.kind } : null,
  }
}

function eventReading(
  event: ReturnType<typeof eventOf>,
  corrected: Record<string, string>,
  opened: ReadonlySet<string>,
): EventReading {
  const correction = corrected[event.id]
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
    standing: correction === undefined && event.retracts === undefined,
    // That it no longer stands is told; by what, only to those who may open the correction.
    correctedBy: correction !== undefined && opened.has(correction) ? correction : null,
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
