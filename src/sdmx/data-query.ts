/** Data queries, as version 2 of the REST interface and as 2.1 write them. */
import { readFilter, wrongValueOf } from './component-filter.ts'
import {
  type AttributeId,
  attributes,
  codelistOf,
  componentIds,
  keyDimensions,
  measureId,
  timeDimension,
} from './components.ts'
import { type Definition, holdsCode } from './definition.ts'
import { agencyId, dataflowId, dataStructureId } from './ids.ts'
import { readKey, readKeys } from './keys.ts'
import { allowOnly, type Query, readChoice, readCount, readInstant, wrong } from './query-string.ts'
import { refuseQuery } from './refusal.ts'
import type { Selection, View } from './selection.ts'
import { type Days, daysOf } from './time-period.ts'
import { coversVersion } from './version-pattern.ts'

export type DataQuery = { readonly selection: Selection; readonly view: View }

/** Parameters that say how an answer is written; every query may have them. */
export const formatParameters = ['format', 'formatVersion', 'lang']

const shared = [
  'updatedAfter',
  'firstNObservations',
  'lastNObservations',
  'dimensionAtObservation',
  'includeHistory',
  'startPeriod',
  'endPeriod',
  ...formatParameters,
]
const inVersion2 = [
  'c[...]',
  'attributes',
  'measures',
  'offset',
  'limit',
  'asOf',
  'sort',
  'reportingYearStartDay',
  ...shared,
]

/** Reads `{context}/{agency}/{id}/{version}/{key}` with its parameters. */
export function readDataQuery(path: readonly string[], query: Query, definition: Definition): DataQuery {
  allowOnly(query, inVersion2)
  if (path.length > 5) refuseQuery('no-such-path', { path: path.join('/').slice(0, 120) })
  requireFlow(path)
  refuseUnoffered(query)
  const attributeWords = query.get('attributes')
  const measureWords = query.get('measures')
  return {
    selection: { ...selectionOf(query, definition), keys: readKeys(path[4] ?? '*', definition) },
    view: {
      at: readAt(query),
      attributes: readAttributes(attributeWords),
      value: readMeasures(measureWords),
      observations: !(attributeWords === 'none' && measureWords === 'none'),
    },
  }
}

/** Reads `{flow}/{key}/{provider}` with its parameters. */
export function readDataQuery21(path: readonly string[], query: Query, definition: Definition): DataQuery {
  allowOnly(query, [...shared, 'detail'])
  if (path.length > 3) refuseQuery('no-such-path', { path: path.join('/').slice(0, 120) })
  requireFlow21(path[0] ?? '')
  requireProvider(path[2])
  refuseUnoffered(query)
  const detail = readChoice(query, 'detail', ['full', 'dataonly', 'serieskeysonly', 'nodata'])
  return {
    selection: { ...selectionOf(query, definition), keys: readKey(path[1] ?? 'all', definition) },
    view: {
      at: readAt(query),
      attributes: detail === 'full' ? attributes.map(({ id }) => id) : [],
      value: true,
      observations: detail === 'full' || detail === 'dataonly',
    },
  }
}

/** Refuses another flow than ours: nothing of it is found here. */
export function requireFlow([context = '*', agency = '*', id = '*', version = '*']: readonly string[]): void {
  const contexts = ['dataflow', 'datastructure', 'provisionagreement', '*']
  const asked = context.split(',')
  if (asked.some((one) => !contexts.includes(one))) wrong('context', context, contexts.join(', '))
  const ids = [
    ...(asked.includes('dataflow') || asked.includes('*') ? [dataflowId] : []),
    ...(asked.includes('datastructure') || asked.includes('*') ? [dataStructureId] : []),
  ]
  const found = asksFor(agency, [agencyId]) && ids.length > 0 && asksFor(id, ids) && coversVersion(version)
  if (!found) refuseQuery('no-such-flow', { found: [agency, id, version].join(',').slice(0, 120) })
}

/** The same for the flow reference of 2.1: the flow, or agency and flow, or both and the version. */
export function requireFlow21(reference: string): void {
  const parts = reference.split(',')
  if (reference === '' || parts.length > 3) wrong('flowRef', reference, 'AGENCY,FLOW,VERSION')
  const [agency, id, version = 'latest'] = parts.length === 1 ? ['all', parts[0]!] : parts
  const right =
    asksFor(agency!.replace(/^all$/i, '*'), [agencyId]) &&
    asksFor(id!.replace(/^all$/i, '*'), [dataflowId]) &&
    coversVersion(version.replace(/^(latest|all)$/i, '*'))
  if (!right) refuseQuery('no-such-flow', { found: reference.slice(0, 120) })
}

/** Data has one provider, who publishes it; asked for another, nothing is found. */
export function requireProvider(provider = 'all'): void {
  if (!/^(all|\*)$/i.test(provider) && provider !== agencyId) refuseQuery('no-results')
}

function asksFor(text: string, own: readonly string[]): boolean {
  return text.split(',').some((one) => one === '*' || own.includes(one))
}

function refuseUnoffered(query: Query): void {
  for (const name of ['sort', 'reportingYearStartDay']) {
    if (query.has(name)) refuseQuery('not-offered', { name })
  }
  if (readChoice(query, 'includeHistory', ['false', 'true']) === 'true') {
    refuseQuery('not-offered', { name: 'includeHistory' })
  }
}

/** Everything of a selection but its keys. */
export function selectionOf(query: Query, definition: Definition): Omit<Selection, 'keys'> {
  const updatedAfter = readInstant(query, 'updatedAfter')
  const asOf = readInstant(query, 'asOf')
  if (updatedAfter !== null && asOf !== null && updatedAfter > asOf) refuseQuery('updated-after-as-of')
  return {
    filters: readFilters(query, definition),
    from: readPeriod(query, 'startPeriod'),
    until: readPeriod(query, 'endPeriod'),
    updatedAfter,
    first: readCount(query, 'firstNObservations'),
    last: readCount(query, 'lastNObservations'),
    offset: readCount(query, 'offset', 0) ?? 0,
    limit: readCount(query, 'limit'),
  }
}

function readPeriod(query: Query, name: string): Days | null {
  const text = query.get(name)
  if (text === undefined) return null
  return daysOf(text) ?? wrong(name, text, 'YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD')
}

function readFilters(query: Query, definition: Definition) {
  return [...query].flatMap(([name, text]) => {
    const component = /^c\[([^\]]*)\]$/.exec(name)?.[1]
    if (component === undefined) return []
    if (!componentIds.includes(component)) {
      refuseQuery('unknown-component', {
        component: component.slice(0, 60),
        allowed: componentIds.join(', '),
      })
    }
    const filter =
      readFilter(component, text) ?? refuseQuery('wrong-filter', { component, found: text.slice(0, 60) })
    const value = wrongValueOf(filter, (codelist, code) => holdsCode(definition, codelist, code))
    if (value === undefined) return [filter]
    const codelist = codelistOf(component)
    if (codelist === undefined) refuseQuery('wrong-filter', { component, found: value.slice(0, 60) })
    return refuseQuery('unknown-code', { code: value.slice(0, 60), component, codelist })
  })
}

function readAt(query: Query): string {
  const allowed = [timeDimension, 'AllDimensions', ...keyDimensions.map(({ id }) => id)]
  const text = query.get('dimensionAtObservation') ?? timeDimension
  if (!allowed.includes(text)) {
    refuseQuery('unknown-component', { component: text.slice(0, 60), allowed: allowed.join(', ') })
  }
  return text
}

function readAttributes(text = 'dsd'): AttributeId[] {
  const words = text.split(',')
  const all = attributes.map(({ id }) => id)
  // All of ours stand at the observation, and there is no reference metadata.
  if (words.some((word) => ['dsd', 'all', 'obs'].includes(word))) return all
  const none = ['none', 'msd', 'dataset', 'series']
  const strange = words.find((word) => !none.includes(word) && !all.some((id) => id === word))
  if (strange !== undefined) {
    refuseQuery('unknown-component', {
      component: strange.slice(0, 60),
      allowed: ['dsd', 'msd', 'dataset', 'series', 'obs', 'all', 'none', ...all].join(', '),
    })
  }
  return all.filter((id) => words.includes(id))
}

function readMeasures(text = 'all'): boolean {
  const words = text.split(',')
  const strange = words.find((word) => !['all', 'none', measureId].includes(word))
  if (strange !== undefined) {
    refuseQuery('unknown-component', { component: strange.slice(0, 60), allowed: `all, none, ${measureId}` })
  }
  return !words.every((word) => word === 'none')
}
