import { endOf } from './in-detention.ts'
import { months } from './limit.ts'
import { anyOf, event } from './pattern.ts'
import { type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

const beforeSentence = new Set<string | null | undefined>(['police-custody', 'pre-sentence'])

/** A final decision within six months of the first day of detention, or release. */
export const finalDecision = safeguard({
  id: 'PTD-3',
  stage: 'last-resort',
  sources: [source('CRC/C/GC/24', 'para 90', 'treaty-body', 'unverified')],
  startsAt: runsBeforeSentence,
  within: months(6),
  satisfiedBy: anyOf(event('adjudicated'), event('sentenced'), event('proceedings-ended'), event('released')),
  lapses: { when: ({ run }) => (run ? endOf(run) : null), as: 'met' },
})

function runsBeforeSentence({ inCase }: Scene): Occurrence[] {
  return inCase.runs
    .filter((run) => beforeSentence.has(run.spells[0]?.status))
    .map((run) => ({ trigger: run.opener, start: run.from, run }))
}
