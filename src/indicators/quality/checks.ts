/** What cannot be right, or hardly can: one small declaration each. A hit is a question to whoever recorded it. */

/** An event as checks see it. Null: the record does not say. */
export type EventLook = {
  readonly type: string
  readonly ground: string | null
  /** By the youngest age that fits the record. */
  readonly age: number | null
  /** Of an arrest: no earlier one of the child is on record. */
  readonly isFirstArrest: boolean
  /** Of an arrest: minutes since another of the same child, on record and not corrected. */
  readonly minutesSinceArrest: number | null
  /** The local day lies before the earliest birth that fits the record. */
  readonly isBeforeBirth: boolean
  /** Hours from the recording to the event; negative where it was recorded afterwards. */
  readonly hoursAhead: number
  readonly isKnownToTheMinute: boolean
  /** Minutes after midnight where it happened. */
  readonly minuteOfDay: number
  /** The local day lies after that of the child's death. */
  readonly isAfterDeath: boolean
}

export type ChildLook = { readonly birthDay: string }

/** A spell of detention that runs in the window, up to its end, or to the instant of asking. */
export type SpellLook = {
  readonly status: string | null
  readonly days: number
  /** Another spell of the same child runs at the same time, in another place. */
  readonly isElsewhereToo: boolean
}

type Head = {
  /** Words: `quality.check.<id>` and `quality.check.<id>.example`. */
  readonly id: string
  /** A heap of defaults: so many are expected by chance, and only far more than that are implausible. */
  readonly expected?: (of: number) => number
}

export type EventCheck = Head & {
  readonly looksAt: 'event'
  /** Whether the check asks about this event at all. */
  readonly asks: (event: EventLook) => boolean
  readonly isWrong: (event: EventLook) => boolean
}
export type ChildCheck = Head & {
  readonly looksAt: 'child'
  readonly isWrong: (child: ChildLook) => boolean
}
export type SpellCheck = Head & {
  readonly looksAt: 'spell'
  readonly asks: (spell: SpellLook) => boolean
  readonly isWrong: (spell: SpellLook) => boolean
}
export type QualityCheck = EventCheck | ChildCheck | SpellCheck

const check = <const C extends QualityCheck>(declared: C): C => declared

export const asksOffence: readonly string[] = ['offence', 'flagrante', 'warrant', 'status-offence']
export const lifeAfterwards: readonly string[] = [
  ...['apprehended', 'police-custody-started', 'brought-before-authority', 'detention-ordered', 'admitted'],
  ...['moved', 'released', 'absconded', 'returned', 'interviewed', 'visited', 'contacted', 'separated'],
  ...['education-attended', 'measure-started', 'placed-in-care', 'aftercare-started'],
]

export const qualityChecks = [
  check({
    id: 'older-than-17-at-first-arrest',
    looksAt: 'event',
    asks: ({ type, isFirstArrest, age }) => type === 'apprehended' && isFirstArrest && age !== null,
    isWrong: ({ age }) => age !== null && age > 17,
  }),
  check({
    id: 'younger-than-6-at-arrest',
    looksAt: 'event',
    asks: ({ type, ground, age }) =>
      type === 'apprehended' && ground !== null && asksOffence.includes(ground) && age !== null,
    isWrong: ({ age }) => age !== null && age < 6,
  }),
  check({
    id: 'arrested-twice-within-an-hour',
    looksAt: 'event',
    asks: ({ type }) => type === 'apprehended',
    isWrong: ({ minutesSinceArrest }) => minutesSinceArrest !== null && minutesSinceArrest <= 60,
  }),
  check({
    id: 'before-birth',
    looksAt: 'event',
    asks: ({ age }) => age !== null,
    isWrong: ({ isBeforeBirth }) => isBeforeBirth,
  }),
  check({
    id: 'after-death',
    looksAt: 'event',
    asks: ({ type }) => lifeAfterwards.includes(type),
    isWrong: ({ isAfterDeath }) => isAfterDeath,
  }),
  check({
    id: 'dated-ahead',
    looksAt: 'event',
    asks: () => true,
    isWrong: ({ hoursAhead }) => hoursAhead > 24,
  }),
  check({
    id: 'at-midnight',
    looksAt: 'event',
    asks: ({ isKnownToTheMinute }) => isKnownToTheMinute,
    isWrong: ({ minuteOfDay }) => minuteOfDay === 0,
    expected: (of) => of / 1440,
  }),
  check({
    id: 'born-on-1-january',
    looksAt: 'child',
    isWrong: ({ birthDay }) => birthDay === '01-01',
    expected: (of) => of / 365.25,
  }),
  check({
    id: 'police-custody-over-30-days',
    looksAt: 'spell',
    asks: ({ status }) => status === 'police-custody',
    isWrong: ({ days }) => days > 30,
  }),
  check({
    id: 'before-sentence-over-2-years',
    looksAt: 'spell',
    asks: ({ status }) => status === 'pre-sentence',
    isWrong: ({ days }) => days > 731,
  }),
  check({
    id: 'held-in-two-places',
    looksAt: 'spell',
    asks: () => true,
    isWrong: ({ isElsewhereToo }) => isElsewhereToo,
  }),
] as const

export type QualityCheckId = (typeof qualityChecks)[number]['id']

/** Whether what was found is more than defaults and chance explain: three times as many, and at least ten. */
export function isHeap(found: number, expected: number): boolean {
  return found >= 10 && found > 3 * expected
}
