import { eventType } from '../../event-type.ts'

/** The child went back to their country, or to another one. */
export const returnedOrResettled = eventType({
  type: 'returned-or-resettled',
  group: 'protection-and-care',
  compartment: 'general',
  fields: {
    destination: { kind: 'text', free: true },
    bestInterests: { kind: 'reference', to: 'event' },
  },
  example: { destination: 'Arkadia', bestInterests: '01890a5d-ac96-774b-bcce-b302099a8057' },
})
