import { expect, test } from 'vitest'
import { generateAgencies } from '../land/agencies.ts'
import { generatePlaces } from '../land/places.ts'
import { generatePeople } from './people.ts'

const people = generatePeople({ seed: 1 })
const agencies = new Set([...generateAgencies()].map((one) => one.ref))
const places = new Map([...generatePlaces(1000)].map((one) => [one.ref, one]))

test('there is one sign-in to try for each of the twelve roles', () => {
  const demo = people.slice(0, 12)
  expect(new Set(demo.map((one) => one.role)).size).toBe(12)
  expect(demo[0]).toMatchObject({ username: 'caseworker', name: 'Lena Tarro', role: 'caseworker' })
})

test('everybody has a user name of their own, fit for signing in', () => {
  expect(new Set(people.map((one) => one.username)).size).toBe(people.length)
  for (const { username } of people) expect(username).toMatch(/^[a-z0-9][a-z0-9._-]{1,62}$/)
})

test('everybody works for an agency of the country, place staff in one of its places', () => {
  for (const { agency } of people) expect(agencies).toContain(agency)
  for (const person of people.filter((one) => one.role === 'place-staff'))
    expect(places.get(person.place ?? '')?.agency).toBe(person.agency)
})

test('names are written in several scripts', () => {
  for (const script of [
    /\p{Script=Latin}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Greek}/u,
  ])
    expect(people.some(({ name }) => script.test(name))).toBe(true)
})

test('the same seed employs the same people', () => {
  expect(generatePeople({ seed: 1 })).toEqual(people)
  expect(generatePeople({ seed: 2 })).not.toEqual(people)
})
