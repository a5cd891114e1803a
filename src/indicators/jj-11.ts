import { DAY } from '#journey/local-time.ts'
import { isChild } from './age-band.ts'
import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { manual } from './sources.ts'

const DAYS = 30

/** Releases from sentenced detention that aftercare followed within 30 days. */
export const aftercareAfterRelease = indicator({
  id: 'JJ-11',
  version: 1,
  unit: 'percent',
  measure: 'share',
  direction: 'higher-is-better',
  sources: [manual(11)],
  dimensions: ofChildren,
  count: countReleases,
  beside: ({ beside }) => ({ stillRunning: beside.stillRunning ?? 0 }),
})

function* countReleases(facts: FactIndex, asked: Asked): Generator<Observation> {
  for (const fact of facts.of('release')) {
    if (!asked.inWindow(fact.at) || !isChild(fact.age) || !asked.includes(fact.setting.area)) continue
    const until = fact.startAt + DAYS * DAY
    const inTime =
      fact.aftercareAt !== null &&
      fact.aftercareAt <= until &&
      fact.aftercareRecordedAt !== null &&
      fact.aftercareRecordedAt <= asked.census.ms
    if (inTime || until <= asked.census.ms) yield { of: fact, denominator: 1, numerator: inTime ? 1 : 0 }
    else yield { of: fact, beside: oneRunning }
  }
}

const oneRunning = { stillRunning: 1 }
