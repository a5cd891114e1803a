import type { Field } from '#journey/event-type.ts'
import { eventTypes } from '#journey/events/catalogue.ts'
import type { JourneyRecord } from './journey-record.ts'
import type { RecordField, ReferenceKind } from './record-type.ts'
import { recordTypes } from './records.ts'

export type Reference = { kind: ReferenceKind; ref: string; field: string }

/** Everything that a record refers to, in the order of its declaration. */
export function referencesOf(record: JourneyRecord): Reference[] {
  const found = collect(referenceFields(record.record), record, '')
  if (record.record === 'event')
    found.push(...collect(dataReferenceFields(record.type), record.data, 'data.'))
  return found
}

type ReferenceField = { name: string; to: ReferenceKind }

const ofRecords = new Map<string, readonly ReferenceField[]>()
const ofEventTypes = new Map<string, readonly ReferenceField[]>()

function referenceFields(kind: string): readonly ReferenceField[] {
  return remember(ofRecords, kind, () => pick(recordTypes.get(kind)?.fields))
}

function dataReferenceFields(type: string): readonly ReferenceField[] {
  return remember(ofEventTypes, type, () => pick(eventTypes.get(type)?.fields))
}

function pick(fields: Readonly<Record<string, Field | RecordField>> = {}): ReferenceField[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'reference' ? [{ name, to: field.to }] : [],
  )
}

function collect(fields: readonly ReferenceField[], from: object, prefix: string): Reference[] {
  const values: Readonly<Record<string, unknown>> = { ...from }
  return fields.flatMap(({ name, to }) => {
    const ref = values[name]
    return typeof ref === 'string' ? [{ kind: to, ref, field: prefix + name }] : []
  })
}

function remember<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  const found = find()
  memory.set(key, found)
  return found
}
