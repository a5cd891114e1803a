import type { Compartment } from './envelope.ts'

/**
 * What a field of an event holds. Validation, forms, API, data dictionary and the vault derive from it.
 * `free: true` marks words that a person wrote (they may name somebody): sealed at rest.
 */
export type Field =
  | { kind: 'code'; values: readonly string[]; required?: true }
  | { kind: 'codes'; classification?: 'iccs' | 'icvac'; values?: readonly string[]; required?: true }
  | { kind: 'classification'; classification: 'iccs' | 'icvac'; required?: true }
  | { kind: 'yes-no'; required?: true }
  | { kind: 'number'; unit?: 'minutes' | 'days' | 'hours' | 'currency'; required?: true }
  | { kind: 'date'; required?: true }
  | { kind: 'instant'; required?: true }
  | { kind: 'reference'; to: 'agency' | 'place' | 'event' | 'incident'; required?: true }
  | { kind: 'language'; required?: true }
  /** Words. `free` words are sealed; a reference number or a currency code is not free. */
  | { kind: 'text'; free: boolean; required?: true }
  /** Any entries. `proposes` are codes that a form offers; the contract accepts other entries too. */
  | { kind: 'list'; free: boolean; proposes?: readonly string[]; required?: true }

export const groups = [
  'contact',
  'custody',
  'guarantees',
  'proceedings',
  'measures',
  'protection-and-care',
  'services',
  'detention-life',
  'redress',
  'online-harm',
] as const
export type Group = (typeof groups)[number]

/** One kind of event: the whole of what the house knows about it. */
export type EventType = {
  type: string
  group: Group
  /** Where it is kept unless the recorder says otherwise. */
  compartment: Compartment
  fields: Readonly<Record<string, Field>>
  /** An everyday instance, used in tests, forms and documentation. */
  example: Readonly<Record<string, unknown>>
}

/**
 * Declares one event type. Label ids follow from it: `event.<type>`, `field.<field>` (or `field.<type>.<field>` where
 * this event asks it in other words), `code.<field>.<code>`.
 */
export function eventType<const T extends EventType>(declaration: T): T {
  return declaration
}
