/** What starts the first hours: an apprehension, or police custody that begins without one. */
import { anyOf, event } from './pattern.ts'
import type { Trigger } from './safeguard.ts'

/** Each apprehension, and each start of police custody that opened detention by itself. */
export const apprehension = {
  pattern: anyOf(event('apprehended'), event('police-custody-started')),
  when: (started, { inCase }) => started.type === 'apprehended' || inCase.openers.has(started),
} satisfies Trigger
