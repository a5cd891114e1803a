import { isInConflict } from '#journey/questions.ts'
import { apprehension } from './apprehension.ts'
import { hours, parameter } from './limit.ts'
import { anyOf, event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { crcArticle37, source } from './source.ts'

/** A child in conflict with the law has legal assistance from the outset, or waived it before a judge. */
export const legalAssistance = safeguard({
  id: 'ARR-5',
  stage: 'custody',
  sources: [
    source('CRC/C/GC/24', 'paras 49-51', 'treaty-body', 'unverified'),
    source('CRC', 'art 37(d)', 'treaty', crcArticle37),
    source('CRC', 'art 40(2)(b)(ii)', 'treaty', 'unverified'),
  ],
  startsAt: {
    pattern: apprehension.pattern,
    when: (started, scene) =>
      apprehension.when(started, scene) && isInConflict(scene.reading, scene.inCase, started),
  },
  within: hours(24, parameter),
  satisfiedBy: anyOf(
    event('legal-aid-assigned'),
    event('legal-aid-waived', { voluntary: ['yes'], judiciallySupervised: ['yes'] }),
  ),
  standing: { assigned: event('legal-aid-assigned'), ended: event('legal-aid-ended') },
})
