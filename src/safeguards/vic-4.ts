import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Interviews with a child victim or witness are on video, in adapted rooms, with a support person. */
export const properInterview = safeguard({
  id: 'VIC-4',
  stage: 'victims-and-witnesses',
  sources: [source('Lanzarote Convention', 'art 35', 'regional-treaty', 'unverified')],
  judges: { pattern: event('interviewed', { as: ['victim', 'witness'] }) },
  good: { recorded: ['video'], adaptedPremises: ['yes'], supportPerson: ['yes'] },
})
