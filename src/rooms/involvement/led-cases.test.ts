import { expect, test } from 'vitest'
import { ledCases } from './led-cases.ts'

const now = Date.parse('2026-06-16T12:00:00Z')
const lead = { case: 'C-1', agency: 'SOC-1', capacity: 'lead', compartments: ['general', 'health'], to: null }

test('only whose agency leads a case now may open it, and only what is open to this person', () => {
  expect(ledCases([lead], 'SOC-1', ['general', 'justice'], now)).toEqual([
    { ref: 'C-1', compartments: ['general'] },
  ])
  expect(ledCases([lead], 'POL-1', ['general'], now)).toEqual([])
  expect(ledCases([{ ...lead, capacity: 'party' }], 'SOC-1', ['general'], now)).toEqual([])
  expect(ledCases([{ ...lead, to: '2026-06-16T11:59:59Z' }], 'SOC-1', ['general'], now)).toEqual([])
})

test('several standings in one case are one case with all that they open', () => {
  const other = { ...lead, compartments: ['justice'] }
  expect(ledCases([lead, other], 'SOC-1', ['justice', 'health'], now)).toEqual([
    { ref: 'C-1', compartments: ['justice', 'health'] },
  ])
})
