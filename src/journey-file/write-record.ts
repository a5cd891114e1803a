import { eventTypes } from '#journey/events/catalogue.ts'
import { canonicalJson } from './canonical-json.ts'
import type { JourneyRecord } from './journey-record.ts'
import { recordTypes } from './records.ts'

/**
 * The line of a record in an exported journey file, without its line break. Keys stand in the order of the
 * declarations, what is nested in them in the order of RFC 8785, so that the same record always gives the same
 * bytes; fields that are absent and empty `data` are left out. Importing an export changes nothing.
 */
export function writeRecord(record: JourneyRecord): string {
  const { record: kind, ...values } = record
  const fields = Object.keys(recordTypes.get(kind)?.fields ?? {})
  const given: Readonly<Record<string, unknown>> = values
  const members = [member('record', kind)]
  for (const name of fields) {
    const value = given[name]
    if (value === undefined) continue
    if (record.record !== 'event' || name !== 'data') members.push(member(name, value))
    else if (Object.keys(record.data).length > 0)
      members.push(`"data":${writeData(record.type, record.data)}`)
  }
  return `{${members.join(',')}}`
}

function writeData(type: string, data: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(eventTypes.get(type)?.fields ?? data)
  return `{${names.flatMap((name) => (data[name] === undefined ? [] : [member(name, data[name])])).join(',')}}`
}

function member(name: string, value: unknown): string {
  return `${JSON.stringify(name)}:${typeof value === 'object' ? canonicalJson(value) : JSON.stringify(value)}`
}
