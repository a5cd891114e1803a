import { expect, test } from 'vitest'
import { titleOf } from './plan.ts'
import { annual } from './plans/annual.ts'
import { faultOfYears, windowsOf } from './windows.ts'

test('a year runs from midnight to midnight where the deployment is', () => {
  expect(windowsOf({ windows: 'each-year' }, [2025], 120)).toEqual([
    { id: '2025', from: '2025-01-01T00:00:00+02:00', to: '2026-01-01T00:00:00+02:00' },
  ])
  expect(windowsOf({ windows: 'each-year' }, [2025], -210)[0]!.from).toBe('2025-01-01T00:00:00-03:30')
  expect(windowsOf({ windows: 'years-together' }, [2025, 2023, 2024], 0)).toEqual([
    { id: '2023/2025', from: '2023-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' },
  ])
})

test('a year that is not over, and years that do not follow each other, are refused', () => {
  const now = Date.parse('2026-06-01T00:00:00Z')
  const fault = (years: number[], windows: 'each-year' | 'years-together' = 'each-year') =>
    faultOfYears({ windows }, years, now)
  expect(fault([2025, 2023])).toBeNull()
  expect(fault([2026])).toBe('release.year-not-over')
  expect(fault([])).toBe('release.no-year')
  expect(fault([2025.5])).toBe('release.no-year')
  expect(fault([2025, 2023], 'years-together')).toBe('release.years-apart')
  expect(fault([2024, 2025, 2023], 'years-together')).toBeNull()
})

test('a title says its years', () => {
  expect(titleOf(annual, [2025]).en).toBe('Children and justice, 2025')
  expect(titleOf(annual, [2025, 2023]).fr).toBe('Les enfants et la justice, 2023–2025')
})
