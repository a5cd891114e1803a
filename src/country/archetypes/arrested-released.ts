import { day, hour } from '../chance/local-time.ts'
import { arrest, bringBeforeAuthority, release } from '../chapters/arrest.ts'
import { close } from '../chapters/case-management.ts'
import { actBefore, endRole } from '../chapters/contact.ts'
import { endProceedings } from '../chapters/court.ts'
import { drawOffence } from '../chapters/offences.ts'
import { foundAmongOffenders } from '../chapters/victim-among-offenders.ts'
import type { Archetype } from '../story/archetype.ts'
import { openCase } from '../story/story.ts'

/** A child arrested and let go: the matter ends there. */
export const arrestedReleased: Archetype = {
  name: 'arrested-released',
  weight: 19,
  rhythm: 'night-out',
  seasons: [0.8, 0.85, 0.95, 1, 1.1, 1.15, 1.3, 1.25, 1, 0.95, 0.85, 0.85],
  sketch: { ages: [14.1, 17.95], girls: 0.16 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.police, ['justice'])
    const offence = drawOffence(random)
    const ground = random.chance(0.55) ? 'flagrante' : 'offence'
    arrest(story, start, { ground, offence, actAt: actBefore(story, start, 0.4), role: 'alleged-offender' })
    const seenByJudge = random.chance(0.3)
    const free = seenByJudge
      ? bringBeforeAuthority(story, start, 'release') + hour
      : start + Math.min(random.exponential(5), 40) * hour + hour
    release(story, free, random.chance(0.93) ? 'family' : 'care', home.police)
    if (random.chance(0.07)) foundAmongOffenders(story, free + day)
    const ends = free + random.between(4, 50) * day
    endRole(story, ends, 'alleged-offender', 'No further action.')
    if (random.chance(0.3)) endProceedings(story, ends, 'No further action.')
    close(story, ends + 2 * hour)
  },
}
