import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonObject } from './strict-json.ts'

test('reads every JSON object as the platform reads it', () => {
  const objects = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 5 }), {
    noNullPrototype: true,
  })
  const spaces = fc.constantFrom(undefined, 1, '\t')
  fc.assert(
    fc.property(objects, spaces, (object, space) => {
      const text = JSON.stringify(object, undefined, space)
      if (/"__proto__":/.test(text)) return
      expect(readJsonObject(text)).toEqual({ value: JSON.parse(text) })
    }),
  )
})

test('agrees with the platform on what is JSON at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      '"a"',
      '"b"',
      ':',
      ',',
      '1',
      '-0.5e3',
      '01',
      '.5',
      'true',
      'nul',
      '"\\u00e9"',
      '"\\x"',
      ' ',
    ],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = `{${parts.join('')}}`
      let parsed: unknown
      try {
        parsed = JSON.parse(text)
      } catch {
        parsed = undefined
      }
      const read = readJsonObject(text)
      if (parsed === undefined) expect(read).toHaveProperty('fault')
      else if ('value' in read) expect(read.value).toEqual(parsed)
      // What the platform takes and we do not: a name twice, and numbers that only infinity can hold.
      else expect(['line.duplicate-key', 'line.number-out-of-range']).toContain(read.fault.code)
    }),
    { numRuns: 2000 },
  )
})

const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`

test.each([
  ['a name given twice', '{"a":1,"\\u0061":2}', 'line.duplicate-key'],
  ['a name given twice, deep inside', '{"a":[{"b":{"c":1,"c":1}}]}', 'line.duplicate-key'],
  ['33 levels', nested(33), 'line.too-deep'],
  ['100,000 levels', `{"a":${'['.repeat(100_000)}`, 'line.too-deep'],
  ['__proto__', '{"__proto__":{"admin":true}}', 'line.forbidden-key'],
  ['__proto__, escaped', '{"\\u005f_proto__":1}', 'line.forbidden-key'],
  ['a raw NUL', '{"a":"x\u0000"}', 'line.nul'],
  ['a NUL between members', '{"a":1,\u0000"b":1}', 'line.nul'],
  ['an escaped NUL', '{"a":"\\u0000"}', 'line.nul'],
  ['half a character', '{"a":"\\ud800"}', 'line.lone-surrogate'],
  ['half a character in a name', '{"\\udc00":1}', 'line.lone-surrogate'],
  ['a number beyond range', '{"a":1e999}', 'line.number-out-of-range'],
  ['a list', '[1]', 'line.not-object'],
  ['a word', '"record"', 'line.not-object'],
  ['prose', 'Dear all', 'line.not-json'],
  ['nothing but an opening', '{', 'line.not-json'],
  ['two objects', '{}{}', 'line.not-json'],
  ['a comma too many', '{"a":1,}', 'line.not-json'],
  ['single quotes', "{'a':1}", 'line.not-json'],
  ['a raw line tabulator in text', '{"a":"\u000b"}', 'line.not-json'],
  ['a million quotes', `{"a":"${'\\"'.repeat(500_000)}`, 'line.not-json'],
])('refuses %s', (_, text, code) => {
  expect(readJsonObject(text)).toMatchObject({ fault: { code } })
})

test('accepts 32 levels, whole characters beyond the basic plane, and a megabyte of text', () => {
  expect(readJsonObject(nested(32))).toHaveProperty('value')
  expect(readJsonObject('{"a":"\\ud83d\\ude00"}')).toEqual({ value: { a: '😀' } })
  expect(readJsonObject(`{"a":"${'é'.repeat(1_000_000)}"}`)).toHaveProperty('value')
  expect(readJsonObject(`{"a":"${'\\n'.repeat(500_000)}"}`)).toHaveProperty('value')
})
