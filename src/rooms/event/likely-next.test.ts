import { expect, test } from 'vitest'
import { eventTypes } from '#journey/events/catalogue.ts'
import { safeguards } from '#safeguards/catalogue.ts'
import { restsOn } from './form-hints.ts'
import { answers, follows, likelyNext, type Scene } from './likely-next.ts'

const now = '2026-06-15T08:00:00+02:00'
const nothing: Scene = { now, cases: [], findings: [], events: [] }
const due = (safeguard: string, dueAt: string, status = 'due') => ({
  safeguard,
  status,
  dueAt,
  resolvedAt: null,
})

test('after an arrest the running clocks come first, soonest first', () => {
  const likely = likelyNext({
    ...nothing,
    cases: [{ state: 'locked-up', closed: false }],
    findings: [due('ARR-3', '2026-06-16T06:30:00+02:00'), due('ARR-1', '2026-06-15T12:30:00+02:00')],
    events: [{ type: 'apprehended', at: '2026-06-15T06:30:00+02:00', standing: true }],
  })
  expect(likely.slice(0, 2)).toEqual(['parents-informed', 'brought-before-authority'])
  expect(likely).toContain('police-custody-started')
})

test('what falls due in months is not likely now', () => {
  const findings = [due('PTD-3', '2026-12-15T08:00:00+02:00')]
  expect(likelyNext({ ...nothing, findings })).not.toContain('adjudicated')
})

test('what was taken back is not followed by anything', () => {
  const events = [{ type: 'placed-in-care', at: now, standing: false }]
  expect(likelyNext({ ...nothing, events })).toEqual(likelyNext(nothing))
})

test('five are offered, each once, whatever is known', () => {
  expect(likelyNext(nothing)).toHaveLength(5)
  const everything = { ...nothing, findings: Object.keys(answers).map((each) => due(each, now)) }
  expect(new Set(likelyNext(everything)).size).toBe(5)
})

test('the tables name only events, rights and questions that exist', () => {
  const rights = new Set(safeguards.map(({ id }) => id))
  const fields = new Set([...eventTypes.values()].flatMap((type) => Object.keys(type.fields)))
  expect(
    [...Object.values(answers), ...Object.keys(follows), ...Object.values(follows).flat()].filter(
      (type) => !eventTypes.has(type),
    ),
  ).toEqual([])
  expect([...Object.keys(answers), ...Object.keys(restsOn)].filter((id) => !rights.has(id))).toEqual([])
  expect(
    Object.values(restsOn)
      .flat()
      .filter((name) => !fields.has(name)),
  ).toEqual([])
})
