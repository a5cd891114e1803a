/**
 * What journeys contribute to numbers: one plain row for each thing that an indicator counts. Facts and
 * registers are all that a recount needs. Instants are milliseconds, `offset` minutes east of UTC.
 */

/** The child as breakdowns see them. Shared by the rows of one child. */
export type Person = {
  readonly ref: string
  readonly sex: 'female' | 'male' | 'other' | 'unknown'
  /** The latest date of birth that fits the record, YYYY-MM-DD; null: not known. */
  readonly birth: string | null
  /** ISO 3166 codes, sorted; empty: not recorded. */
  readonly nationalities: readonly string[]
  /** By the Washington Group short set: a lot of difficulty in at least one domain. Null: not recorded. */
  readonly disability: 'yes' | 'no' | null
  readonly displacement: string | null
}

/** Where and about what. Null: the record does not say. Shared by the rows of one event. */
export type Setting = {
  readonly area: string | null
  readonly place: string | null
  readonly placeKind: string | null
  readonly agency: string | null
  /** ICCS, as deep as recorded. */
  readonly offence: string | null
  /** ICVAC level 1; several joined with `+`. */
  readonly form: string | null
  /** Sorted; empty: not recorded. */
  readonly contexts: readonly string[]
  /** The status of the detention that runs or that the event ends; `not-detained` where none does. */
  readonly status: string
}

type Head = {
  readonly person: Person
  readonly case: string
  /** The counted event; for a safeguard its trigger. */
  readonly event: string
  /** As recorded: decides whether it lies in a window. */
  readonly at: number
  readonly offset: number
  /** Whole years at the instant that matters, by the benefit of the doubt; null: birth not known. */
  readonly age: number | null
  readonly setting: Setting
}

/** An apprehension, and when the child next came before an authority, was released or handed over. */
export type ArrestFact = Head & {
  readonly kind: 'arrest'
  readonly ground: string | null
  readonly startAt: number
  readonly appearedAt: number | null
}

/** An admission or a move within a run of detention. */
export type Stay = {
  readonly at: number
  readonly startAt: number
  readonly type: 'admitted' | 'moved'
  readonly place: string | null
  readonly placeKind: string | null
  /** The area of the place. */
  readonly area: string | null
  readonly agency: string | null
  /** As `admitted` says; null: it does not say, or a move. */
  readonly separated: string | null
}

/** One spell of detention in one status. `at` and `age` are of its opening. */
export type SpellFact = Head & {
  readonly kind: 'spell'
  readonly status: string
  readonly from: number
  readonly to: number | null
  /** The `at` of the event that ended it. */
  readonly closedAt: number | null
  /** The start of the run that it belongs to. */
  readonly run: number
  /** Admissions and moves of the run, in order. */
  readonly stays: readonly Stay[]
}

/**
 * An unbroken stretch of detention that has ended: before sentence (police custody and pre-sentence, of which
 * some was pre-sentence) or sentenced. `at` is of its end, `age` at its start.
 */
export type StretchFact = Head & {
  readonly kind: 'stretch'
  readonly phase: 'pre-sentence' | 'sentenced'
  readonly from: number
  readonly to: number
  /** The offset of the event that opened it. */
  readonly fromOffset: number
  readonly endedBy: string
}

export type SentenceFact = Head & { readonly kind: 'sentence'; readonly sanction: string | null }
export type DiversionFact = Head & { readonly kind: 'diversion' }
export type RoleFact = Head & { readonly kind: 'role'; readonly role: string }
/** A visit in person by a parent, the family or a guardian. */
export type VisitFact = Head & { readonly kind: 'visit' }
export type DeathFact = Head & {
  readonly kind: 'death'
  readonly detained: boolean
}

/** A release from sentenced detention, and the aftercare that followed. */
export type ReleaseFact = Head & {
  readonly kind: 'release'
  readonly startAt: number
  readonly aftercareAt: number | null
  /** The `at` of the event, which decides whether it has happened. */
  readonly aftercareRecordedAt: number | null
}

export type ReferralFact = Head & {
  readonly kind: 'referral'
  readonly startAt: number
  readonly urgency: string | null
  readonly dueAt: number | null
  readonly answeredAt: number | null
}

/** A payment of redress; `age` is at the claim, or at the payment where none is known. */
export type RedressFact = Head & {
  readonly kind: 'redress'
  readonly redress: string
  readonly paidAt: number
  readonly claimedAt: number | null
}

/** What became of a safeguard in one occurrence, as judged at an instant. */
export type SafeguardFact = Head & {
  readonly kind: 'safeguard'
  readonly safeguard: string
  readonly status: 'due' | 'met' | 'breached' | 'unknown'
  readonly dueAt: number | null
  /** When it was satisfied or its ground fell away; null while neither. */
  readonly settledAt: number | null
  readonly judgedAt: number
}

export type Fact =
  | ArrestFact
  | SpellFact
  | StretchFact
  | SentenceFact
  | DiversionFact
  | RoleFact
  | VisitFact
  | DeathFact
  | ReleaseFact
  | ReferralFact
  | RedressFact
  | SafeguardFact
