import { inOfficeHours } from '../chance/delay.ts'
import { day, formatDate, formatInstant, hour } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import { agencyOfPlace } from '../land/places.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story, yesNo } from '../story/story.ts'
import { informParents } from './arrest.ts'
import { lifeInside } from './detention-life.ts'
import { goals, plannedServices } from './phrases.ts'

export type DetentionStatus =
  | 'pre-sentence'
  | 'sentenced'
  | 'administrative'
  | 'immigration'
  | 'security'
  | 'protective'

/** A place and the agency that runs it. */
export type House = { place: string; agency: string }

/** The house of that reference. */
export function houseOf(place: string): House {
  return { place, agency: agencyOfPlace.get(place) ?? 'DET-1' }
}

/** Where the child waits for trial: girls far from home, few in an adult prison's youth wing. */
export function remandHouse(story: Story): House {
  const { random, child, home } = story
  if (child.line.sex === 'female') return houseOf('PL-5')
  return houseOf(random.chance(0.07) ? 'PL-16' : home.remand)
}

/** Where the child serves a custodial sentence. */
export function custodyHouse(story: Story): House {
  const { random, child, home } = story
  if (child.line.sex === 'female') return houseOf('PL-5')
  return houseOf(random.chance(0.08) ? 'PL-16' : random.chance(0.45) ? home.open : home.closed)
}

/** A court orders detention, having looked at other ways in most cases. */
export function orderDetention(
  story: Story,
  at: number,
  status: DetentionStatus,
  until: number,
  by: string,
): void {
  const { random } = story
  const considered = random.chance(1 - 0.14 * story.lateness)
  const reasons = [
    'No adult could be found to supervise.',
    'Tried before without success.',
    'Aucune place libre.',
  ]
  const alternatives = ['supervision', 'bail', 'curfew'].slice(0, 1 + random.int(2))
  const grounds =
    status === 'pre-sentence' ? ['flight', 'danger-to-others', 'danger-to-self', 'evidence'] : ['other']
  happen(
    story,
    'detention-ordered',
    at,
    {
      status,
      orderReference: `O-${formatDate(at).slice(0, 4)}-${100 + random.int(9000)}`,
      grounds: [random.pick(grounds)],
      alternativesConsidered: considered
        ? alternatives.map((measure) => ({ measure, reason: random.pick(reasons) }))
        : [],
      until: formatDate(until),
    },
    { agency: by },
  )
}

/** Arrival in a house, and what is owed in the first hours and weeks. */
export function admit(story: Story, at: number, house: House): void {
  const { random, child, home } = story
  const adult = house.place === 'PL-16'
  const data: Record<string, unknown> = {
    commitmentOrder: yesNo(story, 0.96),
    separatedFromAdults: adult
      ? random.pick(['partly', 'partly', 'no'])
      : pickWeighted(random, [
          ['wholly', 92],
          ['partly', 5],
          ['best-interests-exception', 3],
        ] as const),
    rightsExplained: yesNo(story, 0.9),
  }
  const language = child.line.languages?.[0]
  if (language) data.language = language
  happen(story, 'admitted', at, data, house)
  informParents(story, at, 'admission', 24 * hour, house.agency)
  const seen = owed(story, at, 24 * hour, 0.12, 0.05)
  if (seen !== undefined)
    happen(
      story,
      'medical-examined',
      seen,
      { reason: 'admission' },
      { agency: home.hospital, place: house.place },
    )
}

/** Plan and school, owed within two weeks while the child is held. */
export function settle(story: Story, at: number, leaves: number, house: House): void {
  const { random } = story
  const planned = owed(story, at, 14 * day, 0.15, 0.08)
  if (planned !== undefined && planned < leaves) {
    const plan = {
      goals: [random.pick(goals)],
      services: [random.pick(plannedServices)],
      childAgrees: yesNo(story, 0.85),
    }
    happen(story, 'plan-agreed', inOfficeHours(random, planned), plan, house)
  }
  const taught = owed(story, at, 14 * day, 0.12, 0.08)
  if (taught === undefined) return
  const programme = random.pick(['Basic school', 'Mechanics', 'Woodwork', 'Secondary school', 'Bakery'])
  for (let lesson = taught; lesson < leaves; lesson += random.between(25, 60) * day) {
    happen(story, 'education-attended', lesson, { programme, hours: 4 + random.int(20) }, house)
  }
}

/** Reviews of detention before trial, every two weeks if they are held in time. */
export function reviewDetention(story: Story, from: number, to: number): void {
  const { random, home } = story
  let last = from
  for (;;) {
    const next = owed(story, last + 10 * day, 4 * day, 0.1, 0.04) ?? last + random.between(24, 32) * day
    if (next >= to || next > story.now) return
    const data = { outcome: 'continue', nextReviewAt: formatInstant(next + 14 * day) }
    happen(story, 'detention-reviewed', next, data, { agency: home.court })
    last = next
  }
}

/** A stay from the door in to the moment before the door out: admission, life inside, plan and school. */
export function stay(story: Story, from: number, to: number, house: House): House {
  admit(story, from, house)
  settle(story, from, to, house)
  return lifeInside(story, from, to, house)
}
