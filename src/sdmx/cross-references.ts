/** Codes of public datasets in which an indicator is reported too, with how surely each is known. */
import type { Indicator } from '#indicators/indicator.ts'

export type CrossReference = {
  readonly dataset: string
  readonly code: string
  /** Exactly as declared: `seen-in-code` or `unverified`. Never more. */
  readonly verification: string
  /** Whether it counts the same, or something near it. */
  readonly match: string
}

/** The cross references of an indicator as it declares them. */
export function crossReferencesOf({ codes = [] }: Pick<Indicator, 'codes'>): CrossReference[] {
  return codes.map(({ dataset, code, verification, match }) => ({ dataset, code, verification, match }))
}

/** What an annotation says about a cross reference, for people. */
export function crossReferenceText({ dataset, code, verification, match }: CrossReference): string {
  const near = match === 'same' ? 'counts the same as' : 'counts something near'
  const sure =
    verification === 'seen-in-code'
      ? 'the code was seen in public software, not checked against the code list of the dataset'
      : 'the code was not verified'
  return `${near} ${code} of ${dataset}; ${sure}`
}
