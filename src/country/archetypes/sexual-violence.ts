import { day, hour } from '../chance/local-time.ts'
import { protect } from '../chapters/care.ts'
import { accompany } from '../chapters/case-management.ts'
import {
  actBefore,
  assignRole,
  endRole,
  informAndSupport,
  linkIncident,
  report,
} from '../chapters/contact.ts'
import { hold } from '../chapters/court.ts'
import { interviewVictim } from '../chapters/interview.ts'
import { claimRedress } from '../chapters/redress.ts'
import type { Archetype } from '../story/archetype.ts'
import { owed } from '../story/owed.ts'
import { happen, openCase } from '../story/story.ts'

/** A child who suffered sexual violence: health care within three days, one interview at the Barnahus, the trial. */
export const sexualViolence: Archetype = {
  name: 'sexual-violence',
  weight: 5,
  rhythm: 'office',
  sketch: { ages: [3.5, 17.8], girls: 0.81 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.social, ['justice'])
    const channel = random.pick(['health', 'parent', 'school', 'child', 'police', 'hotline'] as const)
    const by = channel === 'police' ? home.police : channel === 'hotline' ? 'NGO-3' : home.social
    const level = report(story, start, { channel, forms: ['3'], urgent: random.chance(0.8), by })
    const acted = actBefore(story, start, 20)
    assignRole(story, start + 20 * 60_000, 'victim', { harm: '3', actAt: acted })
    const perpetrators = [
      {
        relationship: random.pick(['known adult', 'relative', 'peer', 'stranger']),
        ageStatus: 'adult' as const,
      },
    ]
    linkIncident(story, start + hour, {
      at: acted,
      place: 'Known to the unit',
      harm: '3',
      completed: 'completed',
      perpetrators,
    })
    const seen = owed(story, start, 72 * hour, 0.13, 0.05)
    if (seen !== undefined)
      happen(story, 'medical-examined', seen, { reason: 'sexual-violence' }, { agency: home.hospital })
    informAndSupport(story, start + 20 * 60_000)
    const interviews = random.chance(0.75) ? 1 : 2 + random.int(3)
    for (let one = 0; one < interviews; one++) {
      interviewVictim(story, start + (one * 9 + random.between(1, 8)) * day, 'victim', home.police)
    }
    if (random.chance(0.4)) protect(story, start + random.between(0.3, 4) * day, random.between(90, 300))
    if (random.chance(0.3)) {
      if (random.chance(0.25)) assignRole(story, start + 60 * day, 'civil-party', {}, home.court)
      if (random.chance(0.88)) {
        const measure = random.pick([
          'pre-recorded',
          'screen',
          'video-link',
          'closed-court',
          'support-person',
          'breaks',
        ])
        happen(
          story,
          'special-measure-granted',
          start + random.between(50, 80) * day,
          { measure },
          { agency: home.court },
        )
      }
      const held = hold(story, start + 81 * day, 'trial', random.between(40, 120))
      if (random.chance(0.55)) claimRedress(story, held + random.between(5, 30) * day)
      if (random.chance(0.5)) endRole(story, held + 40 * day, 'victim', 'The proceedings ended.')
    }
    accompany(story, start, level === 'none' ? 'low' : level, random.between(7, 18))
  },
}
