import { readBirthDate, readDate, readInstant } from './instant.ts'
import { type Fault, type ProblemCode, shorten } from './problem.ts'
import type { RecordField } from './record-type.ts'

/** Either the value as the house keeps it (instants cut to milliseconds, ids in lower case) or what is wrong. */
export type Checked = { value: unknown } | { faults: Fault[] }

const longestReference = 256

/**
 * Holds one value against its declaration. `path` names the field in the faults, such as `data.role`.
 * Kinds that only the envelope knows (`event-type`, `event-data`) are left to `check-record.ts`.
 */
export function checkField(field: RecordField, value: unknown, path: string): Checked {
  if (value === null) return fault('field.null', path)
  switch (field.kind) {
    case 'text':
    case 'language':
    case 'classification':
      return field.required ? nonEmpty(value, path) : text(value, path)
    case 'reference':
      if (field.to === 'event') return uuid(value, path)
      return nonEmpty(value, path)
    case 'uuid':
      return uuid(value, path)
    case 'code':
      return code(field.values, value, path)
    case 'yes-no':
      return code(yesNo, value, path)
    case 'codes':
      return codes(field.values, value, path)
    case 'level':
      if (typeof value === 'number' && field.values.includes(value)) return { value }
      return fault('field.unknown-code', path, value, `${field.values.join(', ')} (a number)`)
    case 'number':
      return isCount(value) ? { value } : fault('field.not-number', path, value, 'a number of 0 or more')
    case 'whole-number':
      if (!isCount(value)) return fault('field.not-number', path, value, 'a number of 0 or more')
      if (Number.isSafeInteger(value)) return { value }
      return fault('field.not-whole', path, value, 'a whole number')
    case 'date':
      if (typeof value === 'string' && readDate(value) !== undefined) return { value }
      return fault('field.not-date', path, value, 'a date that exists, as YYYY-MM-DD')
    case 'birth-date':
      if (typeof value === 'string' && readBirthDate(value)) return { value }
      return fault('field.not-birth-date', path, value, 'YYYY, YYYY-MM or a date that exists, as YYYY-MM-DD')
    case 'instant':
      return instant(value, path)
    case 'list':
      return Array.isArray(value) ? withoutNull(value, path) : fault('field.not-list', path, value, 'a list')
    case 'text-or-list':
      if (typeof value === 'string') return { value }
      return Array.isArray(value)
        ? withoutNull(value, path)
        : fault('field.not-text', path, value, 'text or a list')
    case 'any':
      return withoutNull(value, path)
    case 'geometry':
      if (isObject(value) && typeof value.type === 'string') return { value }
      return fault('field.not-geometry', path, value, 'a GeoJSON object')
    case 'entries':
      return entries(field.of, value, path)
    case 'event-type':
    case 'event-data':
      return { value }
  }
}

/** Holds an object against the fields that it may and must have; gives the object as the house keeps it. */
export function checkFields(
  fields: Readonly<Record<string, RecordField>>,
  given: Readonly<Record<string, unknown>>,
  prefix: string,
): { value: Record<string, unknown>; faults: Fault[] } {
  const value: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(fields, name)) continue
    const allowed = Object.keys(fields).join(', ') || 'no field'
    faults.push({ code: 'field.unknown', field: prefix + shorten(name), allowed })
  }
  for (const [name, field] of Object.entries(fields)) {
    if (!Object.hasOwn(given, name)) {
      if (field.required)
        faults.push({ code: 'field.missing', field: prefix + name, allowed: allowedWords(field) })
      continue
    }
    const checked = checkField(field, given[name], prefix + name)
    if ('faults' in checked) faults.push(...checked.faults)
    else value[name] = checked.value
  }
  return { value, faults }
}

/** Whether a value is a JSON object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const yesNo = ['yes', 'no']

function allowedWords(field: RecordField): string | undefined {
  if (field.kind === 'code' || field.kind === 'level') return field.values.join(', ')
  return field.kind === 'yes-no' ? yesNo.join(', ') : undefined
}

function text(value: unknown, path: string): Checked {
  return typeof value === 'string' ? { value } : fault('field.not-text', path, value, 'text')
}

function nonEmpty(value: unknown, path: string): Checked {
  if (typeof value !== 'string') return fault('field.not-text', path, value, 'text')
  if (value.trim() === '') return fault('field.empty', path)
  if (value.length > longestReference) return fault('field.too-long', path, value, `${longestReference}`)
  return { value }
}

const uuidForm = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

function uuid(value: unknown, path: string): Checked {
  if (typeof value === 'string' && uuidForm.test(value)) return { value: value.toLowerCase() }
  return fault('field.not-uuid', path, value, 'a UUID')
}

function code(values: readonly string[], value: unknown, path: string): Checked {
  if (typeof value === 'string' && values.includes(value)) return { value }
  return fault('field.unknown-code', path, value, values.join(', '))
}

function codes(values: readonly string[] | undefined, value: unknown, path: string): Checked {
  if (!Array.isArray(value)) return fault('field.not-list', path, value, 'a list of codes')
  const faults = value.flatMap((one: unknown, index) => {
    const checked = values ? code(values, one, `${path}[${index}]`) : text(one, `${path}[${index}]`)
    return 'faults' in checked ? checked.faults : []
  })
  return faults.length > 0 ? { faults } : { value }
}

function instant(value: unknown, path: string): Checked {
  const read = typeof value === 'string' ? readInstant(value) : undefined
  if (read) return { value: read.text }
  return fault('field.not-instant', path, value, 'an instant that exists, such as 2026-01-03T10:15:00+02:00')
}

function entries(of: Readonly<Record<string, RecordField>>, value: unknown, path: string): Checked {
  if (!Array.isArray(value)) return fault('field.not-list', path, value, 'a list of objects')
  const checked = value.map((one: unknown, index) =>
    isObject(one)
      ? checkFields(of, one, `${path}[${index}].`)
      : { value: {}, faults: [toFault('field.not-object', `${path}[${index}]`, one, 'an object')] },
  )
  const faults = checked.flatMap((one) => one.faults)
  return faults.length > 0 ? { faults } : { value: checked.map((one) => one.value) }
}

/** The contract refuses null wherever it stands; the reader of JSON has already bounded the depth. */
function withoutNull(value: unknown, path: string): Checked {
  const at = pathOfNull(value, path)
  return at === undefined ? { value } : fault('field.null', at)
}

function pathOfNull(value: unknown, path: string): string | undefined {
  if (value === null) return path
  if (typeof value !== 'object') return undefined
  for (const [key, inner] of Object.entries(value)) {
    const at = pathOfNull(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${shorten(key)}`)
    if (at !== undefined) return at
  }
  return undefined
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0
}

function fault(code: ProblemCode, path: string, found?: unknown, allowed?: string): { faults: Fault[] } {
  return { faults: [toFault(code, path, found, allowed)] }
}

function toFault(code: ProblemCode, path: string, found?: unknown, allowed?: string): Fault {
  return found === undefined
    ? { code, field: path, allowed }
    : { code, field: path, found: shorten(found), allowed }
}
