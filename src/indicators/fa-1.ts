import { HOUR } from '#journey/local-time.ts'
import { isChild } from './age-band.ts'
import { ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import { indicator, shareOf } from './indicator.ts'
import type { Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { crcFirstHours, generalComment24FirstHours } from './sources.ts'

const HOURS = 24

/** How long from an arrest until the child came before an authority, was released or handed over. */
export const firstAppearance = indicator({
  id: 'FA-1',
  version: 1,
  unit: 'hours',
  measure: 'duration',
  direction: 'lower-is-better',
  sources: [crcFirstHours, generalComment24FirstHours],
  dimensions: ofChildren,
  count: countAppearances,
  beside: ({ numerator, beside }) => ({
    within24Hours: shareOf(beside.within ?? 0, numerator),
    notYet: beside.notYet ?? 0,
  }),
})

function* countAppearances(facts: FactIndex, asked: Asked): Generator<Observation> {
  for (const fact of facts.of('arrest')) {
    if (!asked.inWindow(fact.at) || !isChild(fact.age) || !asked.includes(fact.setting.area)) continue
    if (fact.appearedAt === null) {
      yield { of: fact, beside: notYet }
      continue
    }
    const hours = (fact.appearedAt - fact.startAt) / HOUR
    yield { of: fact, numerator: 1, measure: hours, ...(hours <= HOURS && { beside: within }) }
  }
}

const notYet = { notYet: 1 }
const within = { within: 1 }
