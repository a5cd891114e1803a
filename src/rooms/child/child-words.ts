import { type DateWords, formatNumber } from '#ui/dates.ts'

type Words = DateWords
type Names = Readonly<Record<string, string>>

/** Where a child is, as one case knows it. `since` is an ISO 8601 instant. */
export type Whereabouts = {
  state: string
  status: string | null
  place: string | null
  since: string | null
}

const day = 86_400_000

/** "Boy, 16"; "Child, age not known" where neither is recorded. `age` in whole years. */
export function wordPerson(sex: string, age: number | null, { t }: Words): string {
  return age === null ? t('child.person.no-age', { sex }) : t('child.person', { sex, age })
}

/**
 * Where the child is: the state in words, and where exactly and for how long, as far as that is recorded
 * ("Brenna Youth Remand Centre, day 34"). The day of arrival is day 1.
 */
export function wordWhere(
  where: Whereabouts,
  names: Names,
  words: Words,
): { state: string; exactly: string | null } {
  const place = where.place === null ? null : (names[where.place] ?? where.place)
  return { state: wordState(where, words), exactly: withDay(place, where, words) }
}

/** The place with its day where there is one, else the state: one short line for a list. */
export function wordWhereShort(where: Whereabouts, names: Names, words: Words): string {
  const { state, exactly } = wordWhere(where, names, words)
  if (exactly === null) return state
  return where.place === null ? words.t('child.where.with-day', { place: state, day: exactly }) : exactly
}

function wordState({ state, status }: Whereabouts, words: Words): string {
  if (state === 'locked-up') return words.t(`code.detentionStatus.${status ?? 'unknown'}`)
  if (state === 'in-care') {
    const kind = status === null ? null : wordOr(`code.kind.${status}`, null, words)
    return kind ?? words.t('child.where.in-care')
  }
  return words.t(`child.where.${state}`)
}

function withDay(place: string | null, { state, since }: Whereabouts, words: Words): string | null {
  const held = state === 'locked-up' && since !== null
  if (!held) return place
  const nth = words.t('child.where.day', { n: dayOf(since, words.now) })
  return place === null ? nth : words.t('child.where.with-day', { place, day: nth })
}

/** The how-manieth day of a stay it is: the first 24 hours are day 1. */
export function dayOf(since: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / day)) + 1
}

/** The words of an id; `otherwise` where no language has them. */
export function wordOr<T>(id: string, otherwise: T, { t }: Pick<Words, 't'>): string | T {
  const found = t(id)
  return found === id ? otherwise : found
}

/** The right in plain words; its reference where no words exist yet. */
export function wordRight(safeguard: string, words: Words): string {
  return wordOr(`safeguard.${safeguard}`, safeguard, words)
}

/** Several things in one sentence, as the language joins them. */
export function joinWords(list: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(list)
}

/** "16 years 4 months" on the day of `now`, for a date of birth known to the day (YYYY-MM-DD). */
export function wordAge(dateOfBirth: string, words: Words): string {
  const { years, months } = ageOf(dateOfBirth, words.now.slice(0, 10))
  const n = {
    years: words.t('child.age.years', { n: years }),
    months: words.t('child.age.months', { n: months }),
  }
  return months === 0 ? n.years : words.t('child.age.both', n)
}

/** Whole years, and the whole months beyond them, between two dates written YYYY-MM-DD. */
export function ageOf(born: string, today: string): { years: number; months: number } {
  const [y = 0, m = 0, d = 0] = born.split('-').map(Number)
  const [year = 0, month = 0, dayOfMonth = 0] = today.split('-').map(Number)
  const all = (year - y) * 12 + (month - m) - (dayOfMonth < d ? 1 : 0)
  return { years: Math.floor(all / 12), months: ((all % 12) + 12) % 12 }
}

/** The name of a language or a country in the reader's language; the code itself where it has none. */
export function nameOfCode(code: string, type: 'language' | 'region', { locale }: Words): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code
  } catch {
    return code
  }
}

/** A count in the reader's digits. */
export function wordCount(n: number, words: Words): string {
  return formatNumber(n, words)
}
