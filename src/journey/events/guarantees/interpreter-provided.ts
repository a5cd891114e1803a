import { eventType } from '../../event-type.ts'

/** Somebody interpreted for the child, free of charge. */
export const interpreterProvided = eventType({
  type: 'interpreter-provided',
  group: 'guarantees',
  compartment: 'general',
  fields: {
    language: { kind: 'language' },
    purpose: { kind: 'text', free: true },
  },
  example: { language: 'so', purpose: 'First interview' },
})
