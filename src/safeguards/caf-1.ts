import { hours, parameter } from './limit.ts'
import { anyOf, event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

/** A child taken by security or armed forces is handed to civilian child protection, or released. */
export const handedToChildProtection = safeguard({
  id: 'CAF-1',
  stage: 'last-resort',
  sources: [
    // Agreed limits differ: seven days in Nigeria's protocol (read); 48 h and 72 h elsewhere (not read).
    source('Handover protocols', '(48 h, 72 h or 7 days by country)', 'practice', 'unverified'),
    source('Handover protocol of Nigeria, 30 September 2022', '', 'practice', { readAt: 'von.gov.ng' }),
  ],
  startsAt: {
    pattern: event('apprehended'),
    when: ({ data, event: { agency } }, { reading }) =>
      data.ground === 'security' ||
      (agency !== undefined && reading.journey.agencies.get(agency)?.kind === 'armed-forces'),
  },
  within: hours(72, parameter),
  satisfiedBy: anyOf(event('handed-over'), event('released')),
})
