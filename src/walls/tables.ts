import { compartmentsOf } from '../rooms/sign-in/sign-in.policy.ts'
import type { Loaded } from './load-world.ts'
import { opens, seesCase, seesChild } from './policy.ts'
import type { Person, World } from './world.ts'

/** A row of any table as JSON. */
export type Row = Readonly<Record<string, unknown>>

/** What the whole database says beyond its walls: the references behind the ids. */
export type Beyond = {
  world: World
  loaded: Loaded
  /** The child's and the case's reference by id. */
  childRef: ReadonlyMap<unknown, string>
  caseRef: ReadonlyMap<unknown, string>
  /** Places of the facts that link an incident, by what the incident is called. */
  rows: ReadonlyMap<string, readonly Row[]>
}

type MaySee = (row: Row, person: Person, beyond: Beyond) => boolean

const never: MaySee = () => false
const ofChild: MaySee = (row, person, { world, childRef }) =>
  seesChild(world, person, childRef.get(row.child_id ?? row.id) ?? '')
const ofCase: MaySee = (row, person, { world, caseRef }) =>
  seesCase(world, person, caseRef.get(row.case_id ?? row.id) ?? '')
const ofFact: MaySee = (row, person, { world, caseRef }) =>
  opens(world, person, caseRef.get(row.case_id) ?? '').has((row.compartment ?? 'general') as never)
const isOwnAndLive: MaySee = (row, person, { loaded }) =>
  row.agency === person.agency &&
  (row.capacity !== 'emergency' || row.person === person.username) &&
  instant(row.from_at) <= loaded.now &&
  loaded.now < instant(row.to_at)
const opensAnything = (person: Person) => compartmentsOf(person.role).length > 0
const seesReleases: MaySee = (_row, person) => ['statistician', 'administrator'].includes(person.role)
const isStatistician: MaySee = (_row, person) => person.role === 'statistician'
const isOwn: MaySee = (row, person, { loaded }) => row.person_id === loaded.ids.get(person.username)

/**
 * Every table of the house with what a person may see of it. A table that stands in neither list fails the test:
 * whoever adds one has to say here who may see a row of it.
 */
export const tablesWithChildren: Readonly<Record<string, MaySee>> = {
  'waymark.child': ofChild,
  'waymark.child_version': never,
  'waymark.child_key': ofChild,
  'waymark.name_token': ofChild,
  'waymark.child_case': ofCase,
  'waymark.case_version': never,
  'waymark.incident': (row, person, beyond) =>
    (beyond.rows.get('waymark.event') ?? []).some(
      (event) =>
        event.type === 'incident-linked' &&
        (event.data as Row).incident === row.ref &&
        ofFact(event, person, beyond),
    ),
  'waymark.event': ofFact,
  'waymark.involvement': ofCase,
  'waymark.break_glass': (row, person, { loaded }) =>
    opensAnything(person) &&
    row.agency === person.agency &&
    (row.person_id === loaded.ids.get(person.username) || person.role === 'supervisor'),
  'waymark.worklist': (row, person, beyond) =>
    isOwnAndLive(row, person, beyond) &&
    (row.compartments as string[]).some((one) =>
      (compartmentsOf(person.role) as readonly string[]).includes(one),
    ),
  'waymark.child_now': never,
  'waymark.spell': ofFact,
  'waymark.finding': ofFact,
  // A fact is told to whoever may know of all that it tells of.
  'waymark.fact': (row, person, { world, caseRef }) => {
    const opened = opens(world, person, caseRef.get(row.case_id) ?? '')
    return ((row.compartments ?? ['general']) as string[]).every((one) => opened.has(one as never))
  },
  'waymark.watch': (row, person, beyond) =>
    isOwnAndLive(row, person, beyond) &&
    (compartmentsOf(person.role) as readonly string[]).includes(String(row.compartment)),
  'waymark.breach_answer': ofFact,
  // Who answers for a case is told, or the whole agency; what was escalated, its supervisors.
  'waymark.notice': (row, person, beyond) =>
    row.agency === person.agency &&
    ofFact(row, person, beyond) &&
    (row.kind === 'escalated'
      ? person.role === 'supervisor'
      : row.person === null || row.person === person.username),
  // The audit tells everybody what they did, and an administrator what concerned no child.
  'door.audit': (row, person, beyond) =>
    isOwn(row, person, beyond) || (person.role === 'administrator' && row.child_id === null),
}

/** Tables without a child: registers, which everybody who is signed in reads, and what is each person's own. */
export const otherTables: Readonly<Record<string, MaySee>> = {
  'waymark.area': () => true,
  'waymark.agency': () => true,
  'waymark.place': () => true,
  'waymark.population': () => true,
  'waymark.policy_level': () => true,
  'waymark.inspection': () => true,
  'waymark.profile': () => true,
  'waymark.register_version': () => true,
  'waymark.setting': () => true,
  // Releases on their way are for those who make and approve them; frozen counts for the server alone; what is
  // published for everybody, without a session too (src/rooms/release/published.test.ts).
  'waymark.release': seesReleases,
  'waymark.release_approval': seesReleases,
  'waymark.release_frozen': never,
  'waymark.release_protected': never,
  'waymark.release_published': () => true,
  // What lawyers say of a citation is for everybody; there is no child in it.
  'waymark.source_sign_off': () => true,
  // Exact numbers about everybody are for statisticians alone.
  'waymark.cube_cell': isStatistician,
  'waymark.cube_part': isStatistician,
  'waymark.cube_state': isStatistician,
  'waymark.cube_mark': never,
  'waymark.cube_bucket': never,
  'waymark.idempotency': isOwn,
  'waymark.saved_view': isOwn,
  'waymark.statistics_view': isOwn,
  // Exact counts about everybody: their own, and only as long as they work as a statistician.
  'waymark.statistics_report': (row, person, beyond) =>
    isOwn(row, person, beyond) && person.role === 'statistician',
  'door.membership': isOwn,
  'door.audit_head': (_row, person) => person.role === 'administrator',
  'door.person': never,
  'door.passkey': never,
  'door.challenge': never,
  'door.session': never,
}

function instant(value: unknown): number {
  return value === 'infinity' ? Number.POSITIVE_INFINITY : Date.parse(String(value))
}
