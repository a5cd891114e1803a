import { inOfficeHours } from '../chance/delay.ts'
import { day, hour } from '../chance/local-time.ts'
import { arrest, bringBeforeAuthority, release } from '../chapters/arrest.ts'
import { giveAftercare } from '../chapters/care.ts'
import { close } from '../chapters/case-management.ts'
import { actBefore, assignRole, endRole } from '../chapters/contact.ts'
import {
  adjudicate,
  appeal,
  charge,
  hearViews,
  hold,
  reportSocialInquiry,
  seal,
  sentence,
} from '../chapters/court.ts'
import {
  admit,
  custodyHouse,
  type House,
  orderDetention,
  remandHouse,
  reviewDetention,
  stay,
} from '../chapters/detention.ts'
import { abscond, die } from '../chapters/detention-life.ts'
import { followMeasure } from '../chapters/measures.ts'
import { drawGraveOffence } from '../chapters/offences.ts'
import { foundAmongOffenders } from '../chapters/victim-among-offenders.ts'
import type { Archetype } from '../story/archetype.ts'
import { owed } from '../story/owed.ts'
import { happen, openCase, type Story } from '../story/story.ts'

/** Before trial behind a door: arrest, judge, remand, charge. Gives house, entry, offence and first hearing. */
function awaitTrial(story: Story, start: number, weeks: number) {
  const { random, home } = story
  openCase(story, start, home.police, ['justice'])
  const offence = drawGraveOffence(random)
  arrest(story, start, {
    ground: random.pick(['offence', 'flagrante', 'warrant']),
    offence,
    actAt: actBefore(story, start, 1),
    role: 'alleged-offender',
  })
  const seen = bringBeforeAuthority(story, start, 'detain')
  const trial = seen + weeks * 7 * day
  orderDetention(story, seen + 10 * 60_000, 'pre-sentence', seen + 60 * day, home.court)
  const house = remandHouse(story)
  const entered = seen + random.between(1, 9) * hour
  const last = stay(story, entered, trial, house)
  reviewDetention(story, seen, trial)
  const charged = owed(story, seen, 22 * day, 0.08, 0.02) ?? seen + 35 * day
  charge(story, charged, [offence])
  assignRole(story, charged, 'accused', { offence }, home.prosecution)
  const first = hold(story, charged, 'first', random.between(3, 9))
  if (random.chance(0.08)) foundAmongOffenders(story, first + 2 * day)
  if (random.chance(0.88))
    reportSocialInquiry(story, Math.min(first + random.between(3, 20) * day, trial - day))
  if (random.chance(0.5)) hearViews(story, trial - 2 * day, home.court)
  return { offence, seen, trial, house: last }
}

/** Held before trial and then free: acquitted, or sentenced to stay in freedom. */
export const remandThenFree: Archetype = {
  name: 'remand-then-free',
  weight: 3.6,
  rhythm: 'night-out',
  sketch: { ages: [14.6, 17.9], girls: 0.1 },
  tell(story, start) {
    const { random, home } = story
    const weeks = Math.min(2 + random.exponential(9), 40)
    const { offence, trial, house } = awaitTrial(story, start, weeks)
    let court = inOfficeHours(random, trial)
    if (random.chance(0.12) && weeks > 4) {
      const back = abscond(story, trial - 12 * day, house)
      if (back === undefined) return
      court = inOfficeHours(random, Math.max(trial, back + 2 * day))
    }
    const data = { kind: 'trial', closed: random.chance(0.9) ? 'yes' : 'no', childPresent: 'yes' }
    happen(story, 'hearing-held', court, data, { agency: home.court })
    if (random.chance(0.4)) {
      adjudicate(story, court + hour, random.chance(0.7) ? 'not-responsible' : 'dismissed')
      release(story, court + 2 * hour, 'family', house.agency, house.place)
      endRole(story, court + 2 * hour, 'accused', 'Not found responsible.')
      close(story, court + 3 * day)
      return
    }
    adjudicate(story, court + hour, 'responsible')
    assignRole(story, court + hour, 'recognised-offender', { offence }, home.court)
    sentence(story, court + 1.5 * hour, 'non-custodial', ['probation'])
    release(story, court + 3 * hour, 'family', house.agency, house.place)
    const ends = followMeasure(story, court + 3 * day, 'probation', 'sentence', random.between(90, 270))
    close(story, ends + day)
  },
}

/** Held before trial, sentenced to custody, and cared for afterwards. */
export const custodyThenAftercare: Archetype = {
  name: 'custody-then-aftercare',
  weight: 1.7,
  rhythm: 'night-out',
  sketch: { ages: [15.2, 17.9], girls: 0.08 },
  tell(story, start) {
    const { random, home } = story
    const { offence, trial, house } = awaitTrial(story, start, Math.min(3 + random.exponential(9), 34))
    const court = inOfficeHours(random, trial)
    happen(
      story,
      'hearing-held',
      court,
      { kind: 'trial', closed: 'yes', childPresent: 'yes' },
      { agency: home.court },
    )
    adjudicate(story, court + hour, 'responsible')
    assignRole(story, court + hour, 'recognised-offender', { offence }, home.court)
    const days = Math.round(Math.min(50 + random.exponential(110), 540))
    sentence(story, court + 2 * hour, 'custodial', [], days)
    if (random.chance(0.15)) appeal(story, court + random.between(4, 14) * day)
    const serves = custodyHouse(story)
    const from = enter(story, court + random.between(3, 30) * hour, house, serves)
    const out = from + days * random.between(0.6, 0.95) * day
    const last = stay(story, from, out, serves)
    release(
      story,
      out,
      random.pick(['family', 'family', 'care', 'independent', 'guardian'] as const),
      last.agency,
      last.place,
    )
    const helped = owed(story, out, 30 * day, 0.14, 0.12)
    if (helped !== undefined) giveAftercare(story, helped, random.between(60, 200))
    const sealed = owed(story, out, 30 * day, 0.2, 0.1)
    if (sealed !== undefined) seal(story, sealed)
    close(story, out + random.between(60, 200) * day)
  },
}

/** A sentenced child is brought to where the sentence is served, unless they are there already. */
function enter(story: Story, at: number, from: House, to: House): number {
  if (from.place === to.place) return at
  happen(
    story,
    'moved',
    at - hour,
    { from: from.place, to: to.place, reason: 'Sentence.' },
    { agency: from.agency, place: to.place },
  )
  return at
}

/** A child dies in remand; the story ends there. */
export const deathInDetention: Archetype = {
  name: 'death-in-detention',
  weight: 0.02,
  rhythm: 'night-out',
  sketch: { ages: [15, 17.9], girls: 0.1 },
  tell(story, start) {
    const { random, home } = story
    openCase(story, start, home.police, ['justice'])
    const offence = drawGraveOffence(random)
    arrest(story, start, {
      ground: 'offence',
      offence,
      actAt: actBefore(story, start, 1),
      role: 'alleged-offender',
    })
    const seen = bringBeforeAuthority(story, start, 'detain')
    orderDetention(story, seen + 10 * 60_000, 'pre-sentence', seen + 60 * day, home.court)
    const house = remandHouse(story)
    admit(story, seen + 4 * hour, house)
    die(story, seen + random.between(5, 25) * day, house)
  },
}
