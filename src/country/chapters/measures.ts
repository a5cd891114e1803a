import { day, formatDate } from '../chance/local-time.ts'
import { happen, type Story } from '../story/story.ts'

export type Measure =
  | 'bail'
  | 'supervision'
  | 'probation'
  | 'curfew'
  | 'community-service'
  | 'restorative'
  | 'treatment'
  | 'education'
  | 'house-arrest'
  | 'electronic-monitoring'
  | 'other'

/** A measure in freedom from its beginning to its end. Gives the instant of the end. */
export function followMeasure(
  story: Story,
  at: number,
  measure: Measure,
  insteadOf: 'pre-sentence-detention' | 'sentence' | 'prosecution',
  days: number,
): number {
  const { random, home } = story
  const agency = home.probation
  const ends = at + days * day
  happen(
    story,
    'measure-started',
    at,
    { measure, insteadOf, supervisor: 'Probation service', until: formatDate(ends) },
    { agency },
  )
  for (let review = at + 45 * day; review < ends - 10 * day; review += random.between(45, 80) * day) {
    happen(
      story,
      'measure-reviewed',
      review,
      { measure, outcome: random.pick(['Goes on.', 'Goes on, lighter.']) },
      { agency },
    )
  }
  if (random.chance(0.12)) {
    const outcome = random.pick(['Warned', 'Talked with the family', 'Averti'])
    happen(
      story,
      'measure-breached',
      at + days * random.between(0.1, 0.8) * day,
      { measure, outcome },
      { agency },
    )
  }
  happen(
    story,
    'measure-ended',
    ends,
    { measure, outcome: random.chance(0.85) ? 'Completed' : 'Ended early' },
    { agency },
  )
  return ends
}
