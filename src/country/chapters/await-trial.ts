import { day, hour, minute } from '../chance/local-time.ts'
import { owed } from '../story/owed.ts'
import { openCase, type Story } from '../story/story.ts'
import { arrest, bringBeforeAuthority } from './arrest.ts'
import { actBefore, assignRole } from './contact.ts'
import { charge, hearViews, hold, reportSocialInquiry } from './court.ts'
import { type House, orderDetention, remandHouse, reviewDetention, stay } from './detention.ts'
import { drawGraveOffence } from './offences.ts'
import { foundAmongOffenders } from './victim-among-offenders.ts'

/** The child before the court on the day of the trial. */
export type OnTrial = {
  offence: string
  /** When the trial is held (milliseconds). */
  court: number
  /** Where the child waited. */
  house: House
}

/** Arrest, judge, remand, charge and first hearing, until the trial about so many weeks after the arrest. */
export function awaitTrialInDetention(story: Story, start: number, weeks: number): OnTrial {
  const { random, home } = story
  openCase(story, start, home.police, ['justice'])
  const offence = drawGraveOffence(random)
  const ground = random.pick(['offence', 'flagrante', 'warrant'] as const)
  arrest(story, start, { ground, offence, actAt: actBefore(story, start, 1), role: 'alleged-offender' })
  const seen = bringBeforeAuthority(story, start, 'detain')
  const length = weeks * 7 * day

  const usual = owed(story, seen, 22 * day, 0.08, 0.02) ?? seen + 35 * day
  const charged = Math.min(usual, seen + length * 0.5)
  charge(story, charged, [offence])
  assignRole(story, charged, 'accused', { offence }, home.prosecution)
  if (weeks > 5) hold(story, charged, 'first', random.between(3, 8))
  if (random.chance(0.88)) reportSocialInquiry(story, seen + length * random.between(0.6, 0.85))
  const listed = Math.min(20, weeks * 3)
  const court = hold(story, seen + length - listed * day, 'trial', listed)
  if (random.chance(0.5)) hearViews(story, court - 2 * day, home.court)

  orderDetention(story, seen + 10 * minute, 'pre-sentence', seen + 60 * day, home.court)
  const house = stay(story, seen + random.between(1, 9) * hour, court, remandHouse(story))
  reviewDetention(story, seen, court)
  if (random.chance(0.08)) foundAmongOffenders(story, seen + length * 0.3)
  return { offence, court, house }
}
