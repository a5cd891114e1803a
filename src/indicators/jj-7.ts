import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import type { Stay } from './facts/fact.ts'
import { type HeldSpell, heldAtCensus, staysBy } from './held.ts'
import { indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { manual } from './sources.ts'

const notWholly: ReadonlySet<string> = new Set(['partly', 'no'])

/** Children in detention who are not wholly separated from adults, among those of whom it is known. */
export const notSeparatedFromAdults = indicator({
  id: 'JJ-7',
  version: 1,
  unit: 'percent',
  measure: 'share',
  direction: 'lower-is-better',
  sources: [manual(7)],
  dimensions: ofChildren,
  count: countSeparation,
  beside: ({ beside }) => ({ unknown: beside.unknown ?? 0 }),
})

function* countSeparation(facts: FactIndex, asked: Asked): Generator<Observation> {
  for (const spells of heldAtCensus(facts, asked)) {
    const { described } = spells[0]!
    const separated = latestAdmission(spells, asked)?.separated ?? null
    if (separated === null) yield { of: described, beside: oneUnknown }
    else yield { of: described, denominator: 1, numerator: notWholly.has(separated) ? 1 : 0 }
  }
}

const oneUnknown = { unknown: 1 }

/** The latest admission in any run that runs at the census. */
function latestAdmission(spells: readonly HeldSpell[], asked: Asked): Stay | undefined {
  let latest: Stay | undefined
  for (const { spell } of spells) {
    const last = staysBy(spell, asked.census.ms).findLast((stay) => stay.type === 'admitted')
    if (last && (!latest || last.startAt > latest.startAt)) latest = last
  }
  return latest
}
