import { describe, expect, it } from 'vitest'
import { populationOf } from './population.ts'

const row = (year: number, ageFrom: number, ageTo: number, count: number, source?: string) => ({
  area: 'ARK',
  year,
  ageFrom,
  ageTo,
  sex: 'all' as const,
  count,
  ...(source && { source }),
})
const asked = { area: 'ARK', sex: 'all', ageFrom: 0, ageTo: 17, year: 2026 } as const

describe('the population of an area', () => {
  it('is the row of the year, else of the latest earlier one, never of a later one', () => {
    const lookUp = populationOf([row(2024, 0, 17, 24), row(2025, 0, 17, 25, 'census'), row(2027, 0, 17, 27)])
    expect(lookUp(asked)).toMatchObject({ count: 25, year: 2025, source: 'census', summed: false })
    expect(lookUp({ ...asked, year: 2023 })).toBeNull()
  })

  it('is added up from age groups that follow each other where no row has just these ages', () => {
    const lookUp = populationOf([
      row(2026, 0, 17, 100),
      row(2026, 14, 15, 12),
      row(2026, 16, 17, 9),
      row(2026, 14, 16, 1),
    ])
    expect(lookUp({ ...asked, ageFrom: 14 })).toMatchObject({ count: 21, summed: true })
    expect(lookUp({ ...asked, ageFrom: 15 })).toBeNull()
  })

  it('is not guessed for another sex or area', () => {
    const lookUp = populationOf([row(2026, 0, 17, 100)])
    expect(lookUp({ ...asked, sex: 'female' })).toBeNull()
    expect(lookUp({ ...asked, area: 'ARK-01' })).toBeNull()
  })
})
