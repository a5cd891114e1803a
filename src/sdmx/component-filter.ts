/** Filters by component, `c[SEX]=F,M` or `c[TIME_PERIOD]=ge:2025-01+le:2025-06`: a comma is or, a plus is and. */
import { attributes, codelistOf, keyDimensions, measureId, timeDimension } from './components.ts'
import type { Observation } from './observations.ts'
import { daysOf } from './time-period.ts'

export const operators = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'co', 'nc', 'sw', 'ew'] as const
export type Operator = (typeof operators)[number]

export type Condition = { readonly operator: Operator; readonly value: string }

export type ComponentFilter = {
  readonly component: string
  /** Any of these, each of which is met when all of its conditions are. */
  readonly anyOf: readonly (readonly Condition[])[]
}

/** Reads the text of a filter; undefined where it is not of the form. */
export function readFilter(component: string, text: string): ComponentFilter | undefined {
  if (text === '') return undefined
  const anyOf = text.split(',').map((group) => group.split('+').map(readCondition))
  return anyOf.flat().every(({ value }) => value !== '') ? { component, anyOf } : undefined
}

function readCondition(text: string): Condition {
  const found = /^([a-z]{2}):(.*)$/.exec(text)
  const operator = operators.find((one) => one === found?.[1])
  return operator === undefined ? { operator: 'eq', value: text } : { operator, value: found?.[2] ?? '' }
}

/** Components whose values are numbers, so that 9 comes before 10. */
export function isNumeric(component: string): boolean {
  if (component === measureId) return true
  const attribute = attributes.find(({ id }) => id === component)
  return attribute !== undefined && 'dataType' in attribute && attribute.dataType === 'Integer'
}

/** Tells whether an observation meets a filter. What it does not say is like nothing, and unlike everything. */
export function filterBy({ component, anyOf }: ComponentFilter): (one: Observation) => boolean {
  if (component === timeDimension) {
    return (one) => anyOf.some((all) => all.every(({ operator, value }) => meetsTime(one, operator, value)))
  }
  const read = readerOf(component)
  return (one) => {
    const found = read(one)
    return anyOf.some((all) => all.every((condition) => meets(found, component, condition)))
  }
}

function meets(found: string | number | null, component: string, { operator, value }: Condition): boolean {
  if (found === null) return operator === 'ne' || operator === 'nc'
  switch (operator) {
    case 'co':
      return String(found).includes(value)
    case 'nc':
      return !String(found).includes(value)
    case 'sw':
      return String(found).startsWith(value)
    case 'ew':
      return String(found).endsWith(value)
    default:
      return holds(operator, compare(component, found, value))
  }
}

function holds(operator: Exclude<Operator, 'co' | 'nc' | 'sw' | 'ew'>, order: number): boolean {
  if (operator === 'eq') return order === 0
  if (operator === 'ne') return order !== 0
  if (operator === 'lt') return order < 0
  if (operator === 'le') return order <= 0
  return operator === 'gt' ? order > 0 : order >= 0
}

function compare(component: string, found: string | number, value: string): number {
  if (isNumeric(component)) return Number(found) - Number(value)
  const text = String(found)
  return text < value ? -1 : text > value ? 1 : 0
}

/** Time is compared by days: at least a period is to begin no earlier than it, at most to end no later. */
function meetsTime({ time }: Observation, operator: Operator, value: string): boolean {
  const asked = daysOf(value)
  if (asked === undefined) return false
  switch (operator) {
    case 'eq':
      return time.from === asked.from && time.to === asked.to
    case 'ne':
      return time.from !== asked.from || time.to !== asked.to
    case 'ge':
      return time.from >= asked.from
    case 'gt':
      return time.from >= asked.to
    case 'le':
      return time.to <= asked.to
    case 'lt':
      return time.to <= asked.from
    default:
      return false
  }
}

/** Reads what an observation says for a component; of time its name. Null where it says nothing. */
export function readerOf(component: string): (one: Observation) => string | number | null {
  if (component === timeDimension) return (one) => one.time.id
  if (component === measureId) return (one) => one.value
  const place = keyDimensions.findIndex(({ id }) => id === component)
  if (place >= 0) return (one) => one.key[place] ?? null
  const attribute = attributes.find(({ id }) => id === component)
  return attribute === undefined ? () => null : (one) => one.attributes[attribute.id]
}

/** Why a filter cannot be asked: a code that its list does not hold, a number or a time that is none. */
export function wrongValueOf(
  { component, anyOf }: ComponentFilter,
  holdsCode: (codelist: string, code: string) => boolean,
): string | undefined {
  const conditions = anyOf.flat()
  const codelist = codelistOf(component)
  const wrong = conditions.find(({ operator, value }) => {
    if (component === timeDimension) {
      return daysOf(value) === undefined || ['co', 'nc', 'sw', 'ew'].includes(operator)
    }
    if (isNumeric(component)) {
      return !['co', 'nc', 'sw', 'ew'].includes(operator) && !Number.isFinite(Number(value))
    }
    return codelist !== undefined && operator === 'eq' && !holdsCode(codelist, value)
  })
  return wrong?.value
}
