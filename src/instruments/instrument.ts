/**
 * An instrument: the treaty, general comment, rules or practice that a safeguard cites. Each fact of its
 * citation carries whether anybody read it in a copy; what is not known is null, never guessed.
 */
import type { SourceLevel, Verification } from '#safeguards/source.ts'

export type Fact = { readonly value: string; readonly verification: Verification }

export type Instrument = {
  /** As the sources of safeguards name it. Its label is `instrument.<id>`. */
  readonly id: string
  readonly level: SourceLevel
  /** The official title in English. */
  readonly title: Fact
  readonly adoptedBy: Fact | null
  /** The document or treaty series number. */
  readonly symbol: Fact | null
  /** ISO 8601, as exactly as it is known: a day, a month or a year. */
  readonly adopted: Fact | null
  /** For treaties. */
  readonly inForce: Fact | null
  /** The instrument that took its place; findings may still rest on what only the earlier one says. */
  readonly replacedBy?: string
  readonly replaces?: string
}

/** Declares an instrument. */
export function instrument<const I extends Instrument>(declaration: I): I {
  return declaration
}

/** A fact that nobody has read in a copy yet. */
export function unread(value: string): Fact {
  return { value, verification: 'unverified' }
}

/** A fact as it was read, and where. */
export function read(value: string, readAt: string): Fact {
  return { value, verification: { readAt } }
}

/** The citation in one line: title, who adopted it, its symbol, when. */
export function fullCitation({ title, adoptedBy, symbol, adopted }: Instrument): string {
  const parts = [title, adoptedBy, symbol, adopted].flatMap((fact) => (fact ? [fact.value] : []))
  return parts.join(', ')
}

/** Whether every fact of the citation was read in a copy. */
export function isWholeCitationRead({ title, adoptedBy, symbol, adopted, inForce }: Instrument): boolean {
  return [title, adoptedBy, symbol, adopted, inForce].every((fact) => fact?.verification !== 'unverified')
}
