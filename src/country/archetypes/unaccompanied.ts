import { day, hour } from '../chance/local-time.ts'
import { accompany } from '../chapters/case-management.ts'
import { assessRisk, assignRole, explainRights } from '../chapters/contact.ts'
import { charge } from '../chapters/court.ts'
import { receiveAlone } from '../chapters/on-the-move.ts'
import { arrivals } from '../land/home.ts'
import type { Archetype } from '../story/archetype.ts'
import { owed } from '../story/owed.ts'
import { happen, openCase } from '../story/story.ts'

const arrivalSeasons = [0.5, 0.5, 0.8, 1.1, 1.3, 1.5, 1.6, 1.5, 1.3, 1, 0.6, 0.5]

/** A child who arrives alone, often smuggled: guardian, best interests, family. */
export const unaccompanied: Archetype = {
  name: 'unaccompanied',
  weight: 3.6,
  rhythm: 'any',
  seasons: arrivalSeasons,
  sketch: { ages: [8, 17.9], girls: 0.19, onTheMove: true, careStatus: 'unaccompanied' },
  home: (random) => random.pick(arrivals),
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.social, ['on-the-move'])
    const circumstances = 'On arrival, with an interpreter.'
    happen(
      story,
      'screened',
      start,
      { as: 'smuggled', result: random.pick(['Likely', 'Not found']), circumstances },
      { agency: 'IMM-1', place: 'PL-26' },
    )
    if (random.chance(0.6))
      assignRole(story, start + hour, 'smuggled', { actAt: start - random.between(1, 12) * day }, 'IMM-1')
    explainRights(story, start + random.between(1, 20) * hour, 'IMM-1')
    const level = random.pick(['low', 'medium', 'medium', 'high'] as const)
    assessRisk(story, start + random.between(4, 60) * hour, level)
    receiveAlone(story, start)
    const precision = story.child.line.dateOfBirthPrecision
    if (precision === 'unknown' || precision === 'estimated') {
      const age = owed(story, start, 20 * day)
      const data = {
        method: 'holistic-assessment',
        range: [15, 17],
        benefitOfDoubt: random.chance(0.9) ? 'yes' : 'no',
      }
      if (age !== undefined) happen(story, 'age-determined', age, data, { agency: home.social })
    }
    if (random.chance(0.05)) {
      const charged = start + random.between(2, 15) * day
      charge(story, charged, ['0805'])
      if (random.chance(0.8))
        happen(
          story,
          'charge-dropped',
          charged + random.between(3, 50) * day,
          { offences: ['0805'] },
          { agency: home.prosecution },
        )
    }
    accompany(story, start, level, random.between(6, 16))
  },
}
