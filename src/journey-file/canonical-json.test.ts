import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { anyRecord } from './record-arbitraries.ts'

test('gives what the reference implementation of RFC 8785 gives', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue({ stringUnit: 'binary' }), anyRecord), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
    { numRuns: 1000 },
  )
})

test('the numbers and the sorting of the standard', () => {
  const text =
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"€":1,"\\r":2,"1":3,"😂":4}'
  expect(canonicalJson(JSON.parse(text))).toBe(
    '{"\\r":2,"1":3,"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"€":1,"😂":4}',
  )
})
