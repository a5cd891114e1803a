import { isChild } from './age-band.ts'
import { type Described, ofChildren } from './dimensions.ts'
import type { FactIndex } from './fact-index.ts'
import type { SpellFact } from './facts/fact.ts'
import { heldAt } from './facts/held-at.ts'
import { ageOfPerson } from './facts/person.ts'
import { heldAtCensus } from './held.ts'
import { indicator } from './indicator.ts'
import { groupFirst, type Observation } from './observation.ts'
import type { Asked } from './query.ts'
import { manual } from './sources.ts'

/** Children who died in detention in the window, among those who were in it at any time. */
export const deathsInDetention = indicator({
  id: 'JJ-6',
  version: 1,
  unit: 'per-1000',
  measure: 'share',
  direction: 'lower-is-better',
  sources: [manual(6)],
  dimensions: ofChildren,
  count: countDeaths,
  beside: ({ numerator, beside }) => {
    const held = beside.heldAtCensus ?? 0
    return {
      heldAtCensus: held,
      perHeldAtCensus: { value: held === 0 ? null : (1000 * numerator) / held, numerator, denominator: held },
    }
  },
})

function* countDeaths(facts: FactIndex, asked: Asked): Generator<Observation> {
  const died = new Map(
    facts
      .of('death')
      .filter(
        (fact) =>
          fact.detained && asked.inWindow(fact.at) && isChild(fact.age) && asked.includes(fact.setting.area),
      )
      .map((fact) => [fact.person.ref, fact]),
  )
  for (const [first] of groupFirst(heldInWindow(facts, asked), ({ described }) => described.person!.ref)) {
    const { described } = first!
    const ref = described.person!.ref
    yield { of: described, denominator: 1, numerator: died.delete(ref) ? 1 : 0 }
  }
  // A death at the very start of the window ended a spell that is no part of it.
  for (const death of died.values()) yield { of: death, numerator: 1 }
  for (const [first] of heldAtCensus(facts, asked)) {
    yield { of: first!.described, beside: oneHeld }
  }
}

const oneHeld = { heldAtCensus: 1 }

type Held = { described: Described; at: number; event: string }

function* heldInWindow(facts: FactIndex, asked: Asked): Generator<Held> {
  for (const spell of facts.of('spell')) {
    if (!overlaps(spell, asked)) continue
    const late = spell.from > asked.from.ms
    const age = late ? spell.age : ageOfPerson(spell.person, asked.from.ms, asked.from.offset)
    if (!isChild(age)) continue
    const until = Math.min(spell.to ?? Infinity, asked.to.ms)
    const stays = spell.stays.filter((stay) => stay.startAt < until)
    const setting = heldAt(spell.setting, stays)
    if (!asked.includes(setting.area)) continue
    const described = { person: spell.person, setting, age, case: spell.case }
    yield { described, at: spell.from, event: spell.event }
  }
}

/** An opening known to the day lies in the window by its date as recorded. */
function overlaps({ from, at, to }: SpellFact, asked: Asked): boolean {
  return from < asked.to.ms && at < asked.to.ms && (to === null || to > asked.from.ms)
}
