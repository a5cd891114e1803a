/** Dimensions, the measure and attributes as SDMX-JSON data messages describe them, with the values that occur. */
import { type Attribute, codelistOf, measureId, timeDimension } from './components.ts'
import type { DataMessage } from './data-message.ts'
import { codeNames, conceptNames } from './definition.ts'
import { type IndexedValues, keyPositionOf } from './indexed-values.ts'
import type { Names } from './naming.ts'
import { daysOf } from './time-period.ts'

type Version = '1.0' | '2.0'

const roles: ReadonlySet<string> = new Set(['FREQ', 'REF_AREA', timeDimension])

/** A name in the reader's language, and in all. */
export function named(names: Names, { language }: Pick<DataMessage, 'language'>) {
  return { name: names[language], names }
}

/** A dimension with the codes or periods that occur. */
export function describeDimension(
  id: string,
  { values }: IndexedValues,
  message: DataMessage,
  version: Version,
) {
  return {
    id,
    ...named(conceptNames(message.definition, id), message),
    keyPosition: keyPositionOf(id),
    ...(roles.has(id) && (version === '2.0' ? { roles: [id] } : { role: id })),
    values: values.map((value) =>
      id === timeDimension ? timeValue(String(value), version) : codeValue(id, String(value), message),
    ),
  }
}

function codeValue(component: string, code: string, message: DataMessage) {
  return { id: code, ...named(codeNames(message.definition, codelistOf(component) ?? '', code), message) }
}

/** A window that is no calendar period has a slash in its name, which an id may not have. */
function timeValue(period: string, version: Version) {
  const days = daysOf(period)
  const span = days && { start: `${days.from}T00:00:00Z`, end: lastSecondBefore(days.to) }
  if (/^[A-Za-z0-9_@$-]+$/.test(period)) return { id: period, name: period, ...span }
  return version === '2.0'
    ? { value: period, name: period, ...span }
    : { id: period.replaceAll('/', '_'), name: period, ...span }
}

function lastSecondBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 1000).toISOString().replace('.000Z', 'Z')
}

/** The one measure. Its values stand in the observations themselves. */
export function describeMeasure(message: DataMessage) {
  return {
    id: measureId,
    ...named(conceptNames(message.definition, measureId), message),
    isMandatory: false,
    format: { dataType: 'Double' },
  }
}

/** An attribute with the codes or free values that occur. */
export function describeAttribute(
  one: Attribute,
  { values }: IndexedValues,
  message: DataMessage,
  version: Version,
) {
  const listed = values.map((value) => {
    if ('codelist' in one) return codeValue(one.id, String(value), message)
    // As text: the schema of 2.0.0 takes a whole number for an integer and a number at once, and refuses it.
    return version === '2.0' ? { value: String(value), name: String(value) } : { name: String(value) }
  })
  const described = { id: one.id, ...named(conceptNames(message.definition, one.id), message) }
  if (version === '1.0') return { ...described, values: listed }
  return {
    ...described,
    isMandatory: one.mandatory,
    relationship: { observation: {} },
    ...('dataType' in one && { format: { dataType: one.dataType } }),
    values: listed,
  }
}
