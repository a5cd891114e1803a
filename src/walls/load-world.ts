import type { JourneyEvent } from '#journey/envelope.ts'
import { formatInstant } from '#journey/instant.ts'
import { type Bundle, keepBundles } from '../rooms/journeys/keep.ts'
import { refold } from '../rooms/journeys/refold.ts'
import { sealFor } from '../rooms/journeys/sealing.ts'
import { readRegisters } from '../rooms/registers/registers.queries.ts'
import type { TestHouse } from '../rooms/testing/test-house.ts'
import type { Fact, World } from './world.ts'

const minute = 60_000

/** A child's name: letters alone, so that it is searched as a name, and another for each child. */
export function nameOf(child: string): string {
  return `Zorv${'abcdefghij'[Number(/\d+/.exec(child)?.[0] ?? 0)]}kel`
}

/** The address that only those who may open the protected location are told. */
export function addressOf(child: string): string {
  return `ADDRESS-OF-${child}`
}

/** The words written beside a fact. */
export function wordsOf(fact: Fact): string {
  return `WORDS-OF-${fact.id}`
}

/** A world loaded into a house: who has which session, and the instant from which its minutes count. */
export type Loaded = { now: number; secrets: Map<string, string>; ids: Map<string, string> }

/** Loads a world as the house itself would: registers, people, journeys, emergencies, readings. */
export async function loadWorld(house: TestHouse, world: World): Promise<Loaded> {
  const now = Math.floor(Date.now() / 1000) * 1000
  const at = (minutes: number) => formatInstant(now + minutes * minute, 0)
  for (const agency of world.agencies) await house.addAgency(agency)
  const secrets = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const person of world.people) {
    const id = await house.addPerson(person.username, person.agency, person.role)
    ids.set(person.username, id)
    secrets.set(person.username, await house.enter(id, person.agency, person.role))
  }
  await house.owner.query(
    `insert into waymark.place (ref, kind) select ref, 'shelter' from unnest($1::text[]) ref`,
    [world.facts.map((fact) => fact.place)],
  )
  await house.owner.query(
    `insert into waymark.incident (ref, content) select 'IN-' || ref, jsonb_build_object('area', ref) from unnest($1::text[]) ref`,
    [world.facts.filter((fact) => fact.type === 'incident-linked').map((fact) => fact.place)],
  )
  await house.asService(async (db) => {
    const folding = { registers: await readRegisters(db), profile: house.deps.profile(), now: new Date(now) }
    await keepBundles(db, house.deps.vault, bundlesOf(world, at), 'p0', folding)
  })
  await openEmergencies(house, world, ids, now)
  await tellAndAnswer(house)
  return { now, secrets, ids }
}

function bundlesOf(world: World, at: (minutes: number) => string): Bundle[] {
  return world.children.map((child) => {
    const cases = world.cases.filter((one) => one.child === child)
    const isOwn = (one: { case: string }) => cases.some((each) => each.ref === one.case)
    return {
      ref: child,
      record: {
        ref: child,
        sex: 'female',
        dateOfBirth: '2012-05-04',
        identity: { givenNames: [nameOf(child)], address: addressOf(child) },
      },
      cases: cases.map((one) => ({ ref: one.ref, child, contexts: [] })),
      involvements: world.involvements.filter(isOwn).map((one) => ({
        case: one.case,
        agency: one.agency,
        ...(one.person !== null && { person: one.person }),
        capacity: one.capacity,
        basis: 'law',
        ...(one.compartments !== null && { compartments: one.compartments }),
        from: at(one.from),
        ...(one.to !== null && { to: at(one.to) }),
      })),
      events: world.facts.filter(isOwn).map((fact) => eventOf(fact, at)),
    }
  })
}

/** A fact as the record that is kept of it. */
export function eventOf(fact: Fact, at: (minutes: number) => string): JourneyEvent {
  const { scheduledFor, incident, ...data } = fact.data
  return {
    id: fact.id,
    case: fact.case,
    type: fact.type,
    at: at(fact.at),
    place: fact.place,
    ...(fact.compartment !== null && { compartment: fact.compartment }),
    data: {
      ...data,
      ...(scheduledFor !== undefined && { scheduledFor: at(24 * 60) }),
      ...(incident !== undefined && { incident: `IN-${fact.place}` }),
    },
    narrative: wordsOf(fact),
    ...(fact.corrects && { [fact.corrects.what]: fact.corrects.id, reason: 'It was written wrongly' }),
  }
}

async function openEmergencies(house: TestHouse, world: World, ids: Map<string, string>, now: number) {
  const children = new Map<string, string>()
  for (const one of world.emergencies) {
    const found = await house.owner.query<{ id: string; wrapped: Buffer; key_id: string }>(
      'select c.id, k.wrapped, k.key_id from waymark.child c join waymark.child_key k on k.child_id = c.id where c.ref = $1',
      [one.child],
    )
    const { id, wrapped, key_id } = found.rows[0]!
    const reason = sealFor(house.deps.vault.unwrap(wrapped, key_id), id, 'emergency', 'A danger to life')
    await house.owner.query(
      `insert into waymark.break_glass (child_id, person_id, person, agency, sealed_reason, from_at, to_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        ids.get(one.username),
        one.username,
        one.agency,
        reason,
        new Date(now + one.from * minute),
        new Date(now + (one.to ?? 0) * minute),
      ],
    )
    children.set(one.child, id)
  }
  await house.asService(async (db) => {
    const folding = { registers: await readRegisters(db), profile: house.deps.profile(), now: new Date(now) }
    await refold(db, house.deps.vault, [...children.values()], folding)
  })
}

/** Every finding is answered by somebody and told to each agency that stands in the case, in every kind of notice. */
async function tellAndAnswer(house: TestHouse): Promise<void> {
  await house.owner.query(`
    insert into waymark.breach_answer (child_id, case_id, safeguard, trigger_id, started_at, compartment, sealed, recorded_by, person_id, agency)
    select f.child_id, f.case_id, f.safeguard, f.trigger_id, f.started_at, f.compartment, '\\x00', 'p0', gen_random_uuid(), 'A0'
    from waymark.finding f`)
  await house.owner.query(`
    insert into waymark.notice (child_id, case_id, safeguard, trigger_id, started_at, kind, agency, person, compartment, alert_at)
    select f.child_id, f.case_id, f.safeguard, f.trigger_id, f.started_at, k.kind, w.agency,
      case when k.kind = 'breached' then w.person end, f.compartment, f.started_at
    from waymark.finding f
    join waymark.worklist w on w.child_id = f.child_id and w.case_id = f.case_id
    cross join (values ('due-soon'), ('breached'), ('escalated')) k(kind)
    on conflict do nothing`)
}
