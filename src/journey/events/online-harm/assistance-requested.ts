import { eventType } from '../../event-type.ts'

/** Another country was asked for legal assistance. */
export const assistanceRequested = eventType({
  type: 'assistance-requested',
  group: 'online-harm',
  compartment: 'justice',
  fields: {
    jurisdiction: { kind: 'text', free: true },
    instrument: { kind: 'text', free: true },
  },
  example: { jurisdiction: 'ARK', instrument: 'Bilateral treaty' },
})
