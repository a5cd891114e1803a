import { hours, parameter } from './limit.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** Somebody assesses the danger soon after a report, within a day when it is urgent. */
export const riskAssessed = safeguard({
  id: 'VIC-7',
  stage: 'victims-and-witnesses',
  sources: [source('Inter-agency case management practice', '', 'practice', 'unverified')],
  startsAt: { pattern: event('report-received') },
  within: {
    field: 'urgent',
    limits: { yes: hours(24, parameter), no: hours(72, parameter) },
    otherwise: 'no',
  },
  satisfiedBy: event('risk-assessed'),
})
