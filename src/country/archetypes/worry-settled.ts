import { day, hour } from '../chance/local-time.ts'
import { close } from '../chapters/case-management.ts'
import { assessRisk } from '../chapters/contact.ts'
import type { Archetype } from '../story/archetype.ts'
import { owed } from '../story/owed.ts'
import { happen, openCase } from '../story/story.ts'

/** Somebody worried, somebody looked, and the child is well: most reports end here. */
export const worrySettled: Archetype = {
  name: 'worry-settled',
  weight: 12,
  rhythm: 'school',
  seasons: [1.1, 1.1, 1.15, 1, 1.1, 1, 0.55, 0.5, 1.15, 1.25, 1.2, 0.95],
  sketch: { ages: [0.4, 17.6], girls: 0.5 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.social, ['justice'])
    const channel = random.pick([
      'school',
      'health',
      'neighbour',
      'neighbour',
      'parent',
      'hotline',
      'online',
      'other',
    ])
    const agency = channel === 'hotline' ? 'NGO-3' : home.social
    happen(
      story,
      'report-received',
      start,
      { channel, urgent: random.chance(0.05) ? 'yes' : 'no' },
      { agency },
    )
    const assessed = owed(story, start, 72 * hour, 0.12, 0.03)
    if (assessed !== undefined) assessRisk(story, assessed, 'none')
    close(story, (assessed ?? start + 4 * day) + random.between(0.2, 8) * day)
  },
}
