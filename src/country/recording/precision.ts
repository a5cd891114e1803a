import { startOfDay, startOfMonth } from '../chance/local-time.ts'
import type { Draft, Story } from '../story/story.ts'

const shareKnownToTheDay = 0.07
const shareKnownToTheMonth = 0.02

/** Facts of which people remember the day rather than the minute. */
const rememberedByDay = new Set([
  'report-received',
  'role-assigned',
  'admitted',
  'released',
  'parents-informed',
  'legal-aid-assigned',
  'support-person-assigned',
  'guardian-appointed',
  'medical-examined',
  'views-heard',
  'visited',
  'contacted',
  'education-attended',
  'placed-in-care',
  'care-ended',
  'assessed',
  'plan-agreed',
  'followed-up',
  'service-delivered',
  'measure-started',
  'measure-ended',
  'sentenced',
  'closed',
])

const rememberedByMonth = new Set([
  'education-attended',
  'service-delivered',
  'care-ended',
  'visited',
  'consent-given',
])

/** Blurs some instants to the day or the month, as old files and tired people do. */
export function blur(story: Story): void {
  const { random, child } = story
  for (const draft of story.events) {
    if (rememberedByDay.has(draft.type) && random.chance(shareKnownToTheDay)) {
      put(draft, 'day', startOfDay(draft.at), child.born)
    } else if (rememberedByMonth.has(draft.type) && random.chance(shareKnownToTheMonth)) {
      put(draft, 'month', startOfMonth(draft.at), child.born)
    }
  }
}

function put(draft: Draft, precision: 'day' | 'month', at: number, born: number): void {
  if (at < born) return
  draft.at = at
  draft.precision = precision
}
