import { eventType } from '../../event-type.ts'

/** What the child needs was looked at together with them. */
export const assessed = eventType({
  type: 'assessed',
  group: 'services',
  compartment: 'general',
  fields: {
    domains: { kind: 'list', free: true },
    needs: { kind: 'list', free: true },
  },
  example: { domains: ['education', 'health'], needs: ['Back to school'] },
})
