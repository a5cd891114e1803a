import { type Digits, intlTag, type Locale } from '#platform/i18n/locales.ts'

type Reader = { readonly locale: Locale; readonly digits: Digits }

const formats = new Map<string, Intl.NumberFormat>()

/** A number with exactly so many decimals, in the reader's digits, so that a column lines up. */
export function formatDecimals(n: number, decimals: number, reader: Reader): string {
  return format(reader, 'decimal', decimals).format(n)
}

/** A share given in percent: 46.2 becomes "46.2%" as the language writes it. */
export function formatPercent(percent: number, decimals: number, reader: Reader): string {
  return format(reader, 'percent', decimals).format(percent / 100)
}

/** A number of an axis: as many decimals as it has, three at most. */
export function formatAxis(n: number, { locale, digits }: Reader): string {
  return new Intl.NumberFormat(intlTag(locale, digits), { maximumFractionDigits: 3 }).format(n)
}

/** A year: digits without separators. */
export function formatYear(year: number, { locale, digits }: Reader): string {
  return new Intl.NumberFormat(intlTag(locale, digits), { useGrouping: false }).format(year)
}

function format({ locale, digits }: Reader, style: 'decimal' | 'percent', decimals: number) {
  const tag = intlTag(locale, digits)
  const key = `${tag} ${style} ${decimals}`
  const known = formats.get(key)
  if (known) return known
  const options = { style, minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const made = new Intl.NumberFormat(tag, options)
  formats.set(key, made)
  return made
}
