import { compareText } from '#journey/order.ts'
import { parameter, times } from './limit.ts'
import { event, findAll } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

const interview = event('interviewed', { as: ['victim', 'witness'] })

/** A child victim or witness is not asked to tell it again and again. */
export const fewInterviews = safeguard({
  id: 'VIC-3',
  stage: 'victims-and-witnesses',
  sources: [
    source('ECOSOC resolution 2005/20', 'para 31', 'un-rules', 'unverified'),
    source('Lanzarote Convention', 'art 35', 'regional-treaty', 'unverified'),
  ],
  judges: { pattern: interview },
  judge: ({ trigger, start }, { inCase }, limit) => {
    const upToThis = findAll(inCase, interview).filter(
      (each) => each.startAt < start || (each.startAt === start && compareText(each.id, trigger.id) <= 0),
    )
    return { status: upToThis.length > limit ? 'breached' : 'met' }
  },
  limit: times(3, parameter),
})
