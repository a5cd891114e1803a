/**
 * A deployment's profile, as far as safeguards read it: which country, its choices where a limit is a
 * parameter, and what its law says. The findings follow the international or default limit; the national
 * one is judged beside it (vocabulary section 4).
 */
import type { Amount } from './limit.ts'

export type NationalLimit = {
  readonly limit: Amount
  /** The law, article included, as a lawyer cites it. */
  readonly citation: string
  /** ISO 8601 instants: it applies to what starts from the one (inclusive) until the other (exclusive). */
  readonly inForceFrom?: string
  readonly inForceUntil?: string
}

export type Profile = {
  readonly country: string
  /** Years; the parameter of AGE-3 unless `parameters` sets that. */
  readonly minimumAgeOfCriminalResponsibility: number
  /** By safeguard id, or by id and case of the limit: "SRV-1.high", "VIC-7.yes", "SRV-2.routine". */
  readonly parameters: Readonly<Record<string, Amount>>
  /** By the same keys; several where the law changed. */
  readonly national: Readonly<Record<string, NationalLimit | readonly NationalLimit[]>>
}

/** Our defaults, and no national law. */
export const defaultProfile: Profile = {
  country: 'Arkadia',
  minimumAgeOfCriminalResponsibility: 14,
  parameters: {},
  national: {},
}
