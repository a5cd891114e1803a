import { eventType } from '../../event-type.ts'
import { specialMeasures } from '../codes.ts'

/** The court allowed a measure that protects the child while giving evidence. */
export const specialMeasureGranted = eventType({
  type: 'special-measure-granted',
  group: 'proceedings',
  compartment: 'general',
  fields: {
    measure: { kind: 'code', values: specialMeasures },
  },
  example: { measure: 'video-link' },
})
