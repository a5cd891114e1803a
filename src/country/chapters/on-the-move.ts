import { day, hour } from '../chance/local-time.ts'
import { owed } from '../story/owed.ts'
import { happen, type Story } from '../story/story.ts'
import { appointGuardian, assessBestInterests, placeInCare, traceFamily } from './care.ts'

/** The child is asked, with care, and the competent unit decides. */
export function screenForTrafficking(story: Story, at: number): void {
  const { random, home } = story
  const circumstances = random.pick([
    'In private, with an interpreter.',
    'With the guardian.',
    'En présence d’une interprète.',
  ])
  happen(
    story,
    'screened',
    at,
    { as: 'trafficked', result: 'Indicators found', circumstances },
    { agency: home.social },
  )
  const indicators = [
    random.pick(['documents held by another person', 'works without pay', 'may not go out alone']),
  ]
  const data = { by: 'Anti-trafficking unit', indicators, decision: 'Recognised as a victim of trafficking.' }
  happen(story, 'identified-as-trafficked', at + random.between(0.2, 5) * day, data, { agency: 'POL-10' })
}

/** A child alone in the country: bed, guardian within five days, family, and a decision that looks at the child. */
export function receiveAlone(story: Story, at: number): void {
  const { random, home } = story
  placeInCare(
    story,
    at + random.between(1, 9) * hour,
    random.chance(0.75) ? 'shelter' : 'foster',
    random.between(60, 220),
  )
  const guarded = owed(story, at, 5 * day, 0.12, 0.05)
  if (guarded !== undefined) appointGuardian(story, guarded)
  const weighed = at + random.between(10, 45) * day
  const decision = random.pick(['Stay with the foster family', 'Join the uncle', 'Rester au foyer'])
  const bestInterests = random.chance(0.88) ? assessBestInterests(story, weighed, decision) : undefined
  const together = random.chance(0.6) ? traceFamily(story, at + random.between(2, 12) * day) : undefined
  if (together !== undefined || !random.chance(0.2)) return
  const data: Record<string, unknown> = { destination: random.pick(['Norvia', 'Sahlan', 'Vestra']) }
  if (bestInterests) data.bestInterests = bestInterests
  const heard = { on: 'Where to live', how: 'With an interpreter' }
  happen(story, 'views-heard', weighed, heard, { agency: home.social })
  happen(story, 'returned-or-resettled', weighed + random.between(30, 150) * day, data, { agency: 'IMM-1' })
}
