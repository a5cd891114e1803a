import { day, hour } from '../chance/local-time.ts'
import { arrest, release } from '../chapters/arrest.ts'
import { accompany } from '../chapters/case-management.ts'
import { assignRole, report } from '../chapters/contact.ts'
import type { Archetype } from '../story/archetype.ts'
import { openCase } from '../story/story.ts'

/** A child picked up for what would be no offence of an adult's: truancy, running away, curfew. */
export const statusOffence: Archetype = {
  name: 'status-offence',
  weight: 2.4,
  rhythm: 'school',
  sketch: { ages: [10.5, 17.5], girls: 0.42 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.police, ['justice'])
    arrest(story, start, { ground: 'status-offence', offence: '1102', actAt: start })
    release(
      story,
      start + Math.min(1 + random.exponential(3), 30) * hour,
      random.chance(0.85) ? 'family' : 'care',
      home.police,
    )
    const level = report(story, start + random.between(2, 40) * hour, {
      channel: 'police',
      urgent: false,
      by: home.social,
    })
    assignRole(story, start + 2 * day, 'at-risk', { reason: 'Away from school' }, home.social)
    accompany(story, start + 2 * day, level, random.between(4, 10))
  },
}
