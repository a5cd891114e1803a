import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCatalog } from '#platform/i18n/load-catalog.ts'
import { translateWith } from '#platform/i18n/translate.ts'
import type { DateWords } from '#ui/dates.ts'
import type { Figure } from '../figures/figures.contract.ts'
import { breakdownChart } from './breakdown-chart.ts'
import { type Breakdown, breakdownData } from './breakdown-data.ts'
import { readView } from './statistics-view.ts'

const words: DateWords = {
  locale: 'en',
  digits: 'latin',
  t: translateWith('en', loadCatalog('en')),
  now: '2026-11-22T12:00:00Z',
}
const names = new Map([
  ['R1', 'Harbour'],
  ['R2', 'Dorna'],
])

const share = (numerator: number, denominator: number) => ({
  state: denominator === 0 ? ('no-denominator' as const) : ('known' as const),
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
  beside: {},
})
const figure = (whole: ReturnType<typeof share>, groups: Figure['groups']): Figure => ({
  indicator: 'JJ-9',
  version: 1,
  unit: 'percent',
  ...whole,
  groups,
  window: { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' },
  census: '2026-11-22T00:00:00Z',
  area: 'AR',
  population: null,
  notes: [],
})
const breakdown = (
  search: Record<string, string>,
  more: Partial<Breakdown> & Pick<Breakdown, 'rows'>,
): Breakdown => ({
  item: { unit: 'percent', measure: 'share' },
  view: readView(search),
  draw: 'value',
  names,
  words,
  heads: { whole: 'Arkadia' },
  ...more,
})

test('each row has its number, what it is of and its value; the whole stands under them', () => {
  const rows = figure(share(5, 50), [
    { by: { region: 'R1' }, ...share(4, 40) },
    { by: { region: 'R2' }, ...share(1, 10) },
    { by: { region: 'unknown' }, ...share(0, 0) },
  ])
  const data = breakdownData(breakdown({ rows: 'region' }, { rows }))
  // By name, and what is not known last.
  expect(data.rows.map(({ label }) => label)).toEqual(['Dorna', 'Harbour', 'Not known'])
  expect(data.rows[1]?.cells).toMatchObject({ n: { n: 4 }, of: { n: 40 }, value: { n: 10, text: '10.0%' } })
  expect(data.total?.cells).toMatchObject({ n: { n: 5 }, value: { n: 10 } })
  // Nobody was sentenced there: a zero, of nothing, and so no share.
  expect(data.rows[2]?.cells).toMatchObject({
    n: { n: 0, absence: null },
    value: { absence: 'not-applicable' },
  })
})

test('two columns of counts stand on each other, and a combination that nobody is in is a zero', () => {
  const rows = figure(share(5, 50), [
    { by: { region: 'R1' }, ...share(4, 40) },
    { by: { region: 'R2' }, ...share(1, 10) },
  ])
  const cols = figure(share(5, 50), [
    { by: { sex: 'female' }, ...share(2, 20) },
    { by: { sex: 'male' }, ...share(3, 30) },
  ])
  const cross = figure(share(5, 50), [
    { by: { region: 'R1', sex: 'female' }, ...share(2, 20) },
    { by: { region: 'R1', sex: 'male' }, ...share(2, 20) },
    { by: { region: 'R2', sex: 'male' }, ...share(1, 10) },
  ])
  const data = breakdownData(
    breakdown({ rows: 'region', cols: 'sex' }, { rows, cols, cross, draw: 'number' }),
  )
  expect(data.columns.slice(0, 2).map(({ label }) => label)).toEqual(['Girl', 'Boy'])
  expect(data.rows[0]?.cells).toMatchObject({ 'c:female': { n: 0, text: '0' }, 'c:male': { n: 1 } })
  expect(data.total?.cells).toMatchObject({ 'c:female': { n: 2 }, 'c:male': { n: 3 } })
  expect(breakdownChart(data, { draw: 'number', map: null })).toEqual({
    kind: 'bars',
    columns: ['c:female', 'c:male'],
    stacked: { total: 'n' },
  })
})

test('only one category: the rows and the whole are of it alone', () => {
  const rows = figure(share(5, 50), [
    { by: { region: 'R1', sex: 'female' }, ...share(2, 20) },
    { by: { region: 'R1', sex: 'male' }, ...share(3, 30) },
  ])
  const data = breakdownData(breakdown({ rows: 'region', only: 'sex:female' }, { rows }))
  expect(data.rows).toHaveLength(1)
  expect(data.rows[0]?.cells).toMatchObject({ n: { n: 2 } })
})

test('where no register has a population, the numbers are drawn instead of rates', () => {
  const none = { state: 'no-denominator' as const, value: null, numerator: 3, denominator: null, beside: {} }
  const rows = { ...figure(share(0, 0), [{ by: { region: 'R1' }, ...none }]), ...none }
  const data = breakdownData(
    breakdown({ rows: 'region' }, { rows, item: { unit: 'per-100000', measure: 'rate' } }),
  )
  expect(data.rows[0]?.cells).toMatchObject({ of: { absence: 'missing' }, value: { absence: 'missing' } })
  expect(breakdownChart(data, { draw: 'value', map: null })).toEqual({ kind: 'bars', columns: ['n'] })
})

test('every number of an answer stands in the table, whatever the answer', () => {
  const region = fc.constantFrom('R1', 'R2', 'unknown')
  const part = fc.nat({ max: 500 })
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(region, part, part), { selector: ([ref]) => ref }), (cells) => {
      const groups = cells.map(([ref, n, more]) => ({ by: { region: ref }, ...share(n, n + more) }))
      const whole = groups.reduce((sum, each) => sum + each.numerator, 0)
      const data = breakdownData(
        breakdown({ rows: 'region' }, { rows: figure(share(whole, whole * 2), groups) }),
      )
      for (const group of groups) {
        const row = data.rows.find(({ key }) => key === group.by.region)
        expect(row?.cells.n?.n).toBe(group.numerator)
        expect(row?.cells.value?.n).toBe(group.value)
      }
      expect(data.rows).toHaveLength(groups.length)
    }),
  )
})
