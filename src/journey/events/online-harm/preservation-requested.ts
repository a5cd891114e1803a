import { eventType } from '../../event-type.ts'

/** A provider was asked to keep data from being deleted. */
export const preservationRequested = eventType({
  type: 'preservation-requested',
  group: 'online-harm',
  compartment: 'justice',
  fields: {
    to: { kind: 'text', free: true },
    expires: { kind: 'date' },
  },
  example: { to: 'Example Platform', expires: '2026-06-30' },
})
