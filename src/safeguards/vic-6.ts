import { hours } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Health care comes within the 72 hours in which it can still prevent the worst (ICVAC 3). */
export const urgentHealthCare = safeguard({
  id: 'VIC-6',
  stage: 'victims-and-witnesses',
  sources: [source('WHO clinical guidelines (2017)', 'post-exposure prophylaxis', 'guidance', 'unverified')],
  startsAt: {
    pattern: event('report-received'),
    when: ({ data: { forms } }) =>
      Array.isArray(forms) && forms.some((form) => typeof form === 'string' && form.startsWith('3')),
  },
  within: hours(72),
  satisfiedBy: event('medical-examined', { reason: ['sexual-violence'] }),
})
