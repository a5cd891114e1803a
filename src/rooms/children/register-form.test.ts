import { expect, test } from 'vitest'
import { emptyForm, fieldOf, findErrors, readBirth, requestOf } from './register-form.ts'

const now = '2026-06-16T09:40:00+02:00'
const parts = (day: string, month: string, year: string) => ({ day, month, year, time: '' })

test('only the sex and the birth must be answered, and both can be "not known"', () => {
  expect(findErrors(emptyForm(now)).map(({ field }) => field)).toEqual(['sex', 'dateOfBirth'])
  expect(findErrors({ ...emptyForm(now), sex: 'unknown', birthKnown: 'unknown' })).toEqual([])
})

test('a date of birth is sent as exactly as it is known', () => {
  const form = { ...emptyForm(now), birth: parts('12', '3', '2011'), birthYear: '2011' }
  expect(readBirth({ ...form, birthKnown: 'day' })).toEqual({ date: '2011-03-12' })
  expect(readBirth({ ...form, birthKnown: 'month' })).toEqual({ date: '2011-03' })
  expect(readBirth({ ...form, birthKnown: 'estimated' })).toEqual({ date: '2011' })
  expect(readBirth({ ...form, birthKnown: 'unknown' })).toEqual({})
  expect(readBirth({ ...form, birthKnown: 'day', birth: parts('31', '2', '2011') }).problem).toBe(
    'form.date.no-such-day',
  )
})

test('nothing that was left empty is sent', () => {
  const request = requestOf({ ...emptyForm(now), sex: 'female', birthKnown: 'unknown' }, 'e1')
  expect(request.child).toEqual({ sex: 'female', dateOfBirthPrecision: 'unknown' })
  expect(request.firstEvent).toMatchObject({
    id: 'e1',
    type: 'report-received',
    atPrecision: 'minute',
    data: {},
  })
  expect(request.firstEvent).not.toHaveProperty('narrative')
})

test('a report of a day without a time is known to the day', () => {
  const form = {
    ...emptyForm(now),
    sex: 'male',
    birthKnown: 'unknown' as const,
    reportedAt: parts('16', '6', '2026'),
  }
  const { firstEvent } = requestOf(form, 'e1')
  expect(firstEvent.at).toMatch(/^2026-06-16T00:00:00[+-]\d\d:\d\d$/)
  expect(firstEvent.atPrecision).toBe('day')
})

test('other names are split as people write them, also with the Arabic comma', () => {
  const form = { ...emptyForm(now), sex: 'male', birthKnown: 'unknown' as const, otherNames: 'Tomi, توم، T.' }
  expect(requestOf(form, 'e1').child.identity).toEqual({ otherNames: ['Tomi', 'توم', 'T.'] })
})

test('what the server refuses is shown at its field', () => {
  const fault = { code: 'x', title: 'x', params: {} }
  expect(fieldOf({ ...fault, at: '/child/dateOfBirth' })).toBe('dateOfBirth')
  expect(fieldOf({ ...fault, at: '/firstEvent/at' })).toBe('reportedAt')
  expect(fieldOf({ ...fault, at: '/firstEvent/data/channel' })).toBe('channel')
  expect(fieldOf({ ...fault, at: '/case/contexts' })).toBe('contexts')
})
