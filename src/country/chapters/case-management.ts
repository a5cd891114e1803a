import { inOfficeHours } from '../chance/delay.ts'
import { day, formatDate, hour } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story, yesNo } from '../story/story.ts'
import { assessRisk, type RiskLevel } from './contact.ts'
import { domains, goals, needs, plannedServices } from './phrases.ts'
import { refer } from './referral.ts'

const followUpDays: Readonly<Record<RiskLevel, number>> = { none: 60, low: 30, medium: 14, high: 7 }
const calmer: Readonly<Record<RiskLevel, RiskLevel>> = {
  none: 'none',
  low: 'none',
  medium: 'low',
  high: 'medium',
}

/**
 * A caseworker goes along with the child: assessment, plan, referrals, visits by the level of danger, and
 * the closing of the case when things are better. Gives the instant of the closing.
 */
export function accompany(story: Story, from: number, level: RiskLevel, weeks: number): number {
  const { random, home } = story
  const agency = home.social
  const closing = inOfficeHours(random, from + weeks * 7 * day)
  const assessed = inOfficeHours(random, from + random.between(1, 8) * day)
  const data = { domains: [random.pick(domains), random.pick(domains)], needs: [random.pick(needs)] }
  happen(story, 'assessed', assessed, data, { agency })
  if (random.chance(0.35)) consent(story, assessed, closing)
  const planned = owed(story, assessed, 14 * day, 0.14, 0.05)
  if (planned !== undefined) {
    const plan = {
      goals: [random.pick(goals)],
      services: [random.pick(plannedServices)],
      childAgrees: yesNo(story, 0.9),
    }
    happen(story, 'plan-agreed', planned, plan, { agency })
    if (weeks > 14) happen(story, 'plan-reviewed', planned + random.between(50, 90) * day, plan, { agency })
  }
  const referrals = pickWeighted(random, [
    [0, 46],
    [1, 42],
    [2, 12],
  ] as const)
  for (let one = 0; one < referrals; one++) refer(story, assessed + random.between(0, 12) * day)
  if (random.chance(0.12)) confer(story, assessed + random.between(5, 30) * day)
  followUp(story, from, closing, level)
  return close(story, closing)
}

/** Visits and calls for as long as the danger asks for; the danger grows less over the weeks. */
export function followUp(story: Story, from: number, to: number, level: RiskLevel): void {
  const { random, home } = story
  let danger = level
  let at = from
  let visits = 0
  while (at < to && danger !== 'none') {
    const limit = followUpDays[danger] * day
    const next =
      owed(story, at + limit * 0.55, limit * 0.45, 0.1, 0.03) ?? at + limit * random.between(1.6, 2.2)
    at = random.chance(0.8) ? Math.min(inOfficeHours(random, next - day), next) : next
    if (at >= to || at > story.now) return
    const due = formatDate(at + limit)
    happen(
      story,
      'followed-up',
      at,
      { how: random.pick(['visit', 'visit', 'call', 'remote']), nextDue: due },
      { agency: home.social },
    )
    visits++
    if (visits % 3 === 0 && random.chance(0.7)) {
      danger = calmer[danger]
      if (at + 2 * hour < to) assessRisk(story, at + 2 * hour, danger)
      at += 2 * hour
    }
  }
}

const workConcluded = [
  'Goals reached',
  'The family no longer needs us',
  'Objectifs atteints',
  'تحققت الأهداف',
]
const mattersConcluded = ['The matter is concluded', 'Nothing more to do for this desk', 'Affaire terminée']

/** The case is closed; few are opened again, and a few are never closed though nothing happens any more. */
export function close(story: Story, at: number): number {
  const { random } = story
  if (random.chance(0.02)) return at
  const agency = story.case.lead
  if (random.chance(0.025)) {
    const to = random.pick(['SOC-2', 'SOC-7', 'SOC-11', 'SOC-15', 'Norvia'])
    happen(story, 'transferred', at - day, { to, reason: 'The family moved.' }, { agency })
  }
  const reasons = agency.startsWith('POL') ? mattersConcluded : workConcluded
  happen(story, 'closed', at, { reason: random.pick(reasons) }, { agency })
  story.case.closed = at
  if (!random.chance(0.04)) return at
  const again = at + random.between(30, 200) * day
  if (again > story.now) return at
  happen(
    story,
    'reopened',
    again,
    { reason: random.pick(['New report', 'The child asked us to']) },
    { agency },
  )
  const last = again + random.between(30, 80) * day
  assessRisk(story, again + 5 * hour, 'low')
  followUp(story, again + 5 * hour, last, 'low')
  happen(story, 'closed', last, { reason: 'Goals reached' }, { agency })
  story.case.closed = last
  return last
}

function consent(story: Story, at: number, closing: number): void {
  const { random, home } = story
  const to = random.pick(['services', 'services', 'sharing'])
  const by = random.pick(['child', 'caregiver', 'caregiver', 'other'])
  const data: Record<string, unknown> = { to, by }
  if (random.chance(0.2)) data.limits = 'Not to be shared with the school.'
  happen(story, 'consent-given', at, data, { agency: home.social })
  if (!random.chance(0.04)) return
  const withdrawn = at + (closing - at) * random.between(0.2, 0.9)
  happen(story, 'consent-withdrawn', withdrawn, { to, by }, { agency: home.social })
}

function confer(story: Story, at: number): void {
  const { random, home } = story
  const agencies = [home.social, random.pick([home.police, home.hospital, home.family, 'EDU-1'])]
  const decisions = random.pick([
    'School contacted by Friday.',
    'Joint visit next week.',
    'Visite conjointe lundi.',
  ])
  happen(
    story,
    'case-conferenced',
    inOfficeHours(random, at),
    { agencies, decisions },
    { agency: home.social },
  )
}
