import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalText, contentOf } from '#release/canonical.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { keyDimensions } from '#sdmx/components.ts'
import { readCsv, readJson } from '#sdmx/readers-under-test.ts'
import { arkadia, releaseOf } from '#sdmx/releases-under-test.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { sdmxRoutes } from './sdmx.routes.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse((deps) => [sdmxRoutes(deps)])
  // Publishing has walls of its own, tested where they stand; here what left is made by hand.
  await house.owner.query('alter table waymark.release_published disable trigger user')
  await publish(arkadia)
}, 120_000)
afterAll(() => house.close())

/** Puts a release into the published store, past everything that has to happen before. */
async function publish(release: PublicRelease): Promise<void> {
  const { owner } = house
  const made = await owner.query<{ id: string }>(
    `insert into waymark.release (plan, plan_version, years, state, number, person, role, corrects, reason)
     values ('annual', 1, '{2024}', 'published', $1, 'statistician', 'statistician', $2, $3) returning id`,
    [release.number, release.corrects?.number ?? null, release.corrects?.reason ?? null],
  )
  await owner.query(
    `insert into waymark.release_published
       (number, release_id, published_at, corrects, content, digest, signature, public_key)
     values ($1, $2, $3, $4, $5, $6, '-', '-')`,
    [
      release.number,
      made.rows[0]?.id,
      release.publishedAt,
      release.corrects?.number ?? null,
      canonicalText(contentOf(release)),
      release.digest,
    ],
  )
}

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await house.app.request(`/sdmx/${path}`, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const data = 'v2/data/dataflow/WAYMARK/CHILD_JUSTICE/1.0'
const csv = { accept: 'application/vnd.sdmx.data+csv;version=2.0.0' }

describe('data, asked for without a session', () => {
  test('comes as JSON 2.0 from version 2, as JSON 1.0 from 2.1, and says the same', async () => {
    const two = await get(data)
    expect(two.status).toBe(200)
    expect(two.headers.get('content-type')).toBe('application/vnd.sdmx.data+json;version=2.0.0')
    expect(two.headers.get('access-control-allow-origin')).toBe('*')
    const one = await get('2.1/data/CHILD_JUSTICE')
    expect(one.headers.get('content-type')).toBe('application/vnd.sdmx.data+json;version=1.0.0')
    const table = await get(data, csv)
    expect(table.headers.get('content-type')).toBe(
      'application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8',
    )
    expect(readJson(two.text)).toHaveLength(11)
    expect(readJson(one.text)).toHaveLength(11)
    expect(readCsv(table.text)).toHaveLength(11)
  })

  test('tells missing, suppressed, impossible and zero apart', async () => {
    const rows = readCsv((await get(`${data}/*?c[INDICATOR]=JJ-2,JJ-9`, csv)).text)
    const at = (sex: string, time: string, indicator = 'JJ-2') =>
      rows.find((row) => row.SEX === sex && row.TIME_PERIOD === time && row.INDICATOR === indicator)
    expect(at('_U', '2023')).toMatchObject({ OBS_VALUE: '0', OBS_STATUS: 'A', NUMERATOR: '0' })
    expect(at('_U', '2024')).toMatchObject({ OBS_STATUS: 'O', NUMERATOR_STATUS: 'O' })
    expect(at('F', '2023')).toMatchObject({ OBS_STATUS: 'Q', CONF_STATUS: 'C' })
    expect(at('_T', '2024', 'JJ-9')).toMatchObject({ OBS_STATUS: 'M', NUMERATOR: '0', DENOMINATOR: '0' })
    for (const row of [at('_U', '2024'), at('F', '2023'), at('_T', '2024', 'JJ-9')]) {
      expect(row).not.toHaveProperty('OBS_VALUE')
    }
  })

  test.each([
    ['a key', `${data}/A.AK.JJ-2.F`, 2],
    ['several keys', `${data}/A.*.JJ-2.F,*.*.JJ-14`, 3],
    ['codes', `${data}?c[SEX]=F,M`, 4],
    ['time', `${data}?c[TIME_PERIOD]=ge:2024+le:2024`, 6],
    ['time, with encoded brackets and signs', `${data}?c%5BTIME_PERIOD%5D=ge%3A2024%2Ble%3A2024`, 6],
    ['a window of years', `${data}?c[TIME_PERIOD]=eq:2022-01-01/P3Y`, 1],
    ['a value', `${data}?c[OBS_VALUE]=gt:13`, 3],
    ['a status', `${data}?c[OBS_STATUS]=ne:A`, 4],
    ['the newest of each series', `${data}?lastNObservations=1`, 7],
    ['the oldest of each series, from a year on', `${data}?firstNObservations=1&startPeriod=2024`, 6],
    ['a page', `${data}?offset=10&limit=5`, 1],
    ['what is newer than an instant', `${data}?updatedAfter=2024-12-31`, 11],
    ['the key of 2.1', '2.1/data/WAYMARK,CHILD_JUSTICE,latest/A..JJ-2.F+M........../all', 4],
    ['the time of 2.1', '2.1/data/CHILD_JUSTICE/all?startPeriod=2024&endPeriod=2024-12', 6],
    ['the data structure', 'v2/data/datastructure/WAYMARK/DSD_CHILD_JUSTICE/+', 11],
    ['everything', 'v2/data', 11],
  ])('is found by %s', async (_, path, count) => {
    const found = await get(path, { accept: 'text/csv' })
    expect(found.text.split('\r\n').length - 2).toBe(count)
  })

  test('is packed as the reader asks', async () => {
    const flat = JSON.parse((await get(`${data}?dimensionAtObservation=AllDimensions`)).text)
    expect(Object.keys(flat.data.dataSets[0].observations)).toHaveLength(11)
    const bySex = JSON.parse((await get(`${data}?dimensionAtObservation=SEX`)).text)
    expect(bySex.data.structures[0].dimensions.observation.map((one: { id: string }) => one.id)).toEqual([
      'SEX',
    ])
    const series = JSON.parse((await get('2.1/data/CHILD_JUSTICE?detail=serieskeysonly')).text)
    expect(Object.values(series.data.dataSets[0].series)).toEqual(Array.from({ length: 7 }, () => ({})))
    const plain = readJson((await get('2.1/data/CHILD_JUSTICE?detail=dataonly')).text)
    expect(plain.every((one) => !('OBS_STATUS' in one))).toBe(true)
    const some = readJson((await get(`${data}?attributes=OBS_STATUS&measures=none`)).text)
    expect(some.every((one) => 'OBS_STATUS' in one && !('OBS_VALUE' in one))).toBe(true)
    const older = readJson(
      (await get(`${data}?attributes=OBS_STATUS&measures=none&format=jsondata&formatVersion=1.0.0`)).text,
    )
    expect(older.map((one) => one.OBS_STATUS)).toEqual(some.map((one) => one.OBS_STATUS))
    expect(older.every((one) => !('OBS_VALUE' in one))).toBe(true)
  })

  test('speaks the language of its reader', async () => {
    const french = await get(`${data}?format=csvfilewithlabels&lang=fr`)
    expect(french.headers.get('content-language')).toBe('fr')
    expect(french.text).toContain('SEX: Sexe')
    const arabic = JSON.parse((await get(data, { 'accept-language': 'ar' })).text)
    expect(arabic.data.structures[0].name).toBe('الأطفال والعدالة')
  })

  test('is not sent again to whoever has it', async () => {
    const first = await get(data)
    const again = await get(data, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
    expect((await get(data, { ...csv, 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(200)
  })
})

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

describe('what cannot be answered is refused in the words of the standard', () => {
  test.each([
    ['v2/data/dataflow/WAYMARK/OTHER/1.0', 404, 100],
    ['v2/data/dataflow/WAYMARK/CHILD_JUSTICE/2.0', 404, 100],
    [`${data}/A.AK.JJ-2.F.Y0T13`, 422, 150],
    [`${data}/A.AK.JJ-14.F`, 404, 100],
    [`${data}/${Array.from({ length: keyDimensions.length + 1 }, () => '*').join('.')}`, 422, 150],
    [`${data}?c[SEX]=X`, 422, 150],
    [`${data}?c[COLOUR]=X`, 422, 150],
    [`${data}?c[OBS_VALUE]=ge:many`, 400, 140],
    [`${data}?c[TIME_PERIOD]=ge:soon`, 400, 140],
    [`${data}?colour=red`, 400, 140],
    [`${data}?limit=5&limit=6`, 400, 140],
    [`${data}?firstNObservations=0`, 400, 140],
    [`${data}?startPeriod=spring`, 400, 140],
    [`${data}?dimensionAtObservation=COLOUR`, 422, 150],
    [`${data}?attributes=COLOUR`, 422, 150],
    [`${data}?includeHistory=true`, 501, 501],
    [`${data}?sort=SEX`, 501, 501],
    [`${data}?asOf=2024-01-01&updatedAfter=2024-02-01`, 422, 150],
    [`${data}?format=genericdata`, 400, 140],
    [`${data}?lang=tlh`, 400, 140],
    [`${data}/%E0%A4%A`, 400, 140],
    ['v2/data/dataflow/WAYMARK/CHILD_JUSTICE/one', 400, 140],
    ['v2/structure/sculpture', 400, 140],
    ['v2/structure/hierarchy', 404, 100],
    ['v2/structure/codelist/WAYMARK/CL_COLOUR', 404, 100],
    ['v2/structure/codelist/WAYMARK/CL_SEX/1.0/X', 404, 100],
    ['v2/schema/dataflow/WAYMARK/CHILD_JUSTICE', 501, 501],
    ['v2/sculpture', 400, 140],
    ['2.1/data/CHILD_JUSTICE/A.AK', 403, 150],
    ['2.1/data/CHILD_JUSTICE/all/UNICEF', 404, 100],
    ['2.1/data/CHILD_JUSTICE?c[SEX]=F', 400, 140],
  ])('%s', async (path, status, code) => {
    const found = await get(path)
    expect(found.status).toBe(status)
    const { errors } = JSON.parse(found.text)
    expect(errors).toHaveLength(1)
    expect(errors[0].code).toBe(code)
    expect(errors[0].detail).not.toMatch(/^sdmx\.error|\{/)
  })

  test('a form that is not offered', async () => {
    const found = await get(data, { accept: 'application/vnd.sdmx.genericdata+xml;version=2.1' })
    expect(found.status).toBe(406)
    const browser = await get(data, {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    })
    expect(browser.status).toBe(200)
  })
})

test('a correction takes the place of what it corrects, and what was said before can still be read', async () => {
  const corrected = releaseOf(
    arkadia.tables.slice(0, 1).map((table) => ({
      ...table,
      cells: table.cells.map((cell) => (cell.value === 14 ? { ...cell, value: 15 } : cell)),
    })),
    2,
  )
  await publish({ ...corrected, corrects: { number: 1, reason: 'Counted twice' } })
  const path = `${data}/A.AK.JJ-2._T?c[TIME_PERIOD]=2024`
  const now = readCsv((await get(path, csv)).text)
  expect(now).toMatchObject([{ OBS_VALUE: '15', RELEASE_NUMBER: '2' }])
  const then = readCsv((await get(`${path}&asOf=2025-01-15T00:00:00Z`, csv)).text)
  expect(then).toMatchObject([{ OBS_VALUE: '14', RELEASE_NUMBER: '1' }])
  const before = await get(`${path}&asOf=2024-06-01`, csv)
  expect(before.status).toBe(422)
  expect((await get('v2/data?updatedAfter=2025-01-15', csv)).status).toBe(200)
  expect((await get('v2/data?updatedAfter=2025-03-15', csv)).status).toBe(404)
})
