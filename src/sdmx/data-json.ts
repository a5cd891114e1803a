/** SDMX-JSON data messages, version 2.0.0 and, as nearly the same, 1.0.0. */
import { attributes, timeDimension } from './components.ts'
import type { DataMessage } from './data-message.ts'
import { agencyId, dataflowId, dataStructureId, urnOf } from './ids.ts'
import { type IndexedValues, indexValues, splitDimensions } from './indexed-values.ts'
import { describeAttribute, describeDimension, describeMeasure, named } from './json-components.ts'
import { languages } from './naming.ts'
import type { Observation } from './observations.ts'

export type JsonVersion = '1.0' | '2.0'

/** The message; an object that JSON can say. */
export function writeJson(message: DataMessage, version: JsonVersion): Record<string, unknown> {
  const plan = planOf(message)
  const structure = structureOf(message, plan, version)
  const dataSets = [{ ...(version === '2.0' && { structure: 0 }), ...dataSetOf(message, plan, version) }]
  return {
    meta: metaOf(message, version),
    data: version === '2.0' ? { structures: [structure], dataSets } : { structure, dataSets },
    errors: [],
  }
}

/** How the message is laid out: which dimensions make a series, what each observation says, the lists of values. */
type Plan = {
  readonly series: readonly string[]
  readonly observation: readonly string[]
  readonly shown: readonly (typeof attributes)[number][]
  readonly hasValue: boolean
  readonly lists: ReadonlyMap<string, IndexedValues>
}

function planOf({ observations, view }: DataMessage): Plan {
  const split = splitDimensions(view.observations ? view.at : timeDimension)
  const wanted = attributes.filter(({ id }) => view.observations && view.attributes.includes(id))
  const listed = [...split.series, ...split.observation, ...wanted.map(({ id }) => id)]
  const lists = new Map(listed.map((id) => [id, indexValues(observations, id)]))
  // A list may not be empty, so that an attribute which no observation has is left out.
  const shown = wanted.filter(({ id }) => lists.get(id)?.values.length !== 0)
  return { ...split, shown, hasValue: view.value && view.observations, lists }
}

function structureOf(message: DataMessage, plan: Plan, version: JsonVersion) {
  const { definition, language, observations, view } = message
  const { names, descriptions } = definition.flow
  const described = (ids: readonly string[]) =>
    observations.length === 0
      ? []
      : ids.map((id) => describeDimension(id, plan.lists.get(id)!, message, version))
  return {
    links: [
      linkTo('dataflow', urnOf('dataflow', dataflowId), version),
      linkTo('datastructure', urnOf('datastructure', dataStructureId), version),
    ],
    ...named(names, message),
    ...(version === '2.0' && { description: descriptions[language], descriptions, dataSets: [0] }),
    dimensions: {
      dataSet: [],
      series: described(plan.series),
      observation: view.observations ? described(plan.observation) : [],
    },
    ...(version === '2.0' && plan.hasValue && { measures: { observation: [describeMeasure(message)] } }),
    attributes: {
      dataSet: [],
      ...(version === '2.0' && { dimensionGroup: [] }),
      series: [],
      observation: plan.shown.map((one) => describeAttribute(one, plan.lists.get(one.id)!, message, version)),
    },
    annotations: [],
  }
}

function dataSetOf({ observations, view }: DataMessage, plan: Plan, version: JsonVersion) {
  const pointer = (id: string, one: Observation) => plan.lists.get(id)?.indexOf(one) ?? null
  const place = (ids: readonly string[], one: Observation) => ids.map((id) => pointer(id, one)).join(':')
  const row = (one: Observation) => [
    // In 1.0 the value's place is always there.
    ...(plan.hasValue ? [one.value] : version === '1.0' ? [null] : []),
    ...plan.shown.map(({ id }) => pointer(id, one)),
  ]
  const links = [linkTo('dataflow', urnOf('dataflow', dataflowId), version)]
  const head = { links, action: 'Information' }
  if (plan.series.length === 0) {
    const flat = observations.map((one) => [place(plan.observation, one), row(one)])
    return { ...head, observations: Object.fromEntries(flat) }
  }
  const series = Map.groupBy(observations, (one) => place(plan.series, one))
  const written = [...series].map(([key, its]) => [
    key,
    view.observations
      ? { observations: Object.fromEntries(its.map((one) => [place(plan.observation, one), row(one)])) }
      : {},
  ])
  return { ...head, series: Object.fromEntries(written) }
}

/** Before version 2.0 a link had to say an address; a name in the whole world is one. */
function linkTo(rel: string, urn: string, version: JsonVersion) {
  return version === '1.0' ? { href: urn, rel, urn } : { rel, urn }
}

const schemaFolder = 'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas'

function metaOf({ id, prepared, language, definition }: DataMessage, version: JsonVersion) {
  return {
    schema: `${schemaFolder}/${version === '2.0' ? '2.0.0' : '1.0'}/sdmx-json-data-schema.json`,
    id,
    test: false,
    prepared,
    contentLanguages: [language, ...languages.filter((one) => one !== language)],
    sender: { id: agencyId, name: definition.publisher },
  }
}
