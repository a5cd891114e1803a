import { isRoleActive } from '#journey/roles.ts'
import { cameBefore } from './before.ts'
import { event } from './pattern.ts'
import { safeguard } from './safeguard.ts'
import { source } from './source.ts'

const victimOrWitness = new Set(['victim', 'witness'])
const granted = cameBefore(event('special-measure-granted'))

/** At trial a child victim or witness is protected by special measures. */
export const specialMeasures = safeguard({
  id: 'VIC-5',
  stage: 'victims-and-witnesses',
  sources: [source('ECOSOC resolution 2005/20', 'paras 30-31', 'un-rules', 'unverified')],
  judges: {
    pattern: event('hearing-held', { kind: ['trial'] }),
    when: (hearing, { reading }) => isRoleActive(reading.roles, victimOrWitness, hearing),
  },
  judge: (occurrence, scene) => {
    const used = occurrence.trigger.data.specialMeasuresUsed
    return Array.isArray(used) && used.length > 0 ? { status: 'met' } : granted(occurrence, scene)
  },
})
