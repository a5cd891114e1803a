import type { Chart, FigureData, Outline } from '#ui/figure/figure-data.ts'

/** Bars beyond this are no picture any more: the rows' own stay. */
const barsAtMost = 60
const rowsAtMost = 120

/**
 * How a breakdown is drawn: as a map where asked for and outlines are known; two columns of counts stand on each
 * other, more stand beside each other. Null where there is nothing to draw.
 */
export function breakdownChart(
  data: FigureData,
  asked: {
    readonly draw: 'number' | 'value'
    readonly map: ReadonlyMap<string, Outline> | null
  },
): Chart | null {
  const own = asked.draw === 'number' || !hasNumbers(data, 'value') ? 'n' : 'value'
  const keys = data.columns.map(({ key }) => key)
  const column = keys.includes(own) ? own : keys.includes('value') ? 'value' : 'n'
  if (asked.map && data.rows.some(({ key }) => asked.map?.has(key))) {
    return { kind: 'map', column, outlines: asked.map }
  }
  if (data.rows.length === 0 || data.rows.length > rowsAtMost || !hasNumbers(data, column)) return null
  const crossed = keys.filter((key) => key.startsWith('c:') && hasNumbers(data, key))
  if (crossed.length > 1 && data.rows.length * crossed.length <= barsAtMost) {
    const isStacked = asked.draw === 'number' && crossed.length === 2
    return { kind: 'bars', columns: crossed, ...(isStacked && { stacked: { total: 'n' } }) }
  }
  if (keys.includes('before') && column === 'value') return { kind: 'bars', columns: ['value', 'before'] }
  return { kind: 'bars', columns: [column] }
}

function hasNumbers(data: FigureData, column: string): boolean {
  return data.rows.some((row) => (row.cells[column]?.n ?? 0) > 0)
}
