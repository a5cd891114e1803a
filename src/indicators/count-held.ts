import type { HeldSpell } from './held.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'

/** One observation for each child held, shown as the first of the spells given. */
export function countHeld(held: readonly (readonly HeldSpell[])[], asked: Asked): Observation[] {
  const minimum = asked.registers.profile.minimumAgeOfCriminalResponsibility
  return held.flatMap(([first]) => {
    if (!first) return []
    const { age } = first.described
    return { of: first.described, numerator: 1, fromMinimumAge: age !== null && age >= minimum ? 1 : 0 }
  })
}
