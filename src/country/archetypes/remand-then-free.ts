import { day, hour } from '../chance/local-time.ts'
import { release } from '../chapters/arrest.ts'
import { awaitTrialInDetention } from '../chapters/await-trial.ts'
import { close } from '../chapters/case-management.ts'
import { assignRole, endRole } from '../chapters/contact.ts'
import { adjudicate, sentence } from '../chapters/court.ts'
import { abscond } from '../chapters/detention-life.ts'
import { followMeasure } from '../chapters/measures.ts'
import type { Archetype } from '../story/archetype.ts'

/** Held before trial and then free: acquitted, or sentenced to stay in freedom. */
export const remandThenFree: Archetype = {
  name: 'remand-then-free',
  weight: 2.8,
  rhythm: 'night-out',
  sketch: { ages: [14.6, 17.9], girls: 0.1 },
  tell(story, start) {
    const { random, home } = story
    const weeks = Math.min(2.5 + random.exponential(9), 40)
    const { offence, court, house } = awaitTrialInDetention(story, start, weeks)
    const runsAway = weeks > 5 && random.chance(0.12)
    if (runsAway && abscond(story, court - 14 * day, house) === undefined) return
    if (random.chance(0.4)) {
      adjudicate(story, court + hour, random.chance(0.7) ? 'not-responsible' : 'dismissed')
      release(story, court + 2 * hour, 'family', house.agency, house.place)
      endRole(story, court + 2 * hour, 'accused', 'Not found responsible.')
      close(story, court + 3 * day)
      return
    }
    adjudicate(story, court + hour, 'responsible')
    assignRole(story, court + hour, 'recognised-offender', { offence }, home.court)
    sentence(story, court + 1.5 * hour, 'non-custodial', ['probation'])
    release(story, court + 3 * hour, 'family', house.agency, house.place)
    const ends = followMeasure(story, court + 3 * day, 'probation', 'sentence', random.between(90, 270))
    close(story, ends + day)
  },
}
