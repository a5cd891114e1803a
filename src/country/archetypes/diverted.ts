import { inOfficeHours } from '../chance/delay.ts'
import { day, hour } from '../chance/local-time.ts'
import { arrest, provideLawyer, release } from '../chapters/arrest.ts'
import { close } from '../chapters/case-management.ts'
import { actBefore, assignRole, endRole } from '../chapters/contact.ts'
import { divert } from '../chapters/diversion.ts'
import { drawOffence } from '../chapters/offences.ts'
import { foundAmongOffenders } from '../chapters/victim-among-offenders.ts'
import type { Archetype } from '../story/archetype.ts'
import { openCase } from '../story/story.ts'

/** A child kept out of court: by the police, the prosecution or the court itself. */
export const diverted: Archetype = {
  name: 'diverted',
  weight: 17,
  rhythm: 'night-out',
  seasons: [0.85, 0.9, 1, 1, 1.1, 1.15, 1.2, 1.15, 1, 1, 0.9, 0.8],
  sketch: { ages: [14.1, 17.9], girls: 0.21 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.police, ['justice'])
    const offence = drawOffence(random)
    const actAt = actBefore(story, start, 2)
    if (random.chance(0.6)) {
      arrest(story, start, {
        ground: random.chance(0.6) ? 'flagrante' : 'offence',
        offence,
        actAt,
        role: 'alleged-offender',
      })
      release(story, start + Math.min(1 + random.exponential(4), 23) * hour, 'family', home.police)
    } else {
      assignRole(story, start, 'alleged-offender', { offence, actAt }, home.police)
      provideLawyer(story, start, home.police)
    }
    if (random.chance(0.06)) foundAmongOffenders(story, start + 2 * day)
    const stage = random.pick(['police', 'police', 'prosecution', 'prosecution', 'court'] as const)
    const days = stage === 'police' ? random.between(1, 6) : random.between(5, 30)
    const ends = divert(story, inOfficeHours(random, start + days * day), stage)
    endRole(story, ends + day, 'alleged-offender', 'Diverted.')
    close(story, ends + day + hour)
  },
}
