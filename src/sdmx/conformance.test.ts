import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dimensionIds } from '#indicators/dimensions.ts'
import { attributes, keyDimensions } from './components.ts'
import { writeJson } from './data-json.ts'
import { everyStructure, messageOf } from './message-under-test.ts'
import { anyReleases, arkadia } from './releases-under-test.ts'
import { data1, data2, structures2 } from './schemas-under-test.ts'

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats.default(ajv)
const schemas = {
  data1: ajv.compile(data1),
  data2: ajv.compile(data2),
  structures2: ajv.compile(structures2),
}

function faultsOf(schema: keyof typeof schemas, message: unknown): string[] {
  const check = schemas[schema]
  // As it travels, so that what JSON leaves out is left out.
  check(JSON.parse(JSON.stringify(message)))
  return (check.errors ?? []).map(({ instancePath, message: words }) => `${instancePath} ${words}`)
}

const views = fc.record({
  at: fc.constantFrom('TIME_PERIOD', 'AllDimensions', 'SEX', 'INDICATOR'),
  attributes: fc.subarray(attributes.map(({ id }) => id)),
  value: fc.boolean(),
  observations: fc.boolean(),
})

describe('messages are of the form that the schemas of SDMX-JSON ask for', () => {
  test('data, 2.0.0 and 1.0', () => {
    fc.assert(
      fc.property(anyReleases, views, (releases, view) => {
        const message = messageOf(releases, view)
        expect(faultsOf('data2', writeJson(message, '2.0'))).toEqual([])
        expect(faultsOf('data1', writeJson(message, '1.0'))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('structures, 2.0.0, whole and in outline', () => {
    fc.assert(
      fc.property(
        anyReleases,
        fc.constantFrom('full' as const, 'stub' as const, 'completestub' as const),
        (releases, detail) => {
          expect(faultsOf('structures2', everyStructure(releases, detail))).toEqual([])
        },
      ),
      { numRuns: 20 },
    )
  })

  test('a schema finds fault with a message that lacks something, or has an instant that is none', () => {
    const message = JSON.parse(JSON.stringify(writeJson(messageOf([arkadia]), '2.0')))
    expect(faultsOf('data2', message)).toEqual([])
    message.meta.prepared = 'yesterday'
    delete message.data.structures[0].dimensions.series[0].keyPosition
    expect(faultsOf('data2', message)).toHaveLength(2)
  })
})

type Node = { id: string; links?: { urn: string }[]; parent?: string }
type Structures = {
  agencySchemes: (Node & { agencies: Node[] })[]
  conceptSchemes: (Node & { concepts: Node[] })[]
  codelists: (Node & { codes: Node[] })[]
  dataStructures: (Node & { dataStructureComponents: Components })[]
  dataflows: (Node & { structure: string })[]
}
type Component = Node & { conceptIdentity: string; localRepresentation: { enumeration?: string } }
type Components = {
  dimensionList: { dimensions: (Component & { position: number })[]; timeDimension: Component }
  measureList: { measures: Component[] }
  attributeList: { attributes: Component[] }
}

describe('structures hold together', () => {
  const { data } = everyStructure([arkadia]) as { data: Structures }
  const parts = data.dataStructures[0]!.dataStructureComponents
  const components = [
    ...parts.dimensionList.dimensions,
    parts.dimensionList.timeDimension,
    ...parts.measureList.measures,
    ...parts.attributeList.attributes,
  ]
  const urnsOf = (nodes: readonly Node[]) => nodes.flatMap(({ links = [] }) => links.map(({ urn }) => urn))

  test('every name in the world of SDMX is well formed and belongs to one thing', () => {
    const urns = urnsOf([
      ...data.agencySchemes,
      ...data.agencySchemes.flatMap(({ agencies }) => agencies),
      ...data.conceptSchemes,
      ...data.conceptSchemes.flatMap(({ concepts }) => concepts),
      ...data.codelists,
      ...data.codelists.flatMap(({ codes }) => codes),
      ...data.dataStructures,
      ...data.dataflows,
      ...components,
    ])
    const form =
      /^urn:sdmx:org\.sdmx\.infomodel\.[a-z]+\.[A-Za-z]+=WAYMARK:[A-Z_]+\(1\.0\)(\.[A-Za-z0-9_@$-]+)?$/
    expect(urns.filter((urn) => !form.test(urn))).toEqual([])
    expect(new Set(urns).size).toBe(urns.length)
  })

  test('every concept and every code list that the data structure names is there', () => {
    const concepts = new Set(urnsOf(data.conceptSchemes.flatMap((one) => one.concepts)))
    const lists = new Set(urnsOf(data.codelists))
    expect(components.filter((one) => !concepts.has(one.conceptIdentity))).toEqual([])
    const named = components.flatMap(({ localRepresentation: { enumeration } }) => enumeration ?? [])
    expect(named.filter((urn) => !lists.has(urn))).toEqual([])
    expect(new Set(named)).toEqual(lists)
    expect(data.dataflows[0]!.structure).toBe(data.dataStructures[0]!.links![0]!.urn)
  })

  test('dimensions stand in the order of a key, and no component has the name of another', () => {
    expect(parts.dimensionList.dimensions.map(({ position }) => position)).toEqual(
      keyDimensions.map((_, at) => at),
    )
    expect(new Set(components.map(({ id }) => id)).size).toBe(components.length)
  })

  test('a code lies only in a code of its own list, and no code is there twice', () => {
    for (const { codes } of data.codelists) {
      const ids = new Set(codes.map(({ id }) => id))
      expect(ids.size).toBe(codes.length)
      expect(codes.filter(({ parent }) => parent !== undefined && !ids.has(parent))).toEqual([])
    }
  })

  test('every breakdown of an indicator has a dimension', () => {
    const said = keyDimensions.flatMap(({ breakdowns }) => breakdowns)
    expect(dimensionIds.filter((one) => !said.includes(one))).toEqual([])
  })
})

test('every code that data uses is in its list', () => {
  fc.assert(
    fc.property(anyReleases, (releases) => {
      const { definition, observations } = messageOf(releases)
      const lists = new Map(
        definition.codelists.map(({ id, codes }) => [id, new Set(codes.map((code) => code.id))]),
      )
      const used = observations.flatMap(({ key, attributes: its }) => [
        ...keyDimensions.map(({ codelist }, at) => [codelist, key[at]!] as const),
        ...attributes.flatMap((one) =>
          'codelist' in one && its[one.id] !== null ? [[one.codelist, String(its[one.id])] as const] : [],
        ),
      ])
      expect(used.filter(([list, code]) => !lists.get(list)?.has(code))).toEqual([])
    }),
    { numRuns: 40 },
  )
})
