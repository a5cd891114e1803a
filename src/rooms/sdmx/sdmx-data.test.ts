import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { componentIds } from '#sdmx/components.ts'
import { readCsv, readJson } from '#sdmx/readers-under-test.ts'
import { arkadia, releaseOf } from '#sdmx/releases-under-test.ts'
import { csv, everything, openSdmxHouse, type SdmxHouse } from './published-under-test.ts'

let house: SdmxHouse
const get: SdmxHouse['get'] = (...asked) => house.get(...asked)

beforeAll(async () => {
  house = await openSdmxHouse()
}, 120_000)
afterAll(() => house.close())

describe('data, asked for without a session', () => {
  test('comes as JSON 2.0 from version 2, as JSON 1.0 from 2.1, and says the same', async () => {
    const two = await get(everything)
    expect(two.status).toBe(200)
    expect(two.headers.get('content-type')).toBe('application/vnd.sdmx.data+json;version=2.0.0')
    expect(two.headers.get('access-control-allow-origin')).toBe('*')
    const one = await get('2.1/data/CHILD_JUSTICE')
    expect(one.headers.get('content-type')).toBe('application/vnd.sdmx.data+json;version=1.0.0')
    const table = await get(everything, csv)
    expect(table.headers.get('content-type')).toBe(
      'application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8',
    )
    expect(readJson(two.text)).toHaveLength(11)
    expect(readJson(one.text)).toHaveLength(11)
    expect(readCsv(table.text)).toHaveLength(11)
  })

  test('tells missing, suppressed, impossible and zero apart', async () => {
    const rows = readCsv((await get(`${everything}/*?c[INDICATOR]=JJ-2,JJ-9`, csv)).text)
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
    ['a key', `${everything}/A.AK.JJ-2.F`, 2],
    ['several keys', `${everything}/A.*.JJ-2.F,*.*.JJ-14`, 3],
    ['codes', `${everything}?c[SEX]=F,M`, 4],
    ['time', `${everything}?c[TIME_PERIOD]=ge:2024+le:2024`, 6],
    ['time, with encoded brackets and signs', `${everything}?c%5BTIME_PERIOD%5D=ge%3A2024%2Ble%3A2024`, 6],
    ['a window of years', `${everything}?c[TIME_PERIOD]=eq:2022-01-01/P3Y`, 1],
    ['a value', `${everything}?c[OBS_VALUE]=gt:13`, 3],
    ['a status', `${everything}?c[OBS_STATUS]=ne:A`, 4],
    ['the newest of each series', `${everything}?lastNObservations=1`, 7],
    ['the oldest of each series, from a year on', `${everything}?firstNObservations=1&startPeriod=2024`, 6],
    ['a page', `${everything}?offset=10&limit=5`, 1],
    ['what is newer than an instant', `${everything}?updatedAfter=2024-12-31`, 11],
    ['the key of 2.1', '2.1/data/WAYMARK,CHILD_JUSTICE,latest/A..JJ-2.F+M........../all', 4],
    ['the time of 2.1', '2.1/data/CHILD_JUSTICE/all?startPeriod=2024&endPeriod=2024-12', 6],
    ['the data structure', 'v2/data/datastructure/WAYMARK/DSD_CHILD_JUSTICE/+', 11],
    ['everything', 'v2/data', 11],
  ])('is found by %s', async (_, path, count) => {
    const found = await get(path, { accept: 'text/csv' })
    expect(found.text.split('\r\n').length - 2).toBe(count)
  })

  test('is packed as the reader asks', async () => {
    const flat = JSON.parse((await get(`${everything}?dimensionAtObservation=AllDimensions`)).text)
    expect(Object.keys(flat.data.dataSets[0].observations)).toHaveLength(11)
    const bySex = JSON.parse((await get(`${everything}?dimensionAtObservation=SEX`)).text)
    expect(bySex.data.structures[0].dimensions.observation.map((one: { id: string }) => one.id)).toEqual([
      'SEX',
    ])
    const series = JSON.parse((await get('2.1/data/CHILD_JUSTICE?detail=serieskeysonly')).text)
    expect(Object.values(series.data.dataSets[0].series)).toEqual(Array.from({ length: 7 }, () => ({})))
    const plain = readJson((await get('2.1/data/CHILD_JUSTICE?detail=dataonly')).text)
    expect(plain.every((one) => !('OBS_STATUS' in one))).toBe(true)
    const some = readJson((await get(`${everything}?attributes=OBS_STATUS&measures=none`)).text)
    expect(some.every((one) => 'OBS_STATUS' in one && !('OBS_VALUE' in one))).toBe(true)
    const older = readJson(
      (await get(`${everything}?attributes=OBS_STATUS&measures=none&format=jsondata&formatVersion=1.0.0`))
        .text,
    )
    expect(older.map((one) => one.OBS_STATUS)).toEqual(some.map((one) => one.OBS_STATUS))
    expect(older.every((one) => !('OBS_VALUE' in one))).toBe(true)
  })

  test('speaks the language of its reader', async () => {
    const french = await get(`${everything}?format=csvfilewithlabels&lang=fr`)
    expect(french.headers.get('content-language')).toBe('fr')
    expect(french.headers.get('content-disposition')).toBe('attachment; filename="WAYMARK_CHILD_JUSTICE.csv"')
    expect(french.text).toContain('SEX: Sexe')
    const arabic = JSON.parse((await get(everything, { 'accept-language': 'ar' })).text)
    expect(arabic.data.structures[0].name).toBe('الأطفال والعدالة')
  })

  test('is not sent again to whoever has it', async () => {
    const first = await get(everything)
    const again = await get(everything, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
    expect((await get(everything, { ...csv, 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(
      200,
    )
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
  await house.publish({ ...corrected, corrects: { number: 1, reason: 'Counted twice' } })
  const path = `${everything}/A.AK.JJ-2._T?c[TIME_PERIOD]=2024`
  const now = readCsv((await get(path, csv)).text)
  expect(now).toMatchObject([{ OBS_VALUE: '15', RELEASE_NUMBER: '2' }])
  const then = readCsv((await get(`${path}&asOf=2025-01-15T00:00:00Z`, csv)).text)
  expect(then).toMatchObject([{ OBS_VALUE: '14', RELEASE_NUMBER: '1' }])
  const before = await get(`${path}&asOf=2024-06-01`, csv)
  expect(before.status).toBe(422)
  expect((await get('v2/data?updatedAfter=2025-01-15', csv)).status).toBe(200)
  expect((await get('v2/data?updatedAfter=2025-03-15', csv)).status).toBe(404)
})

describe('the documentation', () => {
  const text = readFileSync(new URL('../../../docs/sdmx.md', import.meta.url), 'utf8')
  const examples = [...text.matchAll(/^GET \/sdmx\/(\S+)$/gm)].map(([, path]) => path ?? '')

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(10)
  })

  test.each(examples)('is true: %s', async (path) => {
    expect((await get(path)).status).toBe(200)
  })

  test('names every component', () => {
    expect(componentIds.filter((id) => !text.includes(`\`${id}\``))).toEqual([])
  })
})
