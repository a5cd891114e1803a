import { day, hour } from '../chance/local-time.ts'
import { close } from '../chapters/case-management.ts'
import { actBefore, assignRole, endRole, informAndSupport } from '../chapters/contact.ts'
import { hold } from '../chapters/court.ts'
import { interviewVictim } from '../chapters/interview.ts'
import { drawGraveOffence } from '../chapters/offences.ts'
import type { Archetype } from '../story/archetype.ts'
import { happen, openCase } from '../story/story.ts'

/** A child who saw or heard something: told what happens, supported, interviewed, sometimes heard at the trial. */
export const witness: Archetype = {
  name: 'witness',
  weight: 13,
  rhythm: 'office',
  sketch: { ages: [5, 17.8], girls: 0.49 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.police, ['justice'])
    assignRole(story, start, 'witness', {
      offence: drawGraveOffence(random),
      actAt: actBefore(story, start, 4),
    })
    informAndSupport(story, start)
    interviewVictim(story, start + random.between(0.5, 12) * day, 'witness', home.police)
    let ends = start + random.between(20, 70) * day
    if (random.chance(0.35)) {
      if (random.chance(0.7)) {
        const measure = random.pick(['video-link', 'screen', 'pre-recorded', 'support-person'])
        happen(story, 'special-measure-granted', start + 20 * day + hour, { measure }, { agency: home.court })
      }
      ends = hold(story, start + 30 * day, 'trial', random.between(30, 140)) + day
    }
    if (random.chance(0.6)) endRole(story, ends, 'witness', 'The inquiry was closed.')
    close(story, ends + hour)
  },
}
