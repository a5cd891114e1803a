import fc from 'fast-check'
import { type Compartment, compartments } from '#journey/envelope.ts'
import type { Role } from '../rooms/sign-in/sign-in.policy.ts'

/** Instants of a world are minutes from the present, so that past, live and future are easy to draw. */
type Period = { from: number; to: number | null }

export type Person = { username: string; agency: string; role: Role }
export type Involvement = Period & {
  case: string
  agency: string
  person: string | null
  capacity: 'lead' | 'party' | 'service' | 'court'
  compartments: Compartment[] | null
}
export type Emergency = Period & { child: string; agency: string; username: string }
export type Fact = {
  id: string
  case: string
  type: string
  at: number
  compartment: Compartment | null
  /** A place that no other fact names: wherever it shows, the fact shows. */
  place: string
  data: Record<string, unknown>
  corrects: { what: 'supersedes' | 'retracts'; id: string } | null
}

/** A small country of practitioners and children, as the walls see it. */
export type World = {
  agencies: string[]
  people: Person[]
  children: string[]
  cases: { ref: string; child: string }[]
  involvements: Involvement[]
  emergencies: Emergency[]
  facts: Fact[]
}

const day = 24 * 60
const roles: readonly Role[] = [
  'caseworker',
  'supervisor',
  'police-desk',
  'judge',
  'place-staff',
  'health',
  'legal-aid',
  'inspector',
  'statistician',
  'administrator',
]

/** What happens to a child here: facts that lists, spells and safeguards are made of. */
const happenings: readonly { type: string; data: Record<string, unknown> }[] = [
  { type: 'report-received', data: { channel: 'helpline' } },
  { type: 'role-assigned', data: { role: 'victim' } },
  { type: 'role-assigned', data: { role: 'alleged-offender' } },
  { type: 'apprehended', data: { ground: 'offence' } },
  { type: 'police-custody-started', data: {} },
  { type: 'admitted', data: { separatedFromAdults: 'no' } },
  { type: 'placed-in-care', data: { kind: 'shelter' } },
  { type: 'medical-examined', data: { reason: 'admission' } },
  { type: 'interviewed', data: { as: 'accused', lawyerPresent: 'no' } },
  { type: 'protective-measure-ordered', data: { kind: 'no-contact' } },
  { type: 'hearing-scheduled', data: { kind: 'trial', scheduledFor: 'tomorrow' } },
  { type: 'released', data: { to: 'family' } },
  { type: 'incident-linked', data: { incident: 'own' } },
  { type: 'closed', data: {} },
]

const period = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      from: fc.constantFrom(-40 * day, -day, -5),
      to: fc.constantFrom(null, 60, 20 * day),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ from: -40 * day, to: -2 * day }) },
  { weight: 1, arbitrary: fc.constant({ from: -40 * day, to: -1 }) },
  { weight: 1, arbitrary: fc.constant({ from: 60, to: null }) },
)
const fourHours = fc.constantFrom({ from: -60, to: 120 }, { from: -300, to: -70 }, { from: -239, to: 1 })
const someCompartments = fc.option(fc.subarray([...compartments], { minLength: 1 }), { freq: 5 })

/** Worlds: a handful of agencies, a person for each role in chance agencies, children with one or two cases. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    agencies: fc.integer({ min: 2, max: 4 }).map((n) => Array.from({ length: n }, (_, i) => `A${i}`)),
    casesOf: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 2, maxLength: 5 }),
  })
  .chain(({ agencies, casesOf }) => {
    const children = casesOf.map((_, child) => `W-${child}A`)
    const cases = casesOf.flatMap((count, child) =>
      Array.from({ length: count }, (_, n) => ({ ref: `W-${child}A-${n + 1}`, child: `W-${child}A` })),
    )
    const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
    const caseRef = oneOf(cases.map((one) => one.ref))
    const agency = oneOf(agencies)
    const people = fc
      .tuple(...roles.map((role, n) => agency.map((at): Person => ({ username: `p${n}`, agency: at, role }))))
      .map((drawn) => [...drawn])
    const involvement = fc
      .record({
        case: caseRef,
        agency,
        person: oneOf([null, 'p0', 'p2', 'p5']),
        capacity: oneOf(['lead', 'party', 'service', 'court'] as const),
        compartments: someCompartments,
        period,
      })
      .map(({ period: when, ...rest }): Involvement => ({ ...rest, ...when }))
    const emergency = fc
      .record({ child: oneOf(children), by: oneOf(['p0', 'p1', 'p2', 'p5', 'p8']), when: fourHours })
      .map(({ child, by, when }) => ({ child, username: by, agency: '', ...when }))
    const fact = fc.record({
      case: caseRef,
      happening: oneOf(happenings),
      at: fc.integer({ min: -39 * day, max: -10 }),
      compartment: fc.option(oneOf(compartments), { freq: 6 }),
      corrects: fc.option(fc.tuple(oneOf(['supersedes', 'retracts'] as const), fc.nat(30)), { freq: 6 }),
    })
    return fc
      .record({
        people,
        involvements: fc.array(involvement, { minLength: 3, maxLength: 12 }),
        emergencies: fc.array(emergency, { maxLength: 2 }),
        drawn: fc.array(fact, { minLength: 6, maxLength: 28 }),
        ids: fc.uniqueArray(fc.uuid({ version: 7 }), {
          minLength: 28,
          maxLength: 28,
          selector: (id) => id.slice(0, 18),
        }),
      })
      .map(
        ({ people: everybody, involvements, emergencies, drawn, ids }): World => ({
          agencies,
          people: everybody,
          children,
          cases,
          involvements: onlyOnce(involvements),
          emergencies: emergencies.map((one) => ({
            ...one,
            agency: everybody.find((person) => person.username === one.username)?.agency ?? '',
          })),
          facts: factsOf(drawn, ids),
        }),
      )
  })

/** What the house holds to be the same involvement may be drawn only once. */
function onlyOnce(drawn: Involvement[]): Involvement[] {
  return [
    ...new Map(
      drawn.map((one) => [[one.case, one.agency, one.capacity, one.from, one.person].join(' '), one]),
    ).values(),
  ]
}

type Drawn = {
  case: string
  happening: (typeof happenings)[number]
  at: number
  compartment: Compartment | null
  corrects: ['supersedes' | 'retracts', number] | null
}

function factsOf(drawn: readonly Drawn[], ids: readonly string[]): Fact[] {
  return drawn.map((one, n) => {
    const [what, back] = one.corrects ?? []
    const earlier = drawn.slice(0, n).findIndex((other, m) => other.case === one.case && m >= n - (back ?? 0))
    const target = what === undefined ? undefined : drawn[earlier]
    const happening = what === 'retracts' && target ? target.happening : one.happening
    return {
      id: ids[n]!,
      case: one.case,
      type: happening.type,
      at: one.at,
      compartment: one.compartment,
      place: `PL-${ids[n]!.slice(0, 18)}`,
      data: what === 'retracts' && target ? {} : happening.data,
      corrects: what !== undefined && target ? { what, id: ids[earlier]! } : null,
    }
  })
}
