import { day, hour, minute } from '../chance/local-time.ts'
import { arrest, bringBeforeAuthority } from '../chapters/arrest.ts'
import { actBefore } from '../chapters/contact.ts'
import { admit, orderDetention, remandHouse } from '../chapters/detention.ts'
import { die } from '../chapters/detention-life.ts'
import { drawGraveOffence } from '../chapters/offences.ts'
import type { Archetype } from '../story/archetype.ts'
import { openCase } from '../story/story.ts'

/** A child dies in remand; the story ends there. Very rare. */
export const deathInDetention: Archetype = {
  name: 'death-in-detention',
  weight: 0.02,
  rhythm: 'night-out',
  sketch: { ages: [15, 17.9], girls: 0.1 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.police, ['justice'])
    const offence = drawGraveOffence(random)
    const actAt = actBefore(story, start, 1)
    arrest(story, start, { ground: 'offence', offence, actAt, role: 'alleged-offender' })
    const seen = bringBeforeAuthority(story, start, 'detain')
    orderDetention(story, seen + 10 * minute, 'pre-sentence', seen + 60 * day, home.court)
    const house = remandHouse(story)
    admit(story, seen + 4 * hour, house)
    die(story, seen + random.between(5, 25) * day, house)
  },
}
