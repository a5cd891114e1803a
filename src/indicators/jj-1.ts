import { isChild } from './age-band.ts'
import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import type { ArrestFact } from './facts/fact.ts'
import { indicator } from './indicator.ts'
import { groupFirst, type Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { manual } from './sources.ts'

const grounds: ReadonlySet<string | null> = new Set(['offence', 'flagrante', 'warrant', 'status-offence'])

/** Children apprehended as offenders, among all children; their arrests beside. */
export const childrenInConflict = indicator({
  id: 'JJ-1',
  version: 1,
  unit: 'per-100000',
  measure: 'rate',
  direction: 'neither',
  sources: [manual(1)],
  codes: [{ dataset: 'TransMonEE', code: 'JJ_CHLD_ARRESTED', verification: 'seen-in-code', match: 'near' }],
  dimensions: ofChildren,
  alsoFromMinimumAge: true,
  count: countArrested,
  beside: ({ beside }) => ({ arrests: beside.arrests ?? 0 }),
})

function* countArrested(facts: FactIndex, asked: Asked): Generator<Observation> {
  const counted = facts
    .of('arrest')
    .filter(
      (fact) =>
        grounds.has(fact.ground) &&
        asked.inWindow(fact.at) &&
        isChild(fact.age) &&
        asked.includes(fact.setting.area),
    )
  const minimum = asked.registers.profile.minimumAgeOfCriminalResponsibility
  const oldEnough = (arrest: ArrestFact) => arrest.age !== null && arrest.age >= minimum
  for (const arrests of groupFirst(counted, (fact) => fact.person.ref)) {
    for (const [index, arrest] of arrests.entries()) {
      const first = index === 0
      yield {
        of: arrest,
        beside: oneArrest,
        numerator: first ? 1 : 0,
        fromMinimumAge: first && arrests.some(oldEnough) ? 1 : 0,
      }
    }
  }
}

const oneArrest = { arrests: 1 }
