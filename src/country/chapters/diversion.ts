import { day } from '../chance/local-time.ts'
import { pickWeighted } from '../chance/random.ts'
import { happen, type Story, yesNo } from '../story/story.ts'

/** The child is kept out of court: an offer, free and informed consent, and what was agreed. Gives its end. */
export function divert(story: Story, at: number, stage: 'police' | 'prosecution' | 'court'): number {
  const { random, home } = story
  const measure = pickWeighted(random, [
    ['warning', 22],
    ['mediation', 24],
    ['conferencing', 16],
    ['community-service', 14],
    ['education', 10],
    ['treatment', 5],
    ['supervision', 7],
    ['other', 2],
  ] as const)
  const agency = stage === 'police' ? home.police : stage === 'prosecution' ? home.prosecution : home.court
  if (random.chance(0.7)) {
    happen(story, 'diversion-offered', at - random.between(0.1, 4) * day, { measure, stage }, { agency })
  }
  const consent = {
    admissionFree: yesNo(story, 0.95),
    writtenConsent: yesNo(story, 0.93),
    legalAdvice: yesNo(story, 0.9),
  }
  happen(story, 'diverted', at, { measure, stage, ...consent }, { agency })
  const ends = at + (measure === 'warning' ? 0.01 : random.between(14, 110)) * day
  const failed = random.chance(measure === 'warning' ? 0 : 0.1)
  happen(story, failed ? 'diversion-failed' : 'diversion-completed', ends, { measure, stage }, { agency })
  return ends
}
