import { ageAt } from '#journey/questions.ts'
import { years } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** The Committee asks States to set an age, such as 16, below which no child is deprived of liberty. */
export const oldEnoughToBeDetained = safeguard({
  id: 'AGE-6',
  stage: 'last-resort',
  sources: [source('CRC/C/GC/24', 'para 89', 'treaty-body', 'unverified')],
  judges: { pattern: event('detention-ordered', { status: ['pre-sentence', 'sentenced'] }) },
  judge: ({ trigger, start }, { reading }, minimum) => {
    const age = ageAt(reading, start, trigger.offset)
    if (age === null) return { status: 'unknown', missing: ['dateOfBirth'] }
    return { status: age >= minimum ? 'met' : 'breached' }
  },
  limit: years(16, { advisory: true }),
})
