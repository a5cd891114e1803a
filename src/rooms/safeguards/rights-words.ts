import { type DateWords, formatDay, formatMonth, formatNumber } from '#ui/dates.ts'
import { wordField, wordValue } from '../child/child-values.ts'
import { joinWords, wordOr } from '../child/child-words.ts'
import type { CitedSource, LimitInForce, RuleReading } from './safeguards.contract.ts'

type Amount = LimitInForce['amount']

/** "24 hours", "16 years of age", "at most 3 times". */
export function wordAmount({ value, unit }: Amount, words: DateWords): string {
  return words.t(`child.limit.${unit}`, { n: value })
}

/** Which case of a limit: "High", "Within 3 hours"; null where there is only one. */
export function wordKey(
  { key, field }: Pick<LimitInForce, 'key' | 'field'>,
  words: DateWords,
): string | null {
  if (key === '' || field === null) return null
  return `${wordField('', field, words)} ${wordPlain(field, key, words)}`
}

/** Where a number comes from, in words. */
export function wordKind(limit: LimitInForce, words: DateWords): string {
  const { t } = words
  const kind = limit.parameter ?? 'source'
  return [
    t(`rights.limit.${kind}`),
    limit.advisory && t('rights.limit.advisory'),
    limit.aim && t('rights.limit.aim', { limit: wordAmount(limit.aim, words) }),
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ')
}

/** A citation by its short name in the reader's language, with the article as the instrument counts it. */
export function wordCitation(
  { instrument, locator }: Pick<CitedSource, 'instrument' | 'locator'>,
  words: DateWords,
) {
  return `${wordInstrument(instrument, words)} ${wordLocator(locator, words)}`.trim()
}

const counted = ['art', 'para', 'paras', 'rule', 'rules', 'principle', 'guideline']

/** "art 37(d)" in the reader's language; the number itself stays as the instrument writes it, left to right. */
function wordLocator(locator: string, { t }: DateWords): string {
  return locator
    .split(' ')
    .map((part) => {
      if (counted.includes(part)) return t(`locator.${part}`)
      return /^\d/.test(part) ? `\u2066${part}\u2069` : part
    })
    .join(' ')
}

/** The short name of an instrument; its reference where no language has one. */
export function wordInstrument(instrument: string, words: DateWords): string {
  return wordOr(`instrument.${instrument}`, instrument, words)
}

/** A kind of event with the answers that make it count: "Interviewed (as: accused or alleged offender)". */
export function wordMatch({ type, fields }: RuleReading['starts'][number], words: DateWords): string {
  const event = wordOr(`event.${type}`, type, words)
  const asked = Object.entries(fields).map(
    ([field, values]) => `${wordField(type, field, words)} ${wordAnswers(field, values, words)}`,
  )
  return asked.length === 0 ? event : `${event} (${asked.join(' · ')})`
}

/** Any of these answers to a field. */
export function wordAnswers(field: string, values: readonly unknown[], words: DateWords): string {
  const said = values.map((value) => wordPlain(field, value, words))
  return new Intl.ListFormat(words.locale, { type: 'disjunction' }).format(said)
}

/** "12 %": how much of a whole; never rounded to all or nothing. */
export function wordShare(part: number, whole: number, words: DateWords): string {
  if (whole === 0) return ''
  const percent = (part / whole) * 100
  const rounded = part === 0 || part === whole ? percent : Math.min(99, Math.max(1, Math.round(percent)))
  return words.t('rights.percent', { n: formatNumber(rounded, words) })
}

/** A date as exactly as it is known: a day, a month or a year. */
export function wordKnownDate(date: string, words: DateWords): string {
  if (date.length === 4) return date
  return date.length === 7 ? formatMonth(date, words) : formatDay(date, words, 'always')
}

/** Several names as one list. */
export const wordList = joinWords

function wordPlain(field: string, value: unknown, words: DateWords): string {
  return wordValue(field, value, { words, names: {}, events: new Map() })
}
