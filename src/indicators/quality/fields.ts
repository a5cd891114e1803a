/** What completeness asks: which field, of whom, and of which kinds of event. */

export type QualityField = {
  /** Words: `quality.field.<id>`. */
  readonly id: string
  /** What it is a share of. */
  readonly of: 'children' | 'cases' | 'events'
  /** Asked only of these kinds of event; of all where it says nothing. */
  readonly types?: readonly string[]
  /** The dimension that shows `unknown` where it is missing. */
  readonly dimension?: string
}

const field = <const F extends QualityField>(declared: F): F => declared

/** In the order in which pages show them. */
export const qualityFields = [
  field({ id: 'sex', of: 'children', dimension: 'sex' }),
  // A year or a month is something; the exact day is asked apart, for ages near a limit hang on it.
  field({ id: 'birth', of: 'children', dimension: 'age' }),
  field({ id: 'birth-day', of: 'children' }),
  field({ id: 'nationality', of: 'children', dimension: 'nationality' }),
  field({ id: 'disability', of: 'children', dimension: 'disability' }),
  field({ id: 'displacement', of: 'children', dimension: 'displacement' }),
  field({ id: 'care-status', of: 'children' }),
  field({ id: 'languages', of: 'children' }),
  field({ id: 'contexts', of: 'cases', dimension: 'context' }),
  field({ id: 'lead-agency', of: 'cases' }),
  field({ id: 'agency', of: 'events', dimension: 'agency' }),
  // Its place's area, else its agency's, else the lead agency's: as figures count it.
  field({ id: 'area', of: 'events', dimension: 'area' }),
  // Known to the minute: durations and time limits need it.
  field({ id: 'minute', of: 'events' }),
  field({
    id: 'offence',
    of: 'events',
    types: ['apprehended', 'charged', 'charge-changed'],
    dimension: 'offence',
  }),
  field({ id: 'place', of: 'events', types: ['admitted', 'moved'], dimension: 'place-kind' }),
  field({ id: 'separation', of: 'events', types: ['admitted'] }),
  field({ id: 'sanction', of: 'events', types: ['sentenced'] }),
  field({ id: 'urgency', of: 'events', types: ['referred'] }),
] as const

export type QualityFieldId = (typeof qualityFields)[number]['id']

/** Fields that every figure is broken down by: what is missing here raises a mark. */
export const markedFields: readonly QualityFieldId[] = ['sex', 'birth', 'area']
