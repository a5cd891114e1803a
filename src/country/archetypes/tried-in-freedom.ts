import { inOfficeHours } from '../chance/delay.ts'
import { day, hour } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import { arrest, bringBeforeAuthority, release } from '../chapters/arrest.ts'
import { close } from '../chapters/case-management.ts'
import { actBefore, assignRole, endRole } from '../chapters/contact.ts'
import {
  adjudicate,
  appeal,
  charge,
  endProceedings,
  hearViews,
  hold,
  reportSocialInquiry,
  sentence,
} from '../chapters/court.ts'
import { followMeasure, type Measure } from '../chapters/measures.ts'
import { drawOffence } from '../chapters/offences.ts'
import { foundAmongOffenders } from '../chapters/victim-among-offenders.ts'
import type { Archetype } from '../story/archetype.ts'
import { happen, openCase } from '../story/story.ts'

const measures: readonly Measure[] = [
  'probation',
  'supervision',
  'community-service',
  'education',
  'restorative',
  'treatment',
  'other',
]
const untilTrial: readonly Measure[] = [
  'bail',
  'supervision',
  'curfew',
  'house-arrest',
  'electronic-monitoring',
]

/** A child who waits for the trial in freedom and is not locked up after it. */
export const triedInFreedom: Archetype = {
  name: 'tried-in-freedom',
  weight: 7,
  rhythm: 'night-out',
  sketch: { ages: [14.2, 17.9], girls: 0.14 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.police, ['justice'])
    const offence = drawOffence(random)
    arrest(story, start, {
      ground: 'offence',
      offence,
      actAt: actBefore(story, start, 1),
      role: 'alleged-offender',
    })
    const seen = bringBeforeAuthority(story, start, random.chance(0.6) ? 'conditional-release' : 'release')
    release(story, seen + hour, 'family', home.police)
    if (random.chance(0.5)) {
      followMeasure(
        story,
        seen + 2 * hour,
        random.pick(untilTrial),
        'pre-sentence-detention',
        random.between(30, 120),
      )
    }
    if (random.chance(0.07)) foundAmongOffenders(story, seen + 3 * day)
    const charged = inOfficeHours(random, seen + random.between(3, 28) * day)
    charge(story, charged, [offence])
    assignRole(story, charged, 'accused', { offence }, home.prosecution)
    if (random.chance(0.12))
      happen(
        story,
        'charge-changed',
        charged + 12 * day,
        { offences: [drawOffence(random)] },
        { agency: home.prosecution },
      )
    const first = hold(story, charged, 'first', random.between(6, 25))
    if (random.chance(0.86)) reportSocialInquiry(story, first + random.between(5, 25) * day)
    if (random.chance(0.5)) hearViews(story, first + random.between(4, 25) * day, home.court)
    const trial = hold(story, first, 'trial', random.between(28, 90))
    const outcome = pickWeighted(random, [
      ['responsible', 66],
      ['not-responsible', 16],
      ['dismissed', 9],
      ['withdrawn', 6],
      ['no-case', 3],
    ] as const)
    adjudicate(story, trial, outcome)
    if (outcome !== 'responsible') {
      endRole(story, trial, 'accused', 'Not found responsible.')
      close(story, trial + random.between(1, 9) * day)
      return
    }
    assignRole(story, trial, 'recognised-offender', { offence }, home.court)
    const sanction = pickWeighted(random, [
      ['non-custodial', 80],
      ['suspended-custodial', 12],
      ['absolute-discharge', 8],
    ] as const)
    const measure = random.pick(measures)
    const decided = random.chance(0.6)
      ? trial + hour
      : hold(story, trial, 'sentencing', random.between(7, 20))
    sentence(
      story,
      decided,
      sanction,
      sanction === 'non-custodial' ? [measure] : [],
      sanction === 'suspended-custodial' ? 60 : undefined,
    )
    if (random.chance(0.08)) appeal(story, decided + random.between(3, 14) * day)
    let ends = decided + 10 * day
    if (sanction === 'non-custodial')
      ends = followMeasure(
        story,
        decided + random.between(2, 12) * day,
        measure,
        'sentence',
        random.between(60, 240),
      )
    if (random.chance(0.4)) endProceedings(story, ends, 'The sentence was completed.')
    endRole(story, ends, 'recognised-offender', 'The sentence was completed.')
    close(story, ends + day)
  },
}
