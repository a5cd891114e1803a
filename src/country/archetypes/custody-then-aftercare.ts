import { atHour, day, hour } from '../chance/local-time.ts'
import { release } from '../chapters/arrest.ts'
import { awaitTrialInDetention } from '../chapters/await-trial.ts'
import { giveAftercare } from '../chapters/care.ts'
import { close } from '../chapters/case-management.ts'
import { assignRole } from '../chapters/contact.ts'
import { adjudicate, appeal, seal, sentence } from '../chapters/court.ts'
import { custodyHouse, type House, stay } from '../chapters/detention.ts'
import type { Archetype } from '../story/archetype.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story } from '../story/story.ts'

/** Held before trial, sentenced to custody, and cared for afterwards. */
export const custodyThenAftercare: Archetype = {
  name: 'custody-then-aftercare',
  weight: 1.3,
  rhythm: 'night-out',
  sketch: { ages: [15.2, 17.9], girls: 0.08 },
  tell(story, start) {
    const { random, home } = story
    const weeks = Math.min(3 + random.exponential(9), 34)
    const { offence, court, house } = awaitTrialInDetention(story, start, weeks)
    adjudicate(story, court + hour, 'responsible')
    assignRole(story, court + hour, 'recognised-offender', { offence }, home.court)
    const days = Math.round(Math.min(50 + random.exponential(110), 540))
    sentence(story, court + 2 * hour, 'custodial', [], days)
    if (random.chance(0.15)) appeal(story, court + random.between(4, 14) * day)
    const serves = custodyHouse(story)
    const from = court + random.between(3, 30) * hour
    transfer(story, from - hour, house, serves)
    const out = atHour(from + days * random.between(0.6, 0.95) * day, random.between(9, 15))
    const last = stay(story, from, out, serves)
    const to = random.pick(['family', 'family', 'care', 'independent', 'guardian'] as const)
    release(story, out, to, last.agency, last.place)
    const helped = owed(story, out, 30 * day, 0.1, 0.08)
    if (helped !== undefined) giveAftercare(story, helped, random.between(60, 200))
    const sealed = owed(story, out, 30 * day, 0.15, 0.08)
    if (sealed !== undefined) seal(story, sealed)
    close(story, out + random.between(60, 200) * day)
  },
}

/** A sentenced child is brought to where the sentence is served, unless they are there already. */
function transfer(story: Story, at: number, from: House, to: House): void {
  if (from.place === to.place) return
  const data = { from: from.place, to: to.place, reason: 'Sentence.' }
  happen(story, 'moved', at, data, { agency: from.agency, place: to.place })
}
