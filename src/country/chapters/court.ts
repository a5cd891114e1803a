import { inOfficeHours } from '../chance/delay.ts'
import { atHour, day, formatInstant, hour } from '../chance/local-time.ts'
import { happen, type Story, yesNo } from '../story/story.ts'
import { adjournments } from './phrases.ts'

export type HearingKind = 'first' | 'detention' | 'trial' | 'sentencing' | 'review' | 'appeal' | 'care'

/** The prosecution charges. */
export function charge(story: Story, at: number, offences: string[]): void {
  happen(story, 'charged', at, { offences }, { agency: story.home.prosecution })
}

/**
 * A hearing is put on the list, sometimes adjourned, and held. Gives the instant at which it is held. A
 * hearing that lies ahead of the present stays on the list.
 */
export function hold(story: Story, from: number, kind: HearingKind, inDays: number): number {
  const { random, home } = story
  const agency = home.court
  let scheduled = sitting(story, from + inDays * day)
  const listed = Math.min(from + random.between(0.1, 0.4) * inDays * day, scheduled - hour)
  happen(story, 'hearing-scheduled', listed, { kind, scheduledFor: formatInstant(scheduled) }, { agency })
  if (random.chance(0.13)) {
    const next = sitting(story, scheduled + random.between(7, 28) * day)
    const reason = random.pick(adjournments)
    const data = { kind, reason, scheduledFor: formatInstant(next) }
    happen(story, 'hearing-adjourned', scheduled, data, { agency })
    scheduled = next
  }
  const data: Record<string, unknown> = { kind, closed: yesNo(story, 0.88), childPresent: yesNo(story, 0.92) }
  if (kind === 'trial' && random.chance(0.5)) data.specialMeasuresUsed = random.chance(0.3) ? [] : ['breaks']
  happen(story, 'hearing-held', scheduled, data, { agency })
  return scheduled
}

/** Courts sit in office hours, on the full or half hour. */
function sitting(story: Story, near: number): number {
  const open = inOfficeHours(story.random, near)
  return atHour(open, 9 + story.random.int(12) / 2)
}

/** A report on the child's life, which a court reads before it sentences. */
export function reportSocialInquiry(story: Story, at: number): void {
  const agency = story.random.chance(0.6) ? story.home.probation : story.home.social
  happen(story, 'social-inquiry-reported', at, {}, { agency })
}

/** The child says what they think, and it is written down what became of it. */
export function hearViews(story: Story, at: number, agency: string): void {
  const { random } = story
  const weight = random.pick([
    'Followed.',
    'Followed in part: the school is too far away.',
    'Suivi : la tante a été jugée apte.',
    'أُخذ به جزئياً.',
  ])
  happen(
    story,
    'views-heard',
    at,
    { on: random.pick(['Where to live', 'School', 'Contact']), how: 'In person', weight },
    { agency },
  )
}

export type Outcome = 'responsible' | 'not-responsible' | 'dismissed' | 'withdrawn' | 'no-case'

/** The court finds. */
export function adjudicate(story: Story, at: number, outcome: Outcome): void {
  happen(story, 'adjudicated', at, { outcome }, { agency: story.home.court })
}

/** The court decides what follows. */
export function sentence(
  story: Story,
  at: number,
  sanction: 'custodial' | 'suspended-custodial' | 'non-custodial' | 'absolute-discharge',
  measures: string[],
  custodialDays?: number,
): void {
  const data: Record<string, unknown> = { sanction }
  if (measures.length > 0) data.measures = measures
  if (custodialDays !== undefined) data.custodialDays = custodialDays
  happen(story, 'sentenced', at, data, { agency: story.home.court })
}

/** An appeal, decided months later. */
export function appeal(story: Story, at: number): void {
  happen(story, 'appealed', at, {}, { agency: story.home.legalAid })
  const decided = hold(story, at, 'appeal', story.random.between(35, 110))
  happen(story, 'appeal-decided', decided, {}, { agency: story.home.court })
}

/** The proceedings end and the case is closed. */
export function endProceedings(story: Story, at: number, reason: string): void {
  happen(story, 'proceedings-ended', at, { reason }, { agency: story.home.court })
}

/** The record is sealed, and rarely expunged later. */
export function seal(story: Story, at: number): void {
  happen(story, 'record-sealed', at, {}, { agency: story.home.court })
  if (story.random.chance(0.25)) {
    happen(
      story,
      'record-expunged',
      at + story.random.between(100, 500) * day,
      {},
      { agency: story.home.court },
    )
  }
}
