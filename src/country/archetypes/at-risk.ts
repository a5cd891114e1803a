import { day, hour } from '../chance/local-time.ts'
import { assessBestInterests, placeInCare } from '../chapters/care.ts'
import { accompany } from '../chapters/case-management.ts'
import { assignRole, endRole, report } from '../chapters/contact.ts'
import { hearViews, hold } from '../chapters/court.ts'
import type { Archetype } from '../story/archetype.ts'
import { openCase } from '../story/story.ts'

/** A child whom somebody worries about: case management from the report to the closing. */
export const atRisk: Archetype = {
  name: 'at-risk',
  weight: 8,
  rhythm: 'school',
  seasons: [1.1, 1.1, 1.15, 1, 1.1, 1, 0.55, 0.5, 1.15, 1.25, 1.2, 0.95],
  sketch: { ages: [0.4, 17.6], girls: 0.5 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.social, random.chance(0.12) ? ['insecurity'] : ['justice'])
    const channel = random.pick([
      'school',
      'school',
      'school',
      'health',
      'neighbour',
      'parent',
      'hotline',
      'child',
      'other',
    ] as const)
    const level = report(story, start, {
      channel,
      urgent: random.chance(0.12),
      by: channel === 'hotline' ? 'NGO-3' : home.social,
    })
    assignRole(story, start + hour, 'at-risk', {
      reason: random.pick(['Alone at night', 'Away from school', 'Absences répétées']),
    })
    let ends: number
    if (level !== 'none' && random.chance(0.12)) {
      assessBestInterests(
        story,
        start + 12 * day,
        random.pick(['Foster family for six months', 'Stay with the aunt']),
      )
      hearViews(story, start + 11 * day, home.social)
      const hearing = hold(story, start + 12 * day, 'care', random.between(8, 20))
      placeInCare(
        story,
        hearing + day,
        random.pick(['foster', 'kinship', 'residential', 'guardian', 'independent', 'other']),
        random.between(60, 240),
      )
      ends = accompany(story, start, level, random.between(10, 22))
    } else {
      ends = accompany(story, start, level, level === 'none' ? 1.2 : random.between(3, 9))
    }
    if (random.chance(0.5)) endRole(story, ends - hour, 'at-risk', 'No longer at risk.')
  },
}
