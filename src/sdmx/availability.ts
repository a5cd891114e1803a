/** Which codes there is data for, given a query: what a form of choices needs. */
import { codelistOf, keyDimensions, timeDimension } from './components.ts'
import { formatParameters, requireFlow, requireFlow21, requireProvider, selectionOf } from './data-query.ts'
import type { Definition } from './definition.ts'
import { agencyId, dataflowId, urnOf, version } from './ids.ts'
import { readKey, readKeys } from './keys.ts'
import type { Observation } from './observations.ts'
import { allowOnly, type Query, readChoice, wrong } from './query-string.ts'
import { type ArtefactRef, childrenOf } from './references.ts'
import { refuseQuery } from './refusal.ts'
import { type KeyPattern, type Selection, selectObservations } from './selection.ts'
import type { StructureMessage } from './structure-json.ts'

export type AvailabilityQuery = {
  readonly selection: Selection
  /** Dimensions to tell about. */
  readonly components: readonly string[]
  /** `available`: also what could be added to the query. */
  readonly mode: 'exact' | 'available'
  readonly references: readonly string[]
}

const dimensions = [...keyDimensions.map(({ id }) => id), timeDimension]
const allowed = ['updatedAfter', 'references', 'mode', 'startPeriod', 'endPeriod', ...formatParameters]
const referable = [
  'codelist',
  'valuelist',
  'datastructure',
  'conceptscheme',
  'dataflow',
  'dataproviderscheme',
  'none',
  'all',
]

/** Reads `{context}/{agency}/{id}/{version}/{key}/{component}`. */
export function readAvailabilityQuery(
  path: readonly string[],
  query: Query,
  definition: Definition,
): AvailabilityQuery {
  allowOnly(query, ['c[...]', ...allowed])
  if (path.length > 6) refuseQuery('no-such-path', { path: path.join('/').slice(0, 120) })
  requireFlow(path)
  return {
    ...readRest(query, path[5] ?? '*', ','),
    selection: { ...selectionOf(query, definition), keys: readKeys(path[4] ?? '*', definition) },
  }
}

/** Reads `{flow}/{key}/{provider}/{component}`. */
export function readAvailabilityQuery21(
  path: readonly string[],
  query: Query,
  definition: Definition,
): AvailabilityQuery {
  allowOnly(query, allowed)
  if (path.length > 4) refuseQuery('no-such-path', { path: path.join('/').slice(0, 120) })
  requireFlow21(path[0] ?? '')
  requireProvider(path[2])
  const component = (path[3] ?? 'all').replace(/^all$/i, '*')
  return {
    ...readRest(query, component, '+'),
    selection: { ...selectionOf(query, definition), keys: readKey(path[1] ?? 'all', definition) },
  }
}

function readRest(query: Query, component: string, or: string): Omit<AvailabilityQuery, 'selection'> {
  const components = component === '*' ? dimensions : component.split(or)
  const strange = components.find((one) => !dimensions.includes(one))
  if (strange !== undefined)
    refuseQuery('unknown-component', { component: strange.slice(0, 60), allowed: dimensions.join(', ') })
  const references = (query.get('references') ?? 'none').split(',')
  const wrongOne = references.find((one) => !referable.includes(one))
  if (wrongOne !== undefined) wrong('references', wrongOne, referable.join(', '))
  return { components, mode: readChoice(query, 'mode', ['exact', 'available']), references }
}

/** What there is: a constraint as JSON, and the structures that were asked for beside it. */
export function constrain(
  all: readonly Observation[],
  asked: AvailabilityQuery,
  { flow }: Definition,
): { constraint: Record<string, unknown>; artefacts: StructureMessage['artefacts'] } {
  const found = selectObservations(all, asked.selection)
  if (found.length === 0) refuseQuery('no-results')
  const seriesCount = new Set(found.map(({ key }) => key.join('.'))).size
  const values = new Map(asked.components.map((id) => [id, valuesOf(all, found, id, asked)]))
  const constraint = {
    id: `${dataflowId}_AVAILABLE`,
    agencyID: agencyId,
    version,
    name: flow.names.en,
    names: flow.names,
    role: 'Actual',
    constraintAttachment: { dataflows: [urnOf('dataflow', dataflowId)] },
    cubeRegions: [
      { include: true, keyValues: asked.components.map((id) => keyValueOf(id, values.get(id) ?? [], found)) },
    ],
    annotations: [
      { id: 'obs_count', title: String(found.length), type: 'sdmx_metrics' },
      { id: 'series_count', title: String(seriesCount), type: 'sdmx_metrics' },
    ],
  }
  return { constraint, artefacts: referencesOf(asked, values) }
}

function valuesOf(
  all: readonly Observation[],
  exact: readonly Observation[],
  id: string,
  { mode, selection }: AvailabilityQuery,
): string[] {
  const place = dimensions.indexOf(id)
  const open = (pattern: KeyPattern) => pattern.map((codes, at) => (at === place ? null : codes))
  const found =
    mode === 'exact' || id === timeDimension
      ? exact
      : selectObservations(all, {
          ...selection,
          keys: selection.keys.map(open),
          filters: selection.filters.filter(({ component }) => component !== id),
        })
  const read = (one: Observation) => (id === timeDimension ? one.time.id : (one.key[place] ?? ''))
  return [...new Set(found.map(read))].sort()
}

function keyValueOf(id: string, values: readonly string[], found: readonly Observation[]) {
  if (id !== timeDimension) return { id, include: true, values }
  const first = found.reduce((a, b) => (b.time.from < a.time.from ? b : a)).time
  const last = found.reduce((a, b) => (b.time.to > a.time.to ? b : a)).time
  return {
    id,
    include: true,
    timeRange: {
      startPeriod: { period: first.from, isInclusive: true },
      endPeriod: { period: dayBefore(last.to), isInclusive: true },
    },
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Lists cut to the codes for which there is data, concepts to the dimensions told about. */
function referencesOf(
  { references, components }: AvailabilityQuery,
  values: ReadonlyMap<string, readonly string[]>,
): StructureMessage['artefacts'] {
  const wants = (kind: string) => references.includes('all') || references.includes(kind)
  const flow: ArtefactRef = { kind: 'dataflow', id: dataflowId }
  const whole = [flow, ...childrenOf(flow)].filter(({ kind }) => wants(kind))
  const lists = components.flatMap((id) => {
    const list = codelistOf(id)
    return list === undefined || !wants('codelist')
      ? []
      : [{ kind: 'codelist' as const, id: list, detail: 'full' as const, items: values.get(id) ?? [] }]
  })
  const concepts = wants('conceptscheme')
    ? childrenOf({ kind: 'datastructure', id: '' })
        .filter(({ kind }) => kind === 'conceptscheme')
        .map((one) => ({ ...one, detail: 'full' as const, items: components }))
    : []
  return [...whole.map((one) => ({ ...one, detail: 'full' as const, items: null })), ...concepts, ...lists]
}
