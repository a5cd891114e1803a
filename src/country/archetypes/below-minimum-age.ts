import { inOfficeHours } from '../chance/delay.ts'
import { day, hour } from '../chance/local-time.ts'
import { arrest, release } from '../chapters/arrest.ts'
import { accompany } from '../chapters/case-management.ts'
import { actBefore, endRole, report } from '../chapters/contact.ts'
import { charge, endProceedings } from '../chapters/court.ts'
import { drawOffence } from '../chapters/offences.ts'
import type { Archetype } from '../story/archetype.ts'
import { happen, openCase } from '../story/story.ts'

/** A child below the minimum age who was charged all the same, until somebody noticed. */
export const belowMinimumAge: Archetype = {
  name: 'below-minimum-age',
  weight: 1.6,
  rhythm: 'evening',
  sketch: { ages: [11, 13.7], girls: 0.18 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.police, ['justice'])
    const offence = drawOffence(random)
    arrest(story, start, {
      ground: 'offence',
      offence,
      actAt: actBefore(story, start, 0.5),
      role: 'alleged-offender',
    })
    release(story, start + Math.min(1 + random.exponential(3), 20) * hour, 'family', home.police)
    const charged = inOfficeHours(random, start + random.between(4, 20) * day)
    charge(story, charged, [offence])
    if (random.chance(0.9)) {
      const dropped = charged + random.between(3, 60) * day
      happen(story, 'charge-dropped', dropped, random.chance(0.7) ? { offences: [offence] } : {}, {
        agency: home.prosecution,
      })
      endRole(story, dropped, 'alleged-offender', 'Below the minimum age.')
      endProceedings(story, dropped + hour, 'Below the minimum age.')
    }
    const level = report(story, start + random.between(1, 4) * day, {
      channel: 'police',
      urgent: false,
      by: home.social,
    })
    accompany(story, start + 4 * day, level === 'none' ? 'low' : level, random.between(5, 14))
  },
}
