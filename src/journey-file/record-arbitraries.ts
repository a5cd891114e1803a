import fc from 'fast-check'
import { eventTypes } from '#journey/events/catalogue.ts'
import type { RecordField } from './record-type.ts'
import { recordTypes } from './records.ts'
import type { JsonObject } from './strict-json.ts'

/** Generators of records for property tests, made from the declarations: every kind, every event type. */

const words = fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !text.includes('\u0000'))
const name = fc.stringMatching(/^[A-Z]{1,4}-\d{1,6}$/)
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const instant = fc
  .tuple(date, fc.integer({ min: 0, max: 86_399_999 }), fc.constantFrom('Z', '+02:00', '-05:30', '+14:00'))
  .map(([day, ms, offset]) => `${day}T${new Date(ms).toISOString().slice(11, 23)}${offset}`)
const uuid = fc.uuid()

/** JSON without null: the contract refuses null wherever it stands. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      words.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).value

function arbitraryOf(field: RecordField): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'code':
    case 'level':
      return fc.constantFrom<unknown>(...field.values)
    case 'yes-no':
      return fc.constantFrom('yes', 'no')
    case 'codes':
      return fc.array(field.values ? fc.constantFrom(...field.values) : words, { maxLength: 3 })
    case 'number':
      return fc.double({ min: 0, max: 1e9, noNaN: true })
    case 'whole-number':
      return fc.nat({ max: 3000 })
    case 'date':
      return date
    case 'birth-date':
      return fc.tuple(date, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
    case 'instant':
      return instant
    case 'uuid':
      return uuid
    case 'reference':
      return field.to === 'event' ? uuid : name
    case 'list':
    case 'text-or-list':
      return fc.array(json, { maxLength: 3 })
    case 'any':
      return json
    case 'geometry':
      return fc.record({ type: fc.constant('Point'), coordinates: fc.array(fc.integer(), { maxLength: 2 }) })
    case 'entries':
      return fc.array(fieldsOf(field.of), { maxLength: 2 })
    default:
      return field.required ? name : words
  }
}

function fieldsOf(
  fields: Readonly<Record<string, RecordField>>,
  leaveOut: string[] = [],
): fc.Arbitrary<JsonObject> {
  const kept = Object.entries(fields).filter(([key]) => !leaveOut.includes(key))
  return fc.record(Object.fromEntries(kept.map(([key, field]) => [key, arbitraryOf(field)])), {
    requiredKeys: kept.filter(([, field]) => field.required).map(([key]) => key),
    noNullPrototype: true,
  })
}

const corrections = ['supersedes', 'retracts', 'reason']

function eventOf(type: string): fc.Arbitrary<JsonObject> {
  const envelope = fieldsOf(recordTypes.get('event')?.fields ?? {}, ['type', 'data', ...corrections])
  const correction = fc.record({ supersedes: uuid, reason: fc.constant('Recorded by mistake.') })
  return fc
    .tuple(envelope, fieldsOf(eventTypes.get(type)?.fields ?? {}), fc.option(correction, { nil: {} }))
    .map(([given, data, correcting]) => ({ record: 'event', type, data, ...given, ...correcting }))
}

function inOrder(record: JsonObject): boolean {
  const { dateOfBirth: born, dateOfBirthPrecision: precision, from, to, ageFrom, ageTo } = record
  if (typeof born === 'string' && precision === 'day' && born.length < 10) return false
  if (typeof born === 'string' && precision === 'month' && born.length < 7) return false
  if (typeof from === 'string' && typeof to === 'string' && Date.parse(to) < Date.parse(from)) return false
  return !(typeof ageFrom === 'number' && typeof ageTo === 'number' && ageTo < ageFrom)
}

/** An event that is in order by itself. */
export const anyEvent: fc.Arbitrary<JsonObject> = fc.constantFrom(...eventTypes.keys()).chain(eventOf)

/** A record of any kind that is in order by itself. */
export const anyRecord: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 2, arbitrary: anyEvent },
  ...[...recordTypes.values()]
    .filter(({ record }) => record !== 'event')
    .map(({ record, fields }) =>
      fieldsOf(fields)
        .map((given): JsonObject => ({ record, ...given }))
        .filter(inOrder),
    ),
)
