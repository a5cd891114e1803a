import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'pofile'
import { describe, expect, it } from 'vitest'
import { ageBands } from './age-band.ts'
import { indicators } from './catalogue.ts'
import { dimensionIds } from './dimensions.ts'
import { countAll } from './journeys-under-test.ts'
import { monthBands } from './month-bands.ts'

const locales = join(import.meta.dirname, '../../locales')

function wordsOf(locale: string, part: string): Map<string, string> {
  const { items } = parse(readFileSync(join(locales, locale, `${part}.po`), 'utf8'))
  return new Map(items.map((item) => [item.msgid, item.msgstr[0] ?? '']))
}

describe.each(['en', 'fr', 'ar'])('in %s', (locale) => {
  const words = wordsOf(locale, 'indicators')

  it('every indicator says what it is and exactly what it counts', () => {
    const needed = indicators.flatMap(({ id, words: own }) =>
      own ? [own.name, own.definition] : [`indicator.${id}`, `indicator.${id}.definition`],
    )
    expect(needed.filter((id) => !words.get(id))).toEqual([])
  })

  it('every rate of a safeguard has the words of the right', () => {
    const rights = wordsOf(locale, 'safeguards')
    expect(
      indicators.flatMap(({ words: own }) => own?.safeguard ?? []).filter((id) => !rights.get(id)),
    ).toEqual([])
  })

  it('every unit, direction, dimension, band and number that stands beside has its words', () => {
    const needed = [
      ...indicators.flatMap(({ unit, direction }) => [`unit.${unit}`, `direction.${direction}`]),
      ...dimensionIds.map((id) => `dimension.${id}`),
      ...[...ageBands.map(({ id }) => id), 'unknown'].map((id) => `ageBand.${id}`),
      ...monthBands.map((id) => `monthBand.${id}`),
      ...[...countAll([]).values()].flatMap(({ beside }) =>
        Object.keys(beside).map((name) => `beside.${name}`),
      ),
    ]
    expect([...new Set(needed)].filter((id) => !words.get(id))).toEqual([])
  })
})
