import { day, hour, year } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import { placeInCare, protect } from '../chapters/care.ts'
import { accompany } from '../chapters/case-management.ts'
import { actBefore, assignRole, informAndSupport, linkIncident, report } from '../chapters/contact.ts'
import { hearViews, hold } from '../chapters/court.ts'
import { interviewVictim } from '../chapters/interview.ts'
import { claimRedress } from '../chapters/redress.ts'
import type { Archetype } from '../story/archetype.ts'
import { happen, openCase } from '../story/story.ts'

/** A child harmed by somebody at home: safety first, then going along with the family. */
export const harmedAtHome: Archetype = {
  name: 'harmed-at-home',
  weight: 13,
  rhythm: 'evening',
  seasons: [1.25, 1, 1, 0.95, 0.95, 1, 1.1, 1.1, 0.95, 0.95, 1, 1.3],
  sketch: { ages: [0.6, 17.5], girls: 0.54 },
  tell(story, start) {
    const { random, home, child } = story
    openCase(story, start, home.social, ['justice'])
    const channel = random.pick([
      'school',
      'police',
      'parent',
      'health',
      'neighbour',
      'hotline',
      'child',
    ] as const)
    const urgent = channel === 'police' || random.chance(0.25)
    const harm = pickWeighted(random, [
      ['2', 46],
      ['4', 34],
      ['5', 20],
    ] as const)
    const acted = story.sibling?.occurredAt
      ? Date.parse(story.sibling.occurredAt)
      : actBefore(story, start, 6)
    const by = channel === 'police' ? home.police : channel === 'hotline' ? 'NGO-3' : home.social
    const level = report(story, start, { channel, forms: [harm], urgent, by })
    assignRole(story, start + 0.5 * hour, 'victim', { harm, actAt: acted })
    if (story.sibling) {
      happen(story, 'incident-linked', start + hour, { incident: story.sibling.ref }, { agency: home.social })
    } else if (random.chance(0.75)) {
      const perpetrators = [
        { relationship: 'household member', ageStatus: 'adult' as const, sex: 'male' as const },
      ]
      linkIncident(story, start + hour, {
        at: acted,
        place: 'Home',
        harm,
        completed: 'completed',
        perpetrators,
      })
    }
    informAndSupport(story, start + 0.5 * hour)
    const shareProtected = level === 'high' ? 0.6 : 0.15
    if (random.chance(shareProtected))
      protect(story, start + random.between(1, 5) * day, random.between(60, 200))
    if (random.chance(level === 'high' ? 0.4 : 0.06)) {
      const kind = random.pick(['kinship', 'kinship', 'foster', 'shelter', 'residential', 'kafala'] as const)
      hearViews(story, start + 3 * hour, home.social)
      placeInCare(story, start + random.between(4, 30) * hour, kind, random.between(10, 140))
    }
    const oldEnough = start - child.born > 4 * year
    if (oldEnough && random.chance(0.3))
      interviewVictim(story, start + random.between(2, 14) * day, 'victim', home.police)
    if (oldEnough && random.chance(0.1)) {
      happen(
        story,
        'special-measure-granted',
        start + random.between(60, 90) * day,
        { measure: random.pick(['screen', 'closed-court', 'video-link', 'no-direct-confrontation']) },
        { agency: home.court },
      )
      hold(story, start + 91 * day, 'trial', random.between(20, 60))
      if (random.chance(0.5)) claimRedress(story, start + random.between(160, 200) * day)
    }
    const weeks = level === 'none' ? 1.5 : level === 'low' ? random.between(4, 9) : random.between(5, 15)
    accompany(story, start, level, weeks)
  },
}
