import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributes } from './components.ts'
import { writeJson } from './data-json.ts'
import { everyStructure, messageOf } from './message-under-test.ts'
import { anyReleases } from './releases-under-test.ts'

/**
 * The official schemas are not part of this project (their repository names no licence). Whoever has them puts
 * `data-2.0.0.json`, `data-1.0.json` and `structure-2.0.0.json` into a folder and says which it is.
 */
const folder = process.env.WAYMARK_SDMX_SCHEMAS ?? ''
const missing = !existsSync(join(folder, 'data-2.0.0.json'))
if (missing)
  console.info(
    'not checked against the official SDMX-JSON schemas: WAYMARK_SDMX_SCHEMAS names no folder that has them',
  )

function faultsBy(name: string): (message: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const {
    $schema: _,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as AnySchemaObject
  const check = ajv.compile(schema)
  return (message) => {
    check(JSON.parse(JSON.stringify(message)))
    return (check.errors ?? [])
      .slice(0, 5)
      .map(({ instancePath, message: words }) => `${instancePath} ${words}`)
  }
}

const views = fc.record({
  at: fc.constantFrom('TIME_PERIOD', 'AllDimensions', 'SEX'),
  attributes: fc.subarray(attributes.map(({ id }) => id)),
  value: fc.boolean(),
  observations: fc.boolean(),
})

test.skipIf(missing)('data messages are as the official schemas of SDMX-JSON 2.0.0 and 1.0 say', () => {
  const [two, one] = [faultsBy('data-2.0.0.json'), faultsBy('data-1.0.json')]
  fc.assert(
    fc.property(anyReleases, views, (releases, view) => {
      const message = messageOf(releases, view)
      expect(two(writeJson(message, '2.0'))).toEqual([])
      expect(one(writeJson(message, '1.0'))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test.skipIf(missing)('structure messages are as the official schema of SDMX-JSON 2.0.0 says', () => {
  const faults = faultsBy('structure-2.0.0.json')
  fc.assert(
    fc.property(anyReleases, fc.constantFrom('full' as const, 'stub' as const), (releases, detail) => {
      expect(faults(everyStructure(releases, detail))).toEqual([])
    }),
    { numRuns: 20 },
  )
})
