import type { Locale } from '#platform/i18n/locales.ts'

export type NamedCode = { value: string; label: string }

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const pairs = letters.flatMap((first) => letters.map((second) => first + second))

/** Languages of three letters that children on the move often speak; two letters cover most of the others. */
const ofThreeLetters = ['ckb', 'fil', 'haz', 'kmr', 'prs', 'rhg', 'rom', 'syr', 'tig', 'wal', 'zgh']
/** Unions, and codes for trying out: nobody's nationality. */
const noCountry = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** Languages with their names in the reader's language, by name. Codes are BCP 47. */
export function languagesIn(locale: Locale): NamedCode[] {
  return namedIn(locale, 'language', [...pairs, ...ofThreeLetters].filter(isCurrent))
}

/** Countries with their names in the reader's language, by name. Codes are ISO 3166-1 alpha-2. */
export function countriesIn(locale: Locale): NamedCode[] {
  const codes = pairs.map((pair) => pair.toUpperCase())
  return namedIn(
    locale,
    'region',
    codes.filter((code) => !noCountry.has(code) && isCurrent(`und-${code}`)),
  )
}

function namedIn(locale: Locale, type: 'language' | 'region', codes: readonly string[]): NamedCode[] {
  const names = new Intl.DisplayNames(locale, { type, fallback: 'none' })
  const byName = new Intl.Collator(locale).compare
  return codes
    .flatMap((value) => {
      const label = names.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    .toSorted((a, b) => byName(a.label, b.label))
}

/** False for codes that were withdrawn: they become another when written properly. */
function isCurrent(tag: string): boolean {
  return Intl.getCanonicalLocales(tag)[0] === tag
}
