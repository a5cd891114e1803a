import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSdmxHouse, type SdmxHouse } from './published-under-test.ts'

let house: SdmxHouse
const get: SdmxHouse['get'] = (...asked) => house.get(...asked)

beforeAll(async () => {
  house = await openSdmxHouse()
}, 120_000)
afterAll(() => house.close())

describe('structures', () => {
  test.each([
    ['v2/structure/dataflow', { dataflows: 1 }],
    [
      'v2/structure/datastructure/WAYMARK/DSD_CHILD_JUSTICE/1.0?references=all',
      { agencySchemes: 1, conceptSchemes: 1, codelists: 18, dataStructures: 1, dataflows: 1 },
    ],
    [
      'v2/structure/dataflow/WAYMARK/CHILD_JUSTICE/~?references=descendants',
      { conceptSchemes: 1, codelists: 18, dataStructures: 1, dataflows: 1 },
    ],
    ['v2/structure/codelist/WAYMARK/CL_SEX,CL_AGE', { codelists: 2 }],
    ['v2/structure/codelist/*/CL_SEX?references=parents', { codelists: 1, dataStructures: 1 }],
    [
      'v2/structure/*',
      { agencySchemes: 1, conceptSchemes: 1, codelists: 18, dataStructures: 1, dataflows: 1 },
    ],
    ['2.1/dataflow', { dataflows: 1 }],
    ['2.1/dataflow/all/all/latest?references=datastructure', { dataStructures: 1, dataflows: 1 }],
    [
      '2.1/datastructure/WAYMARK/DSD_CHILD_JUSTICE/1.0?references=children',
      { conceptSchemes: 1, codelists: 18, dataStructures: 1 },
    ],
    ['2.1/codelist/WAYMARK/CL_SEX+CL_AGE', { codelists: 2 }],
    ['2.1/conceptscheme/WAYMARK', { conceptSchemes: 1 }],
    ['2.1/agencyscheme', { agencySchemes: 1 }],
  ])('%s', async (path, expected) => {
    const found = await get(path)
    expect(found.headers.get('content-type')).toBe('application/vnd.sdmx.structure+json;version=2.0.0')
    const { data: lists } = JSON.parse(found.text) as { data: Record<string, unknown[]> }
    expect(Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, list.length]))).toEqual(
      expected,
    )
  })

  test('a code asked for comes in a list that says it is not whole', async () => {
    const found = JSON.parse((await get('v2/structure/codelist/WAYMARK/CL_SEX/1.0/F')).text)
    expect(found.data.codelists[0]).toMatchObject({ isPartial: true, codes: [{ id: 'F', name: 'Girl' }] })
  })

  test('a stub has a name and nothing in it', async () => {
    const found = JSON.parse((await get('v2/structure/codelist/WAYMARK/CL_SEX?detail=allstubs')).text)
    expect(found.data.codelists[0]).not.toHaveProperty('codes')
  })

  test('an indicator says where else it is reported, and that the code was not checked there', async () => {
    const found = JSON.parse((await get('v2/structure/codelist/WAYMARK/CL_INDICATOR/1.0/UNS-1')).text)
    const { annotations } = found.data.codelists[0].codes[0]
    expect(annotations.map((one: { value: string; title: string }) => [one.value, one.title])).toEqual([
      ['VC_PRS_UNSNT', 'seen-in-code'],
      ['JJ_VC_PRS_UNSNT', 'seen-in-code'],
    ])
    expect(annotations[0].text).toContain('not checked against the code list of the dataset')
  })
})

describe('availability', () => {
  const read = async (path: string) => {
    const { data: found } = JSON.parse((await get(path)).text)
    const [region] = found.dataConstraints[0].cubeRegions
    return {
      found,
      values: new Map(region.keyValues.map((one: { id: string; values: string[] }) => [one.id, one.values])),
    }
  }

  test('tells which codes there is data for', async () => {
    const { found, values } = await read('v2/availability/dataflow/WAYMARK/CHILD_JUSTICE/1.0/*.*.JJ-2')
    expect(values.get('SEX')).toEqual(['F', 'M', '_T', '_U'])
    expect(found.dataConstraints[0].annotations.map((one: { title: string }) => one.title)).toEqual([
      '8',
      '4',
    ])
  })

  test('or which could be added to a query', async () => {
    const key = '*.*.JJ-2.F'
    const exact = await read(`v2/availability/dataflow/WAYMARK/CHILD_JUSTICE/1.0/${key}`)
    expect(exact.values.get('SEX')).toEqual(['F'])
    const open = await read(`v2/availability/dataflow/WAYMARK/CHILD_JUSTICE/1.0/${key}?mode=available`)
    expect(open.values.get('SEX')).toEqual(['F', 'M', '_T', '_U'])
    expect(open.values.get('INDICATOR')).toEqual(['JJ-2'])
  })

  test('for one dimension, with the names of its codes', async () => {
    const { found, values } = await read(
      '2.1/availableconstraint/CHILD_JUSTICE/all/all/SEX?references=codelist',
    )
    expect([...values.keys()]).toEqual(['SEX'])
    expect(found.codelists.map((one: { id: string }) => one.id)).toEqual(['CL_SEX'])
    expect(found.codelists[0].codes.map((one: { id: string }) => one.id).sort()).toEqual([
      'F',
      'M',
      '_T',
      '_U',
    ])
  })
})
