import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'pofile'
import { describe, expect, test } from 'vitest'
import type { PublicCount } from '#disclosure/cube.ts'
import { indicators } from '#indicators/catalogue.ts'
import { computeIndicators } from '#indicators/compute.ts'
import { gatherForCounting } from '#indicators/country-under-test.ts'
import { factsFor } from '#indicators/journeys-under-test.ts'
import type { PublicRelease, PublicTable } from '#release/public-release.ts'
import { columnsOf, partOf } from './fill.ts'
import { breakdownsNeeded, fillExactly } from './fill-exactly.ts'
import { fillFromRelease } from './fill-from-release.ts'
import { unReturns } from './returns/catalogue.ts'
import type { Fill } from './returns/declaration.ts'
import { indicatorsIn } from './workbook.ts'

const rows = unReturns.flatMap(({ tables }) => tables.flatMap((table) => table.rows))
const shown = (count: number): PublicCount => ({ state: 'shown', count })
const hidden: PublicCount = { state: 'hidden' }

/** A release with one table by sex. */
function release(
  number: number,
  cells: readonly [sex: string | null, numerator: PublicCount, denominator: PublicCount | null][],
  indicator = 'JJ-9',
): PublicRelease {
  const table: PublicTable = {
    id: `${indicator}.sex`,
    indicator,
    version: 3,
    unit: 'percent',
    measure: 'share',
    of: 'children',
    counting: 'children',
    dimensions: [
      {
        id: 'sex',
        categories: [{ id: 'all' }, ...['female', 'male', 'unknown'].map((id) => ({ id, parent: 'all' }))],
      },
    ],
    periods: [{ id: '2025', from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }],
    cells: cells.map(([sex, numerator, denominator]) => ({
      at: (sex === null ? {} : { sex }) as Record<string, string>,
      period: '2025',
      numerator,
      denominator,
      population: null,
      value: null,
    })),
  }
  return {
    number,
    title: 'T',
    titles: { en: 'T', fr: 'T', ar: 'T' },
    plan: { id: 'annual', version: 1 },
    publishedAt: '2026-03-01T00:00:00Z',
    frozenAt: '2026-02-01T00:00:00Z',
    corrects: null,
    publisher: 'Arkadia',
    areas: [],
    tables: [table],
    previousDigest: null,
    digest: 'd',
    signature: 's',
    publicKey: 'k',
  }
}

const custodial: Fill = { indicator: 'JJ-9', part: 'numerator', match: 'same' }
const total = { by: 'total', category: '' } as const
const girls = { by: 'sex', category: 'female' } as const

describe('a copy that may be sent', () => {
  const one = release(4, [
    [null, shown(40), shown(90)],
    ['female', hidden, shown(30)],
    ['male', shown(35), shown(60)],
  ])

  test('says what the release shows, and which release', () => {
    expect(fillFromRelease(custodial, total, [one], 2025)).toEqual({
      state: 'filled',
      value: 40,
      release: 4,
      version: 3,
    })
    expect(fillFromRelease({ ...custodial, part: 'rest' }, total, [one], 2025).value).toBe(50)
  })

  test('says withheld where the release withholds it, and never looks it up in an older one', () => {
    const older = release(2, [['female', shown(5), shown(30)]])
    expect(fillFromRelease(custodial, girls, [older, one], 2025)).toMatchObject({
      state: 'hidden',
      value: null,
      release: 4,
    })
    expect(fillFromRelease({ ...custodial, part: 'rest' }, girls, [older, one], 2025)).toMatchObject({
      state: 'hidden',
      value: null,
    })
  })

  test('says not released for another year, another breakdown, and anything narrowed', () => {
    expect(fillFromRelease(custodial, total, [one], 2024).state).toBe('not-released')
    expect(fillFromRelease(custodial, { by: 'age', category: '14-15' }, [one], 2025).state).toBe(
      'not-released',
    )
    const narrowed: Fill = { ...custodial, only: { dimension: 'status', values: ['sentenced'] } }
    expect(fillFromRelease(narrowed, total, [one], 2025).state).toBe('not-released')
  })

  test('holds no number that no release shows, whatever is hidden', () => {
    const counts = fc.oneof(fc.nat(500).map(shown), fc.constant(hidden))
    fc.assert(
      fc.property(counts, counts, fc.constantFrom(null, 'female'), (numerator, denominator, sex) => {
        const found = release(1, [[sex, numerator, denominator]])
        const public_ = new Set(
          [numerator, denominator].flatMap((one_) => (one_.state === 'shown' ? [one_.count] : [])),
        )
        for (const part of ['numerator', 'denominator'] as const) {
          const { value } = fillFromRelease(
            { ...custodial, part },
            sex === null ? total : girls,
            [found],
            2025,
          )
          if (value !== null) expect(public_.has(value)).toBe(true)
        }
        const rest = fillFromRelease(
          { ...custodial, part: 'rest' },
          sex === null ? total : girls,
          [found],
          2025,
        )
        expect(rest.value === null).toBe(numerator.state !== 'shown' || denominator.state !== 'shown')
      }),
    )
  })
})

describe('an exact working copy', () => {
  const { journeys, registers } = gatherForCounting(250, 3)
  const window = { from: '2025-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }
  const facts = factsFor(journeys, window, registers)
  const results = new Map(
    breakdownsNeeded.map((by) => [by.join(','), computeIndicators(facts, registers, { ...window, by })]),
  )
  const whole = new Map((results.get('') ?? []).map((result) => [result.indicator, result]))

  test('every row that something fills says what the indicator says', () => {
    const filled = rows.flatMap(({ fill }) => ('gap' in fill || fill.only ? [] : [fill]))
    for (const fill of filled) {
      const result = whole.get(fill.indicator)!
      expect(fillExactly(fill, total, results).value).toBe(partOf(fill.part, result))
    }
    expect(filled.length).toBeGreaterThan(15)
  })

  test('girls, boys and not known add up to the total, and so do the ages', () => {
    for (const { fill } of rows) {
      if ('gap' in fill || !['numerator', 'rest'].includes(fill.part) || fill.indicator === 'JJ-12') continue
      for (const by of ['sex', 'age'] as const) {
        const parts = columnsOf([by])
          .slice(1)
          .map((asked) => fillExactly(fill, asked, results).value ?? 0)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(fillExactly(fill, total, results).value)
      }
    }
  })

  test('the children held are those sentenced and the others', () => {
    const held = (values: readonly string[]) =>
      fillExactly(
        { indicator: 'JJ-2', part: 'numerator', match: 'same', only: { dimension: 'status', values } },
        total,
        results,
      ).value
    const others = [
      'police-custody',
      'pre-sentence',
      'administrative',
      'immigration',
      'security',
      'protective',
      'unknown',
    ]
    expect((held(['sentenced']) ?? 0) + (held(others) ?? 0)).toBe(whole.get('JJ-2')?.numerator)
  })
})

describe('the declarations', () => {
  test('name indicators that exist, and no row twice', () => {
    const known = new Set(indicators.map(({ id }) => id))
    expect(unReturns.flatMap(indicatorsIn).filter((id) => !known.has(id))).toEqual([])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test.each(['en', 'fr', 'ar'])('have all their words in %s', (locale) => {
    const { items } = parse(
      readFileSync(join(import.meta.dirname, `../../../locales/${locale}/returns.po`), 'utf8'),
    )
    const words = new Set(items.map(({ msgid }) => msgid))
    const needed = [
      ...unReturns.flatMap(({ id, tables }) => [
        `returns.${id}`,
        `returns.${id}.about`,
        ...tables.map((table) => `returns.table.${table.id}`),
      ]),
      ...rows.flatMap(({ id, fill }) => [
        `returns.row.${id}`,
        ...('gap' in fill
          ? [`returns.gap.${fill.gap}`]
          : [`returns.part.${fill.part}`, ...(fill.note ? [`returns.note.${fill.note}`] : [])]),
      ]),
    ]
    expect(needed.filter((id) => !words.has(id))).toEqual([])
  })

  test('a row that counts something near what is asked says how it differs', () => {
    const near = rows.filter(({ fill }) => 'match' in fill && fill.match === 'near')
    expect(near.filter(({ fill }) => !('note' in fill)).map(({ id }) => id)).toEqual([])
  })

  test('no row is named by a number of the source: none was verified', () => {
    expect(rows.filter(({ id }) => /\d/.test(id.replace('gc24', '')))).toEqual([])
  })
})
