import { safeguards } from '#safeguards/catalogue.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'
import { isChild } from './age-band.ts'
import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { statusAt } from './facts/safeguard-facts.ts'
import { type Indicator, indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'

/** Found only where violated: a count, for there is nothing to be a share of. */
const onlyViolations: ReadonlySet<string> = new Set(['MIG-1', 'TIP-2'])

/** How often each safeguard was breached, of the times that it was owed and that are decided at the census. */
export const safeguardRates: readonly Indicator[] = safeguards.map(rateOf)

function rateOf({ id, sources }: Safeguard): Indicator {
  const counted = onlyViolations.has(id)
  return indicator({
    id: `SG-${id}`,
    version: 1,
    unit: counted ? 'count' : 'percent',
    measure: counted ? 'count' : 'share',
    direction: 'lower-is-better',
    sources,
    dimensions: ofChildren,
    words: {
      name: counted ? 'indicator.SG.count' : 'indicator.SG',
      definition: counted ? 'indicator.SG.count.definition' : 'indicator.SG.definition',
      safeguard: `safeguard.${id}`,
    },
    count: (facts, asked) => countOccurrences(id, facts, asked),
    beside: ({ beside }) => ({ due: beside.due ?? 0, unknown: beside.unknown ?? 0 }),
  })
}

function* countOccurrences(id: string, facts: FactIndex, asked: Asked): Generator<Observation> {
  for (const fact of facts.safeguard(id)) {
    if (!asked.inWindow(fact.at) || !isChild(fact.age) || !asked.includes(fact.setting.area)) continue
    const status = statusAt(fact, asked.census.ms)
    if (status === 'met') yield { of: fact, denominator: 1 }
    else if (status === 'breached') yield { of: fact, numerator: 1, denominator: 1 }
    else if (status !== null) yield { of: fact, beside: status === 'due' ? due : unknown }
  }
}

const due = { due: 1 }
const unknown = { unknown: 1 }
