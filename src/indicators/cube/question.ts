/** One question over many facts, a few children at a time: what each lot adds is added up, as in a cube. */
import { dividedBy, resultOf } from '../compute.ts'
import type { Dimension } from '../dimensions.ts'
import { type FactIndex, indexFacts } from '../fact-index.ts'
import type { Fact } from '../facts/fact.ts'
import { allGroups } from '../groups.ts'
import type { Indicator } from '../indicator.ts'
import { type Asked, type Query, readQuery } from '../query.ts'
import type { IndicatorRegisters } from '../registers.ts'
import type { IndicatorResult } from '../result.ts'
import { addTo, emptyTally, type Tally } from '../tally.ts'

export type Question = {
  /** The kinds of facts that the indicators asked for look at, as `kindOfFact` names them. */
  readonly kinds: readonly string[]
  /** From the earliest to the latest instant (milliseconds) that they look at. */
  readonly span: { readonly from: number; readonly to: number }
  /** Adds all facts of some children; no child may come in two lots. */
  readonly add: (facts: readonly Fact[]) => void
  readonly results: () => IndicatorResult[]
}

type Counting = {
  readonly indicator: Indicator
  readonly divided: readonly Dimension[]
  readonly total: Tally
  readonly groups: Map<string, Tally>
}

/** Begins to answer a question; throws `QueryError`. The results are those that `computeIndicators` gives. */
export function beginQuestion(
  registers: IndicatorRegisters,
  query: Query,
  which: readonly Indicator[],
): Question {
  const asked = readQuery(query, registers)
  const countings = which.map(
    (indicator): Counting => ({
      indicator,
      divided: dividedBy(indicator, asked),
      total: emptyTally(),
      groups: new Map(),
    }),
  )
  const ofRegisters = new Set(which.filter((indicator) => kindsOf(indicator, asked).length === 0))
  for (const counting of countings) if (ofRegisters.has(counting.indicator)) addLot(counting, nothing, asked)
  const instants = [asked.from.ms, asked.to.ms, asked.census.ms]
  return {
    kinds: [...new Set(which.flatMap((indicator) => kindsOf(indicator, asked)))],
    span: { from: Math.min(...instants), to: Math.max(...instants) },
    add: (facts) => {
      const index = indexFacts(facts)
      for (const counting of countings) {
        if (!ofRegisters.has(counting.indicator)) addLot(counting, index, asked)
      }
    },
    results: () =>
      countings.map(({ indicator, divided, total, groups }) =>
        resultOf(indicator, asked, total, divided.length === 0 ? null : allGroups(divided, groups)),
      ),
  }
}

function addLot({ indicator, divided, total, groups }: Counting, facts: FactIndex, asked: Asked): void {
  for (const observation of indicator.count(facts, asked)) {
    addTo(total, observation)
    if (divided.length === 0) continue
    const key = divided.map((dimension) => dimension.of(observation.of, asked.registers)).join('\n')
    const known = groups.get(key)
    const tally = known ?? emptyTally()
    if (!known) groups.set(key, tally)
    addTo(tally, observation)
  }
}

const nothing = indexFacts([])

/** What an indicator looks at: it is shown nothing, and asked what it looked for. */
function kindsOf(indicator: Indicator, asked: Asked): string[] {
  const kinds = new Set<string>()
  const spy: FactIndex = {
    of: (kind) => {
      kinds.add(kind)
      return []
    },
    safeguard: (id) => {
      kinds.add(`SG-${id}`)
      return []
    },
  }
  for (const _ of indicator.count(spy, asked));
  return [...kinds]
}
