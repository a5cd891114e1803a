import { day, hour } from '../chance/local-time.ts'
import { arrest, release } from '../chapters/arrest.ts'
import { accompany } from '../chapters/case-management.ts'
import { assessRisk, assignRole } from '../chapters/contact.ts'
import { admit, houseOf, orderDetention } from '../chapters/detention.ts'
import { receiveAlone } from '../chapters/on-the-move.ts'
import { arrivals } from '../land/home.ts'
import type { Archetype } from '../story/archetype.ts'
import { openCase } from '../story/story.ts'

/** A child locked up for being in the country, which should never be. */
export const immigrationDetention: Archetype = {
  name: 'immigration-detention',
  weight: 0.9,
  rhythm: 'any',
  seasons: [0.5, 0.5, 0.8, 1.1, 1.3, 1.5, 1.6, 1.5, 1.3, 1, 0.6, 0.5],
  sketch: { ages: [9, 17.9], girls: 0.24, onTheMove: true, careStatus: 'separated' },
  home: (random) => random.pick(arrivals),
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, 'IMM-1', ['on-the-move', 'justice'])
    arrest(story, start, { ground: 'immigration', actAt: start, by: 'IMM-1' })
    const house = houseOf('PL-17')
    if (random.chance(0.6))
      orderDetention(story, start + random.between(2, 9) * hour, 'immigration', start + 20 * day, 'IMM-1')
    admit(story, start + 2 * hour, house)
    const free = start + Math.min(0.4 + random.exponential(4), 60) * day
    release(story, free, random.chance(0.6) ? 'care' : 'guardian', 'IMM-1', house.place)
    const level = random.pick(['low', 'medium'] as const)
    assignRole(story, free, 'at-risk', { reason: 'Alone in the country' }, home.social)
    assessRisk(story, free + random.between(2, 50) * hour, level)
    receiveAlone(story, free)
    accompany(story, free, level, random.between(5, 12))
  },
}
