import { expect, test } from 'vitest'
import { emptyDate } from '#ui/date-value.ts'
import type { ParameterRow } from './administration.contract.ts'
import { changeLimit, emptyLaw, limitForm } from './limit-form.ts'
import type { ProfileContent } from './limit-types.ts'

const content: ProfileContent = {
  country: 'Arkadia',
  minimumAgeOfCriminalResponsibility: 14,
  parameters: { 'ARR-1': { value: 3, unit: 'hours' } },
  national: {},
}
const review: ParameterRow = {
  safeguard: 'PTD-2',
  unit: 'days',
  standard: 14,
  value: 14,
  isParameter: true,
  national: [],
}
const midnight = (date: string) => `${date}T00:00:00+01:00`

test('one limit changes and every other stays as it was', () => {
  const changed = changeLimit(content, review, { value: '10', laws: [] }, midnight)
  expect(changed.content?.parameters).toEqual({ ...content.parameters, 'PTD-2': { value: 10, unit: 'days' } })
})

test('the default again is no choice any more', () => {
  const chosen = {
    ...content,
    parameters: { ...content.parameters, 'PTD-2': { value: 10, unit: 'days' as const } },
  }
  expect(changeLimit(chosen, review, { value: '14', laws: [] }, midnight).content).toEqual(content)
})

test('the minimum age is kept where the findings read it', () => {
  const age = { ...review, safeguard: 'AGE-3', unit: 'years' }
  const changed = changeLimit(content, age, { value: '15', laws: [] }, midnight)
  expect(changed.content).toMatchObject({
    minimumAgeOfCriminalResponsibility: 15,
    parameters: content.parameters,
  })
})

test('a law without its article or with half a date is not put in force', () => {
  const law = { ...emptyLaw(0, 'days'), value: '20', from: { ...emptyDate, day: '1' } }
  expect(changeLimit(content, review, { value: '14', laws: [law] }, midnight).faults).toEqual([
    { field: 'l-0-citation', message: 'admin.needed.citation' },
    { field: 'l-0-from', message: 'form.date.add-year' },
  ])
})

test('a law shown in the form and read again says the same', () => {
  const law = { limit: { value: 20, unit: 'days' as const }, citation: 'Child Justice Act s. 31' }
  const changed = changeLimit(content, review, limitForm({ ...review, national: [law] }), midnight)
  expect(changed.content?.national).toEqual({ 'PTD-2': [law] })
})
