import { eventTypes } from '#journey/events/catalogue.ts'
import { deriveEventId } from './canonical.ts'
import { checkFields, isObject } from './check-field.ts'
import { readInstant } from './instant.ts'
import type { JourneyRecord } from './journey-record.ts'
import { type Fault, shorten } from './problem.ts'
import { recordTypes } from './records.ts'
import type { JsonObject } from './strict-json.ts'

/** A line's object held against its declaration: the record as the house keeps it, or everything wrong with it. */
export type CheckedRecord =
  | { record: JourneyRecord; faults?: undefined }
  | { faults: Fault[]; record?: undefined }

/**
 * Checks the shape of one record: known kind, known fields, required fields, types, codes, dates that exist, and what
 * of the rules needs no other record. An event without an id gets its derived one; `data` is always an object.
 */
export function checkRecord(line: JsonObject): CheckedRecord {
  const { record: kind, ...given } = line
  const declaration = typeof kind === 'string' ? recordTypes.get(kind) : undefined
  if (!declaration || typeof kind !== 'string') {
    const allowed = [...recordTypes.keys()].join(', ')
    return {
      faults: [{ code: 'record.unknown', field: 'record', found: shorten(kind ?? 'nothing'), allowed }],
    }
  }
  const { value, faults } = checkFields(declaration.fields, given, '')
  if (kind === 'event') faults.push(...checkEvent(value, given))
  if (kind === 'child') faults.push(...checkBirth(value))
  if (kind === 'involvement') faults.push(...checkPeriod(value))
  if (kind === 'population') faults.push(...checkAges(value))
  if (faults.length > 0) return { faults }
  if (kind === 'event') {
    value.data ??= {}
    value.id ??= deriveEventId(line)
  }
  // The declaration has just vouched for every field: this is the one place where shape becomes type.
  return { record: { record: kind, ...value } as JourneyRecord }
}

function checkEvent(value: JsonObject, given: JsonObject): Fault[] {
  const corrects = Object.hasOwn(given, 'supersedes') || Object.hasOwn(given, 'retracts')
  const faults: Fault[] = []
  if (Object.hasOwn(given, 'supersedes') && Object.hasOwn(given, 'retracts'))
    faults.push({ code: 'correction.both', field: 'retracts' })
  if (corrects && (typeof given.reason !== 'string' || given.reason.trim() === ''))
    faults.push({ code: 'correction.reason-missing', field: 'reason' })
  const type = typeof given.type === 'string' ? eventTypes.get(given.type) : undefined
  if (!type && given.type !== undefined && given.type !== null)
    faults.push({
      code: 'field.unknown-code',
      field: 'type',
      found: shorten(given.type),
      allowed: allTypes(),
    })
  if (given.data === null) return faults
  const data = given.data ?? {}
  if (!isObject(data)) {
    faults.push({ code: 'field.not-object', field: 'data', found: shorten(data), allowed: 'an object' })
  } else if (Object.hasOwn(given, 'retracts')) {
    if (Object.keys(data).length > 0)
      faults.push({
        code: 'correction.carries-data',
        field: 'data',
        found: shorten(Object.keys(data).join(', ')),
      })
  } else if (type) {
    const checked = checkFields(type.fields, data, 'data.')
    value.data = checked.value
    faults.push(...checked.faults)
  }
  return faults
}

let typesInWords: string | undefined
function allTypes(): string {
  typesInWords ??= [...eventTypes.keys()].join(', ')
  return typesInWords
}

/** A date of birth is at least as long as the precision that it claims. */
function checkBirth(value: JsonObject): Fault[] {
  const { dateOfBirth, dateOfBirthPrecision: precision } = value
  if (typeof dateOfBirth !== 'string') return []
  const needed = precision === 'day' ? 10 : precision === 'month' ? 7 : 4
  if (dateOfBirth.length >= needed) return []
  const allowed = dateOfBirth.length === 7 ? 'month, year, estimated, unknown' : 'year, estimated, unknown'
  return [
    { code: 'field.precision-mismatch', field: 'dateOfBirthPrecision', found: shorten(precision), allowed },
  ]
}

function checkPeriod({ from, to }: JsonObject): Fault[] {
  const start = typeof from === 'string' ? readInstant(from) : undefined
  const end = typeof to === 'string' ? readInstant(to) : undefined
  if (!start || !end || end.milliseconds >= start.milliseconds) return []
  return [
    { code: 'field.ends-before-start', field: 'to', found: end.text, allowed: `${start.text} or later` },
  ]
}

function checkAges({ ageFrom, ageTo }: JsonObject): Fault[] {
  if (typeof ageFrom !== 'number' || typeof ageTo !== 'number' || ageTo >= ageFrom) return []
  return [
    { code: 'field.ends-before-start', field: 'ageTo', found: shorten(ageTo), allowed: `${ageFrom} or more` },
  ]
}

/** The fields of an event's data, held against its type alone: what a form or an API asks before it records. */
export function checkEventData(type: string, data: JsonObject): { value: JsonObject; faults: Fault[] } {
  const declared = eventTypes.get(type)
  if (declared) return checkFields(declared.fields, data, 'data.')
  const allowed = allTypes()
  return { value: {}, faults: [{ code: 'field.unknown-code', field: 'type', found: shorten(type), allowed }] }
}
