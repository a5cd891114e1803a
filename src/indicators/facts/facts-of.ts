/** From one child's reading to the rows that numbers are counted from. Pure. */
import type { Journey } from '#journey/envelope.ts'
import { readJourney } from '#journey/reading.ts'
import type { Reading } from '#journey/reading-types.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import type { Finding } from '#safeguards/finding.ts'
import type { IndicatorRegisters } from '../registers.ts'
import { deathFacts, releaseFacts, spellFacts, stretchFacts } from './detention-facts.ts'
import { arrestFacts, diversionFacts, roleFacts, sentenceFacts, visitFacts } from './event-facts.ts'
import type { Fact } from './fact.ts'
import type { FactScene } from './head.ts'
import { personOf } from './person.ts'
import { redressFacts, referralFacts } from './response-facts.ts'
import { safeguardFacts } from './safeguard-facts.ts'
import { caseScene } from './setting.ts'

export type FactRegisters = Pick<IndicatorRegisters, 'agencies' | 'places' | 'profile'>

/** Later than anything on record: what follows an event counts however late it came. */
export const everything = '9999-12-31T00:00:00Z'

/**
 * What one child contributes. `reading` holds all that is on record; `findings` are judged at `judgedAt`
 * (milliseconds).
 */
export function factsOf(
  reading: Reading,
  findings: readonly Finding[],
  registers: FactRegisters,
  judgedAt: number = reading.asOf,
): Fact[] {
  if (reading.events.length === 0) return []
  const person = personOf(reading.journey.child)
  const scenes = new Map<string, FactScene>()
  for (const inCase of reading.cases.values()) {
    scenes.set(inCase.ref, { ...caseScene(reading, inCase, registers), person })
  }
  const sceneOf = (ref: string) => scenes.get(ref)!
  const facts: Fact[] = []
  for (const scene of scenes.values()) {
    if (scene.inCase.events.length === 0) continue
    facts.push(
      ...arrestFacts(scene),
      ...spellFacts(scene),
      ...stretchFacts(scene),
      ...sentenceFacts(scene),
      ...diversionFacts(scene),
      ...releaseFacts(scene),
      ...deathFacts(reading, scene, sceneOf),
      ...roleFacts(scene),
      ...visitFacts(scene),
      ...referralFacts(reading, scene, registers.profile),
      ...redressFacts(scene),
    )
  }
  const eventOf = new Map(reading.events.map((event) => [event.id, event]))
  facts.push(...safeguardFacts(findings, judgedAt, eventOf, sceneOf))
  return facts
}

/** Folds a journey for counting: everything on record for what happened, safeguards judged at the census. */
export function factsOfJourney(journey: Journey, registers: FactRegisters, census: string): Fact[] {
  const judged = readJourney(journey, { asOf: census })
  const findings = findSafeguards(judged, registers.profile)
  const whole = judged.ahead.length === 0 ? judged : readJourney(journey, { asOf: everything })
  return factsOf(whole, findings, registers, judged.asOf)
}
