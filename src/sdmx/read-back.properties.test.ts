import fc from 'fast-check'
import { SDMXParser } from 'sdmx-json-parser'
import { describe, expect, test } from 'vitest'
import { attributes, keyDimensions } from './components.ts'
import { type CsvOptions, plainCsv, writeCsv } from './data-csv.ts'
import { writeJson } from './data-json.ts'
import type { DataMessage } from './data-message.ts'
import { codeNames } from './definition.ts'
import { messageOf } from './message-under-test.ts'
import type { Observation } from './observations.ts'
import { type ReadObservation, readCsv, readJson } from './readers-under-test.ts'
import { anyReleases, secretValue } from './releases-under-test.ts'

/** Every component that an observation says, each as text, in an order of its own. */
function said(found: readonly ReadObservation[]): string[] {
  return found
    .map((one) =>
      JSON.stringify(
        Object.entries(one)
          .map(([id, value]) => [id, String(value)])
          .sort(),
      ),
    )
    .sort()
}

function truth({ observations, definition: _, view }: DataMessage): string[] {
  return said(
    observations.map(({ key, time, value, attributes: its }) =>
      Object.fromEntries([
        ...keyDimensions.map(({ id }, place) => [id, key[place]!]),
        ['TIME_PERIOD', time.id],
        ...(value === null ? [] : [['OBS_VALUE', value]]),
        ...attributes.flatMap(({ id }) =>
          its[id] === null || !view.attributes.includes(id) ? [] : [[id, its[id]]],
        ),
      ]),
    ),
  )
}

/** In 1.0 an id may not have a slash, so that a window of years is known by its name alone. */
const asIn1 = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(/(\d{4}-\d{2}-\d{2})\/P/g, '$1_P')).sort()

const packings = fc.constantFrom('TIME_PERIOD', 'AllDimensions', 'SEX', 'REF_AREA')
const csvs: CsvOptions[] = [
  { version: '1.0', ...plainCsv },
  { version: '2.0', ...plainCsv },
  { version: '2.0', ...plainCsv, keys: 'both' },
]

describe('whatever was published, every form says the same', () => {
  test('SDMX-CSV 1.0 and 2.0', () => {
    fc.assert(
      fc.property(anyReleases, packings, (releases, at) => {
        const message = messageOf(releases, { at })
        for (const options of csvs) expect(said(readCsv(writeCsv(message, options)))).toEqual(truth(message))
      }),
      { numRuns: 60 },
    )
  })

  test('SDMX-JSON 2.0 and 1.0, packed by any dimension or not at all', () => {
    fc.assert(
      fc.property(anyReleases, packings, (releases, at) => {
        const message = messageOf(releases, { at })
        expect(said(readJson(JSON.stringify(writeJson(message, '2.0'))))).toEqual(truth(message))
        expect(said(readJson(JSON.stringify(writeJson(message, '1.0'))))).toEqual(asIn1(truth(message)))
      }),
      { numRuns: 60 },
    )
  })

  test('as a reader by other people finds it', async () => {
    await fc.assert(
      fc.asyncProperty(anyReleases, fc.constantFrom('TIME_PERIOD', 'AllDimensions'), async (releases, at) => {
        const message = messageOf(releases, { at })
        const text = JSON.stringify(writeJson(message, '2.0'))
        const found = await readByOthers(text)
        expect(found.map(wordsOf).sort()).toEqual(
          message.observations.map((one) => wordsOf(named(one, message))).sort(),
        )
      }),
      { numRuns: 40 },
    )
  })
})

test('a number with a hidden side stands in no form of any message, though a careless release said it', () => {
  fc.assert(
    fc.property(anyReleases, packings, (releases, at) => {
      const message = messageOf(releases, { at })
      const texts = [
        ...csvs.map((options) => writeCsv(message, options)),
        writeCsv(message, { version: '2.0', labels: 'name', keys: 'both', timeFormat: 'normalized' }),
        writeCsv(message, { version: '1.0', labels: 'both', keys: 'none', timeFormat: 'original' }),
        JSON.stringify(writeJson(message, '2.0')),
        JSON.stringify(writeJson(message, '1.0')),
      ]
      expect(texts.filter((text) => text.includes(String(secretValue)))).toEqual([])
      const suppressed = readCsv(texts[0]!).filter((one) => one.CONF_STATUS === 'C')
      expect(suppressed.filter((one) => 'OBS_VALUE' in one)).toEqual([])
      for (const one of readCsv(texts[0]!)) {
        if (one.NUMERATOR_STATUS !== 'A') expect(one).not.toHaveProperty('NUMERATOR')
        if (one.DENOMINATOR_STATUS !== 'A') expect(one).not.toHaveProperty('DENOMINATOR')
      }
    }),
    { numRuns: 60 },
  )
})

type Row = Readonly<Record<string, string | number | null>>

/** `sdmx-json-parser` of the Pacific Community; it asks an address, and says names instead of codes. */
async function readByOthers(text: string): Promise<Row[]> {
  const parser = new SDMXParser()
  await parser.getDatasets(
    `data:application/json;format=jsondata;base64,${Buffer.from(text).toString('base64')}`,
  )
  return parser.getData()
}

/** What that reader takes for a missing attribute is the first of its list, so that only sure ones are compared. */
const sure = [
  'UNIT_MEASURE',
  'OBS_STATUS',
  'CONF_STATUS',
  'NUMERATOR_STATUS',
  'DEFINITION_VERSION',
  'RELEASE_NUMBER',
]

function wordsOf(row: Row): string {
  const ids = [...keyDimensions.map(({ id }) => id), 'TIME_PERIOD', 'value', ...sure]
  return JSON.stringify(ids.map((id) => row[id] ?? null))
}

function named({ key, time, value, attributes: its }: Observation, { definition }: DataMessage): Row {
  const codes = keyDimensions.map(({ id, codelist }, place) => [
    id,
    codeNames(definition, codelist, key[place]!).en,
  ])
  const rest = attributes
    .filter(({ id }) => sure.includes(id))
    .map((one) => {
      const text = String(its[one.id])
      return [one.id, 'codelist' in one ? codeNames(definition, one.codelist, text).en : text]
    })
  return Object.fromEntries([...codes, ['TIME_PERIOD', time.id], ['value', value], ...rest])
}
