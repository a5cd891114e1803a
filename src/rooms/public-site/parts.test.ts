import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateAreas } from '#country/land/areas.ts'
import { endOfDay } from './as-published.ts'
import { drawHundred } from './draw-hundred.ts'
import { drawMap } from './draw-map.ts'
import { drawTrend, type Mark } from './draw-trend.ts'
import { latestPeriod } from './periods.ts'
import { publicWords } from './public-words.ts'
import type { Seen } from './read-cell.ts'
import { stylesheet, usedTokens } from './stylesheet.ts'
import { csvField, writeCsv } from './write-csv.ts'

const drawing = { id: 'x', title: 'Title', description: 'Words', isRtl: false }
const shown = (number: number): Seen => ({ state: 'shown', number })
const mark = (name: string, seen: Seen, version = 1): Mark => ({ name, seen, text: name, version })

test('text that a spreadsheet would run is text', () => {
  for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|cmd', '%0a']) {
    expect(csvField(evil)).toMatch(/^"'/)
  }
  expect([csvField('Lissen'), csvField(-1), csvField(null)]).toEqual(['Lissen', '-1', ''])
})

test('every text comes back from CSV as it went in, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), (fields) => {
      const line = writeCsv({ columns: [], rows: [fields] }).slice(2, -2)
      const read = [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*)),/gs)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
      )
      const isRun = (field: string) => /^\s*[=+\-@|%]|^[\t\r\n]/.test(field)
      expect(read).toEqual(fields.map((field) => (isRun(field) ? `'${field}` : field)))
    }),
  )
})

test('a line is broken where a number is hidden and where the definition changed', async () => {
  const marks = [
    mark('2021', shown(10)),
    mark('2022', shown(20)),
    mark('2023', { state: 'hidden' }),
    mark('2024', shown(30)),
    mark('2025', shown(40), 2),
  ]
  const drawn = String(await drawTrend(drawing, marks, 'Changed'))
  expect(drawn.match(/<polyline/g)).toHaveLength(3)
  expect(drawn.match(/class="break"/g)).toHaveLength(1)
  expect(drawn).toContain('…')
})

test('time flows the way that the language reads', async () => {
  const marks = [mark('2024', shown(10)), mark('2025', shown(20))]
  const xs = async (isRtl: boolean) =>
    [...String(await drawTrend({ ...drawing, isRtl }, marks, '')).matchAll(/cx="([\d.]+)"/g)].map(([, x]) =>
      Number(x),
    )
  const [first = 0, second = 0] = await xs(false)
  expect(first).toBeLessThan(second)
  expect(await xs(true)).toEqual([400 - first, 400 - second])
})

test('the map draws areas that have an outline, and hatches what is hidden', async () => {
  const places = [...generateAreas()]
    .filter(({ level }) => level === 'region')
    .map(({ name, geometry }, index) => {
      const seen: Seen = index === 0 ? { state: 'hidden' } : shown(index)
      return { name, geometry, seen, text: 'text' }
    })
  const drawn = String(await drawMap(drawing, places))
  expect(drawn.match(/<path/g)).toHaveLength(places.length)
  expect(drawn.match(/class="hatch"/g)).toHaveLength(1)
  expect(drawn).toContain('shade-0')
  expect(drawn).toContain('shade-3')
})

test('whatever stands in the register as an outline, the map draws it or leaves it out', () => {
  const places = fc.array(
    fc.record({
      name: fc.string(),
      seen: fc.constant(shown(1)),
      text: fc.string(),
      geometry: fc.oneof(
        fc.jsonValue(),
        fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point'), coordinates: fc.jsonValue() }),
      ),
    }),
    { maxLength: 4 },
  )
  fc.assert(fc.property(places, (some) => void drawMap(drawing, some)))
})

test('a hundred figures are as many filled as are said', async () => {
  for (const count of [0, 1, 10, 47, 99, 100]) {
    const drawn = String(await drawHundred(drawing, 'person', count))
    const area = (fill: string) =>
      [...drawn.matchAll(new RegExp(`url\\(#person-${fill}\\)"[^>]*width="(\\d+)" height="(\\d+)"`, 'g'))]
        .map(([, wide, tall]) => (Number(wide) * Number(tall)) / 400)
        .reduce((sum, one) => sum + one, 0)
    expect([area('one'), area('other')]).toEqual([count, 100 - count])
  }
})

test('the stylesheet carries only the tokens that it uses, in every set of colours', () => {
  const tokens =
    ':root{--a:#fff;--b:var(--a);--c:1px}\n:root[data-theme="dark"]{--a:#000}\n@media (x){:root:not([data-theme]){--a:#111;--c:2px}}'
  expect(usedTokens(tokens, 'p{color:var(--b)}')).toBe(
    ':root{--a:#fff;--b:var(--a);}@media (x){:root{--a:#111;}}',
  )
  const used = new Set([...stylesheet.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  for (const name of used) expect(stylesheet).toContain(`${name}:`)
  expect(stylesheet).toContain('prefers-color-scheme:dark')
})

test('periods are named as people name them', () => {
  const { period } = publicWords('en', new Map())
  const at = (from: string, to: string) => ({ id: 'x', from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` })
  expect(period(at('2025-01-01', '2026-01-01'), 'children')).toBe('2025')
  expect(period(at('2025-01-01', '2026-01-01'), 'census')).toBe('end of 2025')
  expect(period(at('2024-01-01', '2027-01-01'), 'events')).toBe('2024–2026')
  expect(period(at('2025-04-01', '2025-07-01'), 'events')).toBe('quarter 2 of 2025')
  expect(period(at('2025-04-01', '2025-05-01'), 'events')).toBe('April 2025')
  expect(period(at('2025-04-03', '2025-05-02'), 'events')).toBe('3 April 2025 to 1 May 2025')
  // A year begins where it is lived, not in Greenwich.
  for (const zone of ['+02:00', '-05:00', '+13:45']) {
    const lived = (from: string, to: string) => ({
      id: 'p',
      from: `${from}T00:00:00${zone}`,
      to: `${to}T00:00:00${zone}`,
    })
    expect(period(lived('2025-01-01', '2026-01-01'), 'children')).toBe('2025')
    expect(period(lived('2023-01-01', '2026-01-01'), 'children')).toBe('2023–2025')
    expect(period(lived('2025-04-03', '2025-05-02'), 'events')).toBe('3 April 2025 to 1 May 2025')
  }
  const [year, years] = [at('2025-01-01', '2026-01-01'), at('2023-01-01', '2026-01-01')]
  expect(latestPeriod([year, years])).toBe(years)
  expect(latestPeriod([at('2024-01-01', '2025-01-01'), year])).toBe(year)
})

test('only a real day is a day', () => {
  expect(endOfDay('2026-02-28')).toBe(Date.parse('2026-03-01T00:00:00Z'))
  for (const no of ['2026-02-30', '2026-13-01', '26-01-01', '', '2026-01-01T00:00'])
    expect(endOfDay(no)).toBeNull()
})
