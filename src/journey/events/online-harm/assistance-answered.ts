import { eventType } from '../../event-type.ts'

/** The other country answered the request. */
export const assistanceAnswered = eventType({
  type: 'assistance-answered',
  group: 'online-harm',
  compartment: 'justice',
  fields: {
    jurisdiction: { kind: 'text', free: true },
    instrument: { kind: 'text', free: true },
  },
  example: { jurisdiction: 'ARK', instrument: 'Bilateral treaty' },
})
