import { isInConflict } from '#journey/questions.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Hearings of a child in conflict with the law are closed to the public. */
export const closedHearing = safeguard({
  id: 'TRI-1',
  stage: 'proceedings',
  sources: [source('CRC', 'art 40(2)(b)(vii)', 'treaty', 'unverified')],
  judges: {
    pattern: event('hearing-held', { kind: ['first', 'trial', 'sentencing', 'appeal'] }),
    when: (hearing, { reading, inCase }) => isInConflict(reading, inCase, hearing),
  },
  good: { closed: ['yes'] },
})
