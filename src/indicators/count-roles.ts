import { isChild } from './age-band.ts'
import type { FactIndex } from './fact-index.ts'
import { groupFirst, type Observation } from './observation.ts'
import type { Asked } from './query.ts'

/** One observation for each child to whom the role was assigned in the window. */
export function* countRole(role: string, facts: FactIndex, asked: Asked): Generator<Observation> {
  const counted = facts
    .of('role')
    .filter(
      (fact) =>
        fact.role === role &&
        asked.inWindow(fact.at) &&
        isChild(fact.age) &&
        asked.includes(fact.setting.area),
    )
  for (const [first] of groupFirst(counted, (fact) => fact.person.ref)) yield { of: first!, numerator: 1 }
}
