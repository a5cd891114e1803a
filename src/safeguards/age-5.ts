import { birthPrecision } from '#journey/age.ts'
import { charge } from './charge-prohibition.ts'
import { days, parameter } from './limit.ts'
import { anyOf, event, findAll } from './pattern.ts'
import { type Occurrence, type Scene, safeguard } from './safeguard.ts'
import { source } from './source.ts'

/**
 * An age that is not proven is determined soon after the first contact that depends on it; and whoever
 * determines an age gives the child the benefit of the doubt.
 */
export const ageDetermined = safeguard({
  id: 'AGE-5',
  stage: 'custody',
  sources: [source('CRC/C/GC/24', 'paras 24, 33-34', 'treaty-body', 'unverified')],
  startsAt: firstWhileUnproven,
  within: days(7, parameter),
  satisfiedBy: event('age-determined'),
  judges: { pattern: event('age-determined', { benefitOfDoubt: ['no'] }) },
  judge: () => ({ status: 'breached' }),
})

function firstWhileUnproven({ reading, inCase }: Scene): Occurrence[] {
  const precision = birthPrecision(reading.journey.child)
  if (precision !== 'estimated' && precision !== 'unknown') return []
  const [first] = findAll(inCase, anyOf(event('apprehended'), charge)).toSorted(
    (a, b) => a.startAt - b.startAt || a.order - b.order,
  )
  return first ? [{ trigger: first, start: first.startAt }] : []
}
