import { describe, expect, test } from 'vitest'
import { eventTypes } from '#journey/events/catalogue.ts'
import { checkEventData } from '#journey-file/check-record.ts'
import type { EventReading } from '../child/child.contract.ts'
import { faultField, readForm } from './form-read.ts'
import { emptyForm, formOf } from './form-values.ts'

const noon = () => 120

function eventOf(
  type: string,
  data: Record<string, unknown>,
  more: Partial<EventReading> = {},
): EventReading {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    case: 'C-1',
    type,
    at: '2026-06-16T09:35:12+02:00',
    atPrecision: 'minute',
    recordedAt: '2026-06-16T08:00:00.000Z',
    recordedBy: 'lena',
    agency: 'SOC-1',
    place: null,
    compartment: 'general',
    data,
    narrative: null,
    reason: null,
    supersedes: null,
    retracts: null,
    standing: true,
    correctedBy: null,
    ...more,
  }
}

describe.each([...eventTypes.values()])('$type', (type) => {
  test('shown in the form and read again, an everyday event says the same', () => {
    const event = eventOf(type.type, { ...type.example })
    const read = readForm(type, { ...formOf(type, event), reason: 'Typing error.' }, noon, event)
    expect(read.faults).toBeUndefined()
    expect(read.event?.data).toEqual(type.example)
    expect(read.event?.at).toBe(event.at)
  })

  test('what the form reads is what the contract takes', () => {
    const read = readForm(type, formOf(type, eventOf(type.type, { ...type.example })), noon)
    expect(checkEventData(type.type, read.event?.data ?? {}).faults).toEqual([])
  })

  test('an empty form names the time and each question that must be answered', () => {
    const empty = emptyForm(type, { case: 'C-1', agency: 'SOC-1', compartments: ['general'] })
    const needed = Object.entries(type.fields).flatMap(([name, field]) => (field.required ? [name] : []))
    expect(readForm(type, empty, noon).faults?.map(({ field }) => field)).toEqual(['at', ...needed])
  })

  test('no question has the name of a question that every event asks', () => {
    const own = ['at', 'case', 'place', 'agency', 'compartment', 'narrative', 'why', 'type']
    expect(Object.keys(type.fields).filter((name) => own.includes(name))).toEqual([])
  })
})

const ordered = eventTypes.get('detention-ordered')!

test('that nobody considered an alternative is recorded as an empty list, and no answer as none', () => {
  const none = formOf(
    ordered,
    eventOf('detention-ordered', { status: 'pre-sentence', alternativesConsidered: [] }),
  )
  expect(readForm(ordered, none, noon).event?.data?.alternativesConsidered).toEqual([])
  const silent = formOf(ordered, eventOf('detention-ordered', { status: 'pre-sentence' }))
  expect(readForm(ordered, silent, noon).event?.data).not.toHaveProperty('alternativesConsidered')
})

test('an entry that the form cannot show is kept when the event is corrected', () => {
  const strange = [{ measure: 'bail', reason: 'No money', by: 'court' }, 'curfew', 'a locked hostel']
  const form = formOf(
    ordered,
    eventOf('detention-ordered', { status: 'pre-sentence', alternativesConsidered: strange }),
  )
  const { event } = readForm(ordered, form, noon)
  expect(event?.data?.alternativesConsidered).toEqual([{ measure: 'curfew' }, 'a locked hostel', strange[0]])
})

test('a changed time takes the offset of its date; what is known to the day begins with the day', () => {
  const event = eventOf('detention-ordered', { status: 'pre-sentence' })
  const form = { ...formOf(ordered, event), precision: 'day' as const, reason: 'Only the day is known.' }
  expect(readForm(ordered, form, noon, event).event).toMatchObject({
    at: '2026-06-16T00:00:00+02:00',
    atPrecision: 'day',
    supersedes: event.id,
  })
})

test('half a date is a fault when saving, and left out when only asking what the rest would do', () => {
  const form = formOf(ordered, eventOf('detention-ordered', { status: 'pre-sentence' }))
  const half = {
    ...form,
    fields: {
      ...form.fields,
      until: { ...form.fields.until!, date: { day: '30', month: '', year: '', time: '' } },
    },
  }
  expect(readForm(ordered, half, noon).faults).toEqual([
    { field: 'until', message: 'form.date.add-year', box: 'year' },
  ])
  expect(readForm(ordered, half, noon, undefined, true).event?.data).toEqual({ status: 'pre-sentence' })
})

test('a fault of the server finds its question', () => {
  expect(faultField('/data/grounds[0]')).toBe('grounds')
  expect(faultField('/at')).toBe('at')
  expect(faultField('/data/reason')).toBe('reason')
  expect(faultField('/reason')).toBe('why')
  expect(faultField('')).toBeNull()
})
