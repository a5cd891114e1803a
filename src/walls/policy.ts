import { type Compartment, compartments } from '#journey/envelope.ts'
import { compartmentsOf, mayRecordEvents } from '../rooms/sign-in/sign-in.policy.ts'
import type { Person, World } from './world.ts'

/**
 * Need to know, in as few lines as it takes, and written apart from the walls that it judges: an agency sees the
 * facts of a compartment in a case when it stands there now, its involvement includes the compartment and the
 * person's role may open it. Emergency access opens a child's every case to the one who asked for it, for its hours.
 */
export function opens(world: World, person: Person, inCase: string): ReadonlySet<Compartment> {
  const isLive = (one: { from: number; to: number | null }) =>
    one.from <= 0 && (one.to === null || 0 < one.to)
  const given = world.involvements
    .filter((one) => one.case === inCase && one.agency === person.agency && isLive(one))
    .flatMap((one) => one.compartments ?? (['general'] as const))
  const child = world.cases.find((one) => one.ref === inCase)?.child
  const inEmergency = world.emergencies.some(
    (one) =>
      one.child === child && one.username === person.username && one.agency === person.agency && isLive(one),
  )
  const agencyOpens = new Set<Compartment>(inEmergency ? compartments : given)
  return new Set(compartmentsOf(person.role).filter((one) => agencyOpens.has(one)))
}

/** Whether a case is there at all for a person: something of it is open. */
export function seesCase(world: World, person: Person, inCase: string): boolean {
  return opens(world, person, inCase).size > 0
}

/** Whether a child is there at all for a person. */
export function seesChild(world: World, person: Person, child: string): boolean {
  return world.cases.some((one) => one.child === child && seesCase(world, person, one.ref))
}

/** Whether a person may add a fact of this compartment to a case. */
export function mayRecord(world: World, person: Person, inCase: string, compartment: Compartment) {
  return mayRecordEvents(person.role) && opens(world, person, inCase).has(compartment)
}
