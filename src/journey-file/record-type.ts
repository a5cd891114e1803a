import type { Field } from '#journey/event-type.ts'

export const referenceKinds = ['area', 'agency', 'place', 'child', 'case', 'incident', 'event'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/**
 * What a field of a record holds: what fields of events hold, and what only records need.
 * `labels` names the messages of the codes, `code.<labels>.<code>`, where the field's own name would mislead.
 * `sealed` marks what may identify somebody: encrypted at rest.
 */
export type RecordField = (
  | Exclude<Field, { kind: 'reference' }>
  | { kind: 'reference'; to: ReferenceKind; required?: true }
  | { kind: 'uuid'; required?: true }
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  | { kind: 'birth-date'; required?: true }
  /** A number of 0 or more without a fraction: years, ages, people. */
  | { kind: 'whole-number'; required?: true }
  | { kind: 'level'; values: readonly number[]; required?: true }
  | { kind: 'text-or-list'; required?: true }
  | { kind: 'any'; sealed: boolean; required?: true }
  | { kind: 'geometry'; required?: true }
  /** A list of objects of one shape. */
  | { kind: 'entries'; of: Readonly<Record<string, RecordField>>; required?: true }
  | { kind: 'event-type'; required?: true }
  | { kind: 'event-data'; required?: true }
) & { labels?: string }

/** One kind of record of the journey file. */
export type RecordType = {
  record: string
  /** The fields that say which one it is: the same key with other content in one file is an error. */
  key?: readonly string[]
  fields: Readonly<Record<string, RecordField>>
}

/** Declares one kind of record. Label ids follow from it: `<record>.<field>` and `code.<labels or field>.<code>`. */
export function recordType<const T extends RecordType>(declaration: T): T {
  return declaration
}
