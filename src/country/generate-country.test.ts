import { expect, test } from 'vitest'
import { eventTypes } from '#journey/events/catalogue.ts'
import { describeProblem } from '#journey-file/problem.ts'
import { collectOutcomes, readJourneyFile } from '#journey-file/read-journey-file.ts'
import { gather, now } from './country-under-test.ts'
import { generateCountry } from './generate-country.ts'
import { generatePeople } from './people/people.ts'

const country = gather(3000, 1)
const present = Date.parse(now)

test('the same seed gives the same country, another seed another', () => {
  const write = (seed: number) => JSON.stringify([...generateCountry({ children: 150, seed, now })])
  expect(write(1)).toBe(write(1))
  expect(write(1)).not.toBe(write(2))
})

test('as many children as asked for, each with a reference of their own', () => {
  expect(country.journeys.size).toBe(3000)
  for (const children of [0, 1, 7]) expect(gather(children, 1).journeys.size).toBe(children)
})

test('every line is taken by the journey file, without a warning', async () => {
  const text = country.records.map((record) => JSON.stringify(record)).join('\n')
  const file = await readJourneyFile(() => [new TextEncoder().encode(text)], { now: present })
  const { refused } = await collectOutcomes(file)
  expect(refused.slice(0, 5).flatMap((one) => one.problems.map(describeProblem))).toEqual([])
  expect(file.warnings.map(describeProblem)).toEqual([])
  expect(file.accepted).toBe(country.records.length)
  expect(file.again).toBe(0)
})

test('every type of event happens', () => {
  const used = new Set(country.events.map((event) => event.type))
  expect([...eventTypes.keys()].filter((type) => !used.has(type))).toEqual([])
})

test('nothing lies after the present but hearings on the list, and nothing is recorded before it happened', () => {
  for (const event of country.events) {
    expect(Date.parse(event.at)).toBeLessThanOrEqual(present)
    expect(Date.parse(event.recordedAt ?? '')).toBeLessThanOrEqual(present)
    expect(Date.parse(event.recordedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(event.at))
  }
  const ahead = country.events.filter((event) => Date.parse(String(event.data.scheduledFor)) > present)
  expect(ahead.length).toBeGreaterThan(10)
})

test('everybody was a child when it began', () => {
  for (const { child, cases } of country.journeys.values()) {
    if (!child.dateOfBirth || child.dateOfBirthPrecision !== 'day') continue
    for (const one of cases) {
      const adult = Number(child.dateOfBirth.slice(0, 4)) + 18 + child.dateOfBirth.slice(4)
      expect(String(one.opened) < adult, `${child.ref} ${one.opened}`).toBe(true)
    }
  }
})

test('who recorded and who answers for a child are people of the country', () => {
  const people = new Map(generatePeople({ seed: 1 }).map((person) => [person.username, person]))
  for (const event of country.events) expect(people.has(event.recordedBy ?? '')).toBe(true)
  for (const one of country.involvements)
    if (one.person) expect(people.get(one.person)?.agency).toBe(one.agency)
})

test('every case has its lead, and every agency that acted stands in it', () => {
  const standing = new Set(country.involvements.map((one) => `${one.case} ${one.agency}`))
  const leads = new Set(country.involvements.filter((one) => one.capacity === 'lead').map((one) => one.case))
  for (const { cases } of country.journeys.values())
    for (const one of cases) expect(leads.has(one.ref)).toBe(true)
  const without = country.events.filter(
    (event) => event.agency && event.agency !== 'MIN-1' && !standing.has(`${event.case} ${event.agency}`),
  )
  expect(without).toEqual([])
})

test('corrections, late entries, blurred dates, several languages and compartments are all there in small shares', () => {
  const share = (holds: (event: (typeof country.events)[number]) => unknown) =>
    country.events.filter(holds).length / country.events.length
  const corrections = share((event) => event.supersedes ?? event.retracts)
  expect(corrections).toBeGreaterThan(0.01)
  expect(corrections).toBeLessThan(0.04)
  const retracted = new Map(
    country.events.flatMap((event) => (event.retracts ? [[event.id, event.retracts]] : [])),
  )
  expect([...retracted.values()].some((target) => retracted.has(target))).toBe(true)
  const late = share((event) => Date.parse(event.recordedAt ?? '') - Date.parse(event.at) > 3 * 86_400_000)
  expect(late).toBeGreaterThan(0.03)
  expect(late).toBeLessThan(0.15)
  const blurred = share((event) => event.atPrecision)
  expect(blurred).toBeGreaterThan(0.02)
  expect(blurred).toBeLessThan(0.07)
  expect(new Set(country.events.map((event) => event.compartment)).size).toBe(5)
  const notes = country.events.map((event) => event.narrative ?? '').join('\n')
  expect(notes).toMatch(/\p{Script=Arabic}/u)
  expect(notes).toContain('école')
})

test('a child begins without the whole country being told first', () => {
  const endless = generateCountry({ children: 500_000_000, seed: 1, now })
  const first = endless.find((record) => record.record === 'child')
  expect(first?.record).toBe('child')
})

test('a present that is no instant is refused', () => {
  expect(() => [...generateCountry({ children: 1, seed: 1, now: 'yesterday' })]).toThrow(RangeError)
})
