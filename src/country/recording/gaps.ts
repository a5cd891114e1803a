import { eventTypes } from '#journey/events/catalogue.ts'
import type { Draft, Story } from '../story/story.ts'

/** Of so many journeys the file is poorly kept; in those, so many records and fields are missing. */
const poorlyKept = 0.11
const recordsMissing = 0.07
const fieldsMissing = 0.14

/** What is often forgotten, without making nonsense of what remains. */
const forgettable = new Set([
  'parents-informed',
  'rights-explained',
  'legal-aid-assigned',
  'support-person-assigned',
  'brought-before-authority',
  'risk-assessed',
  'followed-up',
  'plan-agreed',
  'medical-examined',
  'detention-reviewed',
  'visited',
  'contacted',
  'education-attended',
  'social-inquiry-reported',
  'guardian-appointed',
  'released',
  'closed',
])

/** References to what else is on file are kept: without them an event says nothing. */
const kept = new Set(['referral', 'incident', 'reference', 'bestInterests', 'actAt'])

/** Leaves out what was never written down: few journeys, but much in each. */
export function forget(story: Story): void {
  const { random } = story
  if (!random.chance(poorlyKept)) return
  story.events = story.events.filter((one) => !(forgettable.has(one.type) && random.chance(recordsMissing)))
  for (const draft of story.events) {
    if (random.chance(fieldsMissing)) leaveOutOne(story, draft)
  }
}

function leaveOutOne(story: Story, draft: Draft): void {
  const fields = eventTypes.get(draft.type)?.fields ?? {}
  const optional = Object.keys(draft.data).filter((field) => !fields[field]?.required && !kept.has(field))
  if (optional.length === 0) return
  const left = { ...draft.data }
  delete left[story.random.pick(optional)]
  draft.data = left
}
