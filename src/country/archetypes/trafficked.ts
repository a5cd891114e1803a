import { day, hour } from '../chance/local-time.ts'
import { arrest, release } from '../chapters/arrest.ts'
import { appointGuardian, assessBestInterests, placeInCare } from '../chapters/care.ts'
import { accompany } from '../chapters/case-management.ts'
import { actBefore, assessRisk, assignRole, endRole, informAndSupport } from '../chapters/contact.ts'
import { charge, endProceedings } from '../chapters/court.ts'
import { interviewVictim } from '../chapters/interview.ts'
import { screenForTrafficking } from '../chapters/on-the-move.ts'
import { claimRedress } from '../chapters/redress.ts'
import type { Archetype } from '../story/archetype.ts'
import { happen, openCase } from '../story/story.ts'

/** A trafficked child, sometimes first charged with what they were made to do; the charge has to fall. */
export const trafficked: Archetype = {
  name: 'trafficked',
  weight: 1.5,
  rhythm: 'evening',
  sketch: { ages: [11, 17.9], girls: 0.62, onTheMove: true },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.social, random.chance(0.6) ? ['on-the-move', 'justice'] : ['justice'])
    const suspected = random.chance(0.55)
    let freed = start
    if (suspected) {
      const offence = random.pick(['0502', '0601', '0702'])
      arrest(story, start, {
        ground: 'offence',
        offence,
        actAt: actBefore(story, start, 0.5),
        role: 'alleged-offender',
      })
      freed = start + Math.min(2 + random.exponential(7), 60) * hour
      release(story, freed, 'care', home.police)
      if (random.chance(0.6)) charge(story, freed + random.between(1, 6) * day, [offence])
    }
    const found = freed + random.between(0.2, 9) * day
    screenForTrafficking(story, found)
    assignRole(
      story,
      found + hour,
      'trafficked',
      { actAt: found - 30 * day, reason: 'Recognised' },
      home.social,
    )
    assignRole(story, found + hour, 'victim', { harm: '6', actAt: found - 30 * day }, home.social)
    informAndSupport(story, found + hour)
    if (suspected) {
      const dropped = found + random.between(2, 70) * day
      happen(story, 'charge-dropped', dropped, {}, { agency: home.prosecution })
      endRole(story, dropped, 'alleged-offender', 'Not punished for what they were made to do.')
      if (random.chance(0.6)) endProceedings(story, dropped, 'Not punished for what they were made to do.')
    }
    assessRisk(story, found + random.between(2, 30) * hour, 'high')
    placeInCare(story, found + 3 * hour, 'shelter', random.between(40, 180))
    if (random.chance(0.7)) appointGuardian(story, found + random.between(0.5, 4) * day)
    assessBestInterests(
      story,
      found + random.between(8, 30) * day,
      'Stay in the shelter and learn the language',
    )
    interviewVictim(story, found + random.between(4, 16) * day, 'victim', home.police)
    if (random.chance(0.3)) claimRedress(story, found + random.between(100, 200) * day)
    accompany(story, found, 'high', random.between(9, 20))
  },
}
