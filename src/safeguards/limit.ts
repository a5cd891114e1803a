/** Limits: how long, how old, how often. A parameter is a deployment's to set; the number here is our default. */
import { addMonths, DAY, HOUR } from '#journey/local-time.ts'

export type LimitUnit = 'hours' | 'days' | 'months' | 'years' | 'times'

export type Amount = { readonly value: number; readonly unit: LimitUnit }

export type Limit = Amount & {
  /** The source sets no number, or leaves it to the State: a deployment's profile may set its own. */
  readonly parameter?: true
  /** Good practice that the source recommends rather than requires. */
  readonly advisory?: true
  /** What the source aims at beyond the limit. */
  readonly aim?: Amount
}

type Kind = { parameter?: true; advisory?: true; aim?: Amount }

/** Marks a limit as a deployment's parameter. */
export const parameter = { parameter: true } as const

/** Running hours. */
export function hours(value: number, kind: Kind = {}): Limit {
  return { value, unit: 'hours', ...kind }
}

/** Running days of 24 hours, not working days. */
export function days(value: number, kind: Kind = {}): Limit {
  return { value, unit: 'days', ...kind }
}

/** Calendar months in the trigger's own offset, clamped, inclusive. */
export function months(value: number, kind: Kind = {}): Limit {
  return { value, unit: 'months', ...kind }
}

/** Years of age. */
export function years(value: number, kind: Kind = {}): Limit {
  return { value, unit: 'years', ...kind }
}

/** How often something may happen. */
export function times(value: number, kind: Kind = {}): Limit {
  return { value, unit: 'times', ...kind }
}

/** The last instant (milliseconds) at which a clock that started at `start` is still met. */
export function dueAfter(start: number, offsetMinutes: number, limit: Amount): number {
  switch (limit.unit) {
    case 'hours':
      return start + limit.value * HOUR
    case 'days':
      return start + limit.value * DAY
    case 'months':
      return addMonths(start, offsetMinutes, limit.value)
    case 'years':
      return addMonths(start, offsetMinutes, limit.value * 12)
    case 'times':
      return start
  }
}
