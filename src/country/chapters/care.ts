import { day } from '../chance/local-time.ts'
import { happen, type Story } from '../story/story.ts'
import { elements } from './phrases.ts'

export type CareKind =
  | 'kinship'
  | 'foster'
  | 'residential'
  | 'shelter'
  | 'guardian'
  | 'kafala'
  | 'independent'
  | 'other'

/** The child lives somewhere else for a time. Gives the end. */
export function placeInCare(story: Story, at: number, kind: CareKind, days: number): number {
  const { home } = story
  const place = kind === 'shelter' ? home.shelter : kind === 'residential' ? home.residential : undefined
  const by = place ? { agency: home.social, place } : { agency: home.social }
  happen(story, 'placed-in-care', at, { kind }, by)
  const ends = at + days * day
  happen(story, 'care-ended', ends, { kind }, by)
  return ends
}

/** A court or the police keep somebody away from the child. */
export function protect(story: Story, at: number, days: number): void {
  const { random, home } = story
  const kind = random.pick([
    'no-contact',
    'no-contact',
    'restraining',
    'relocation',
    'identity-protection',
    'police-protection',
  ])
  const against = random.pick([
    'A member of the household',
    'A neighbour',
    'A known adult',
    'Un adulte connu',
  ])
  happen(story, 'protective-measure-ordered', at, { kind, against }, { agency: home.court })
  if (random.chance(0.6))
    happen(story, 'protective-measure-ended', at + days * day, { kind }, { agency: home.court })
}

/** What is best for the child is weighed. Gives the event's id, to which a decision can point. */
export function assessBestInterests(story: Story, at: number, decision: string): string {
  const { random, home } = story
  const data = {
    decision,
    by: 'Child protection panel',
    elements: [random.pick(elements), random.pick(elements)],
  }
  return happen(story, 'best-interests-assessed', at, data, { agency: home.social }).id
}

/** A guardian for a child who is here without parents. */
export function appointGuardian(story: Story, at: number): void {
  const kind = story.random.pick([
    'guardian for an unaccompanied child',
    'public guardian',
    'relative as guardian',
  ])
  happen(story, 'guardian-appointed', at, { kind }, { agency: story.home.social })
}

/** The family is looked for, sometimes found, sometimes joined. Gives the instant of joining, or undefined. */
export function traceFamily(story: Story, at: number): number | undefined {
  const { random } = story
  const agency = 'NGO-5'
  happen(story, 'consent-given', at - day / 24, { to: 'tracing', by: 'child' }, { agency })
  happen(story, 'tracing-requested', at, {}, { agency })
  if (!random.chance(0.55)) return undefined
  const found = at + random.between(12, 150) * day
  happen(story, 'family-found', found, {}, { agency })
  if (!random.chance(0.6)) return undefined
  const together = found + random.between(15, 90) * day
  happen(story, 'reunified', together, {}, { agency: story.home.social })
  return together
}

/** Help after a child comes out of custody. */
export function giveAftercare(story: Story, at: number, days: number): void {
  const kind = story.random.pick([
    'Mentor and school place',
    'Mentor and flat',
    'Family work',
    'Formation et suivi',
  ])
  happen(story, 'aftercare-started', at, { kind }, { agency: story.home.probation })
  happen(story, 'aftercare-ended', at + days * day, { kind }, { agency: story.home.probation })
}
