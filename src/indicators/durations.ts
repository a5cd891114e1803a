/** How long detention lasted that ended in the window. */
import { DAY } from '#journey/local-time.ts'
import { isChild } from './age-band.ts'
import type { FactIndex } from './fact-index.ts'
import type { StretchFact } from './facts/fact.ts'
import type { Beside, Sums } from './indicator.ts'
import { monthBandOf } from './month-bands.ts'
import type { Observation } from './observation.ts'
import { mean, percentile } from './percentile.ts'
import type { Asked } from './query.ts'

/** Each stretch of the phase that ended in the window: exact days, fractions kept. */
export function* countStretches(
  phase: StretchFact['phase'],
  facts: FactIndex,
  asked: Asked,
): Generator<Observation> {
  for (const fact of facts.of('stretch')) {
    if (fact.phase !== phase || !asked.inWindow(fact.at)) continue
    if (!isChild(fact.age) || !asked.includes(fact.setting.area)) continue
    yield {
      of: fact,
      numerator: 1,
      measure: (fact.to - fact.from) / DAY,
      band: monthBandOf(fact.from, fact.to, fact.fromOffset),
    }
  }
}

/** What stands beside a median of durations. */
export function besideDurations({ measures }: Sums): Readonly<Record<string, Beside>> {
  return {
    mean: mean(measures),
    median: percentile(measures, 0.5),
    percentile90: percentile(measures, 0.9),
  }
}
