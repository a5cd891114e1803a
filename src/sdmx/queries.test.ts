import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identifierOf } from './ids.ts'
import { chooseDataForm, mediaTypeOf } from './media-types.ts'
import { observationsOf, UnknownBreakdown } from './observations.ts'
import { readQuery } from './query-string.ts'
import { arkadia, releaseOf } from './releases-under-test.ts'
import { coversVersion } from './version-pattern.ts'

describe('which version a query asks for', () => {
  test.each(['1.0', '*', '~', '+', '1.*', '1.~', '*.0', '~.0', '0*.0', '1.0+', '1.0~', '0~.9', '2.0,1.0'])(
    '%s is ours',
    (text) => {
      expect(coversVersion(text)).toBe(true)
    },
  )
  test.each(['2.0', '1.1', '1', '1.0.0', '1.1+', '2~.0', '1.0-draft', '*.0.0'])('%s is another', (text) => {
    expect(coversVersion(text)).toBe(false)
  })
  test.each(['one', '1.0.0.0', '', '1..0', '+1.0'])('"%s" is none', (text) => {
    expect(() => coversVersion(text)).toThrow('wrong-version')
  })
})

describe('which form an answer takes', () => {
  const json = 'application/vnd.sdmx.data+json;version='
  const table = 'application/vnd.sdmx.data+csv;version='
  test.each([
    [undefined, `${json}2.0.0`],
    ['*/*', `${json}2.0.0`],
    ['application/json', `${json}2.0.0`],
    [`${json}1.0.0`, `${json}1.0.0`],
    [`${json}1.0.0-wd`, `${json}1.0.0`],
    [`${json}2.0.0+`, `${json}2.0.0`],
    ['text/csv', `${table}2.0.0;charset=utf-8`],
    [`${table}1.0.0;labels=both`, `${table}1.0.0;labels=both;charset=utf-8`],
    [
      `${table}2.0.0; labels=name; keys=both; timeFormat=normalized`,
      `${table}2.0.0;labels=name;timeFormat=normalized;keys=both;charset=utf-8`,
    ],
    [`${json}2.0.0;q=0.5, ${table}1.0.0`, `${table}1.0.0;charset=utf-8`],
    [`application/vnd.sdmx.genericdata+xml, ${json}1.0.0;q=0.1`, `${json}1.0.0`],
  ])('accepting %s gives %s', (accept, type) => {
    expect(mediaTypeOf(chooseDataForm(new Map(), accept, 'v2'))).toBe(type)
  })
  test.each([
    `${json}3.0.0`,
    `${table}2.0.0;labels=some`,
    `${table}1.0.0;labels=name`,
    'image/png',
    '*/*;q=0',
  ])('accepting only %s gives nothing', (accept) => {
    expect(() => chooseDataForm(new Map(), accept, 'v2')).toThrow('not-acceptable')
  })
  test.each([
    ['format=jsondata', `${json}2.0.0`],
    ['format=jsondata&formatVersion=1.0.0', `${json}1.0.0`],
    ['format=csvfilewithlabels', `${table}2.0.0;labels=both;charset=utf-8`],
  ])('%s goes before what is accepted', (search, type) => {
    expect(mediaTypeOf(chooseDataForm(readQuery(search), 'image/png', 'v2'))).toBe(type)
  })
  test('2.1 answers in the JSON and the CSV of its time', () => {
    expect(mediaTypeOf(chooseDataForm(new Map(), '*/*', '2.1'))).toBe(`${json}1.0.0`)
    expect(mediaTypeOf(chooseDataForm(new Map(), 'text/csv', '2.1'))).toBe(`${table}1.0.0;charset=utf-8`)
  })
})

test('a plus in a query stays a plus, encoded or not', () => {
  expect(readQuery('?c[A]=x+y&c%5BB%5D=x%2By')).toEqual(
    new Map([
      ['c[A]', 'x+y'],
      ['c[B]', 'x+y'],
    ]),
  )
})

describe('which release says a cell', () => {
  const [detained] = arkadia.tables
  const change = (value: number | null) =>
    releaseOf(
      [
        {
          ...detained!,
          cells: detained!.cells.map((cell) => (cell.value === 14 ? { ...cell, value } : cell)),
        },
      ],
      2,
    )
  const total2024 = (releases: Parameters<typeof observationsOf>[0]) =>
    observationsOf(releases).find(
      ({ key, time }) => key[2] === 'JJ-2' && key[3] === '_T' && time.id === '2024',
    )

  test('the newest, in whatever order they come', () => {
    expect(total2024([arkadia, change(15)])?.value).toBe(15)
    expect(total2024([change(15), arkadia])?.value).toBe(15)
  })

  test('within one release a cell that any table hides is hidden', () => {
    const hides = {
      ...detained!,
      id: 'other',
      cells: detained!.cells.map((cell) => ({ ...cell, numerator: { state: 'hidden' as const } })),
    }
    for (const tables of [
      [detained!, hides],
      [hides, detained!],
    ]) {
      const found = total2024([releaseOf(tables)])
      expect(found).toMatchObject({ value: null, attributes: { OBS_STATUS: 'Q', NUMERATOR: null } })
    }
  })

  test('a breakdown that the data structure has no dimension for is an error, not another total', () => {
    const strange = {
      ...detained!,
      dimensions: [{ id: 'colour', categories: [{ id: 'all' }, { id: 'red', parent: 'all' }] }],
    }
    expect(() => observationsOf([releaseOf([strange])])).toThrow(UnknownBreakdown)
  })

  test('a level stands without a numerator, for it counts nobody', () => {
    const level = observationsOf([arkadia]).find(({ key }) => key[2] === 'JJ-14')
    expect(level).toMatchObject({
      value: 3,
      attributes: { OBS_STATUS: 'A', NUMERATOR_STATUS: 'M', UNIT_MEASURE: 'LEVEL' },
    })
  })
})

test('two references never become one identifier, and every identifier is of the form', () => {
  const reference = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(reference, reference, (a, b) => {
      expect(identifierOf(a)).toMatch(/^[A-Za-z0-9_@$-]+$/)
      expect(identifierOf(a)).not.toMatch(/^_/)
      expect(identifierOf(a) === identifierOf(b)).toBe(a === b)
    }),
  )
})
