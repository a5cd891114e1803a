/** The end of serving a sentence: what aftercare and the sealing of the record wait for. */
import { event } from './pattern.ts'
import type { Trigger } from './safeguard.ts'

/** Each release that ended a spell of sentenced detention. */
export const releasedFromSentence = {
  pattern: event('released'),
  when: (release, { inCase }) =>
    inCase.detention.some((spell) => spell.closer === release && spell.status === 'sentenced'),
} satisfies Trigger
