import { day, hour } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import { accompany } from '../chapters/case-management.ts'
import { actBefore, assessRisk, assignRole, informAndSupport, linkIncident } from '../chapters/contact.ts'
import { interviewVictim } from '../chapters/interview.ts'
import { answerOnlineReport, type OnlineKind } from '../chapters/online.ts'
import type { Archetype } from '../story/archetype.ts'
import { owed } from '../story/owed.ts'
import { openCase } from '../story/story.ts'

/** A child harmed through a screen: the report, the notices, and somebody at the child's side. */
export const online: Archetype = {
  name: 'online',
  weight: 5,
  rhythm: 'evening',
  seasons: [1.25, 1.1, 1, 0.95, 0.9, 0.85, 0.85, 0.9, 1, 1.05, 1.15, 1.3],
  sketch: { ages: [8, 17.7], girls: 0.66 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, random.chance(0.6) ? home.social : 'POL-10', ['cyberspace', 'justice'])
    const kind = pickWeighted<OnlineKind>(random, [
      ['grooming', 38],
      ['sextortion', 20],
      ['bullying', 18],
      ['non-consensual-images', 13],
      ['csam', 5],
      ['recruitment', 3],
      ['trafficking', 2],
      ['live-stream', 1],
    ])
    answerOnlineReport(story, start, kind)
    const harm = kind === 'bullying' || kind === 'recruitment' ? '4' : '3'
    const actAt = actBefore(story, start, 10)
    assignRole(story, start + hour, 'victim', { harm, actAt })
    linkIncident(story, start + 2 * hour, {
      at: actAt,
      place: 'Online',
      harm,
      cyberEnabled: 'yes',
      completed: random.chance(0.4) ? 'attempted' : 'completed',
    })
    informAndSupport(story, start + hour)
    if (random.chance(0.4)) interviewVictim(story, start + random.between(1, 12) * day, 'victim', 'POL-10')
    const level = random.pick(['none', 'low', 'low', 'medium'] as const)
    const assessed = owed(story, start, 72 * hour, 0.1, 0.05)
    if (assessed !== undefined) assessRisk(story, assessed, level)
    accompany(story, start, level, level === 'none' ? 2 : random.between(3, 10))
  },
}
