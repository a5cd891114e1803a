/** The section "Apprehension and first hours", row by row. */
import { ageOn, localDate, precisionOf } from './age.ts'
import { isCharge, stepsOf } from './charges.ts'
import { DAY, type Fact, HOUR } from './fact.ts'
import { first, isInConflict, of, offenderRoles, type Scene, stands } from './scene.ts'
import { act, clock, good, type Verdict } from './verdict.ts'

/** The verdicts of the section. */
export function firstHours(scene: Scene): Verdict[] {
  const openers = scene.detention.openings.map(({ by }) => by)
  const arrests = [
    ...of(scene, 'apprehended'),
    ...of(scene, 'police-custody-started').filter((fact) => openers.includes(fact)),
  ]
  return [
    ...arrests.flatMap((arrest) => firstClocks(scene, arrest)),
    ...of(scene, 'apprehended').map((arrest) => {
      const { ground } = arrest.data
      return act('STA-1', arrest, !ground ? 'unknown' : ground === 'status-offence' ? 'breached' : 'met')
    }),
    ...of(scene, 'interviewed')
      .filter((fact) => ['alleged-offender', 'accused'].includes(String(fact.data.as)))
      .map((fact) =>
        act('ARR-4', fact, good(fact, { lawyerPresent: ['yes'], parentOrAdultPresent: ['yes'] })),
      ),
    ...of(scene, 'legal-aid-waived').map((fact) =>
      act('ARR-5W', fact, good(fact, { voluntary: ['yes'], judiciallySupervised: ['yes'] })),
    ),
    ...ages(scene),
  ]
}

function firstClocks(scene: Scene, arrest: Fact): Verdict[] {
  const start = arrest.start
  const within = (id: string, hours: number, satisfied: number | null) =>
    clock(scene, id, arrest, { start, due: start + hours * HOUR, satisfied })
  const informed = of(scene, 'parents-informed').filter((fact) => fact.data.of === 'apprehension')
  const told = of(scene, 'rights-explained').filter((f) =>
    ['yes', 'partly'].includes(String(f.data.understood)),
  )
  const authority = of(scene, 'brought-before-authority', 'released', 'handed-over')
  const waived = of(scene, 'legal-aid-waived').filter(
    (fact) => fact.data.voluntary === 'yes' && fact.data.judiciallySupervised === 'yes',
  )
  const helped = stands(scene, start, 'legal-aid-assigned', 'legal-aid-ended')
    ? start
    : first(scene, arrest, start, [...of(scene, 'legal-aid-assigned'), ...waived])
  return [
    ...within('ARR-1', 6, first(scene, arrest, start, informed)),
    ...within('ARR-3', 24, first(scene, arrest, start, authority)),
    ...within('ARR-6', 6, first(scene, arrest, start, told)),
    ...(isInConflict(scene, arrest) ? within('ARR-5', 24, helped) : []),
  ]
}

function ages(scene: Scene): Verdict[] {
  const { child } = scene.journey
  const determined = of(scene, 'age-determined')
  const [trigger] = scene.facts.filter((fact) => fact.type === 'apprehended' || isCharge(fact))
  const unproven = ['estimated', 'unknown'].includes(precisionOf(child))
  return [
    ...(unproven && trigger
      ? clock(scene, 'AGE-5', trigger, {
          start: trigger.start,
          due: trigger.start + 7 * DAY,
          satisfied: first(scene, trigger, trigger.start, determined),
        })
      : []),
    ...determined
      .filter((fact) => fact.data.benefitOfDoubt === 'no')
      .map((fact) => act('AGE-5', fact, 'breached')),
    ...scene.facts.filter(isCharge).flatMap((charge) => chargedOldEnough(scene, charge)),
    ...of(scene, 'detention-ordered')
      .filter((fact) => ['pre-sentence', 'sentenced'].includes(String(fact.data.status)))
      .map((fact) => {
        const age = ageOn(child, localDate(fact))
        return act('AGE-6', fact, age === null ? 'unknown' : age >= 16 ? 'met' : 'breached')
      }),
  ]
}

function chargedOldEnough(scene: Scene, charge: Fact): Verdict[] {
  const acts = of(scene, 'role-assigned')
    .filter((fact) => offenderRoles.includes(String(fact.data.role)) && fact.data.actAt !== undefined)
    .filter((fact) => (charge.period ? fact.start < charge.end : fact.start <= charge.start))
    .map((fact) => String(fact.data.actAt))
  const [earliestAct] = acts.sort()
  if (earliestAct === undefined) return []
  const age = ageOn(scene.journey.child, earliestAct)
  if (age === null) return [act('AGE-3', charge, 'unknown')]
  if (age >= 14) return [act('AGE-3', charge, 'met')]
  const steps = stepsOf(scene.facts)
  const later = steps.slice(steps.findIndex((step) => step.fact === charge) + 1)
  const dropped = later.find((step) => step.fact.type === 'charge-dropped' && step.standing.length === 0)
  return [act('AGE-3', charge, 'breached', dropped?.at ?? null)]
}
