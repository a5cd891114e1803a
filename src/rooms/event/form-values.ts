import type { Compartment, Precision } from '#journey/envelope.ts'
import type { EventType } from '#journey/event-type.ts'
import { type DateParts, datePartsOf, emptyDate } from '#ui/date-value.ts'
import type { EventReading } from '../child/child.contract.ts'
import { answerOf } from './form-entries.ts'

/**
 * What stands in the form for one field. Each kind of field uses its part: one code, number, reference or text
 * in `text`; several codes in `many`, with words for each in `because`; a date or an instant in `date`.
 */
export type Answer = {
  text: string
  many: readonly string[]
  because: Readonly<Record<string, string>>
  date: DateParts
  /** Entries of a list that the form cannot show: they are kept as they are. */
  kept: readonly unknown[]
}

export const emptyAnswer: Answer = { text: '', many: [], because: {}, date: emptyDate, kept: [] }

/** Everything that stands in the form of one event. */
export type EventForm = {
  case: string
  at: DateParts
  precision: Precision
  agency: string
  place: string
  compartment: Compartment
  fields: Readonly<Record<string, Answer>>
  narrative: string
  reason: string
}

/** What is known before anybody writes: the only case, one's own agency. */
export type Known = { case: string; agency: string; compartments: readonly string[] }

/** An empty form for a kind of event, kept where the declaration says, if the recorder may open that. */
export function emptyForm(type: EventType, known: Known): EventForm {
  const open = known.compartments.includes(type.compartment)
  return {
    case: known.case,
    at: emptyDate,
    precision: 'minute',
    agency: known.agency,
    place: '',
    compartment: open ? type.compartment : 'general',
    fields: Object.fromEntries(Object.keys(type.fields).map((name) => [name, emptyAnswer])),
    narrative: '',
    reason: '',
  }
}

/** The form as it was filled in for an event, to correct it. */
export function formOf(type: EventType, event: EventReading): EventForm {
  return {
    case: event.case,
    at: datePartsOf(event.at),
    precision: event.atPrecision,
    agency: event.agency ?? '',
    place: event.place ?? '',
    compartment: event.compartment as Compartment,
    fields: Object.fromEntries(
      Object.entries(type.fields).map(([name, field]) => [name, answerOf(name, field, event.data[name])]),
    ),
    narrative: event.narrative ?? '',
    reason: '',
  }
}
