import { day, hour } from '../chance/local-time.ts'
import { arrest } from '../chapters/arrest.ts'
import { appointGuardian, assessBestInterests, placeInCare, traceFamily } from '../chapters/care.ts'
import { accompany } from '../chapters/case-management.ts'
import { assessRisk, assignRole } from '../chapters/contact.ts'
import { charge } from '../chapters/court.ts'
import { houseOf, orderDetention } from '../chapters/detention.ts'
import { borderlands } from '../land/home.ts'
import type { Archetype } from '../story/archetype.ts'
import { owed } from '../story/owed.ts'
import { happen, openCase, yesNo } from '../story/story.ts'

/** A child recruited by an armed group, taken by the armed forces and handed over to civilian protection. */
export const recruited: Archetype = {
  name: 'recruited',
  weight: 1.1,
  rhythm: 'any',
  seasons: [0.7, 0.7, 0.9, 1.1, 1.3, 1.3, 1.2, 1.2, 1.1, 1, 0.8, 0.7],
  sketch: { ages: [10.5, 17.9], girls: 0.22 },
  home: (random) => random.pick(borderlands),
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.social, ['insecurity', 'justice'])
    assignRole(
      story,
      start,
      'recruited',
      { actAt: start - random.between(20, 200) * day, reason: 'Found with an armed group' },
      'ARM-1',
    )
    arrest(story, start, { ground: 'security', actAt: start, by: 'ARM-1' })
    const free = owed(story, start, 72 * hour, 0.22, 0.02) ?? start + 20 * day
    const held = free - start
    const garrison = houseOf('PL-19')
    if (random.chance(0.5)) {
      const entry = {
        commitmentOrder: yesNo(story, 0.5),
        separatedFromAdults: random.pick(['wholly', 'partly', 'no']),
        rightsExplained: yesNo(story, 0.6),
      }
      happen(story, 'admitted', start + held * 0.2, entry, garrison)
    }
    if (random.chance(0.15)) {
      const status = random.pick(['security', 'administrative'] as const)
      orderDetention(story, start + held * 0.4, status, start + 30 * day, home.court)
    }
    happen(
      story,
      'screened',
      start + held * random.between(0.3, 0.9),
      { as: 'recruited', result: 'Confirmed' },
      { agency: home.social },
    )
    happen(
      story,
      'handed-over',
      free,
      { from: 'ARM-1', to: home.social, protocol: 'Handover protocol' },
      { agency: 'ARM-1' },
    )
    const level = random.pick(['medium', 'high', 'high'] as const)
    assessRisk(story, free + random.between(2, 20) * hour, level)
    placeInCare(story, free + hour, random.chance(0.6) ? 'shelter' : 'kinship', random.between(40, 150))
    if (random.chance(0.5)) appointGuardian(story, free + random.between(0.5, 4) * day)
    assessBestInterests(story, free + random.between(4, 15) * day, 'Stay in care until the family is found')
    traceFamily(story, free + random.between(2, 10) * day)
    if (random.chance(0.15)) {
      const charged = free + random.between(3, 20) * day
      charge(story, charged, [random.pick(['09051', '09051', '0502', '0901'])])
      if (random.chance(0.8))
        happen(
          story,
          'charge-dropped',
          charged + random.between(5, 60) * day,
          {},
          { agency: home.prosecution },
        )
    }
    accompany(story, free, level, random.between(9, 20))
  },
}
