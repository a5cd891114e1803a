/** Results as lines for a terminal: value, numerator, denominator, and what stands beside. */
import type { Beside } from './indicator.ts'
import type { Cell, IndicatorResult } from './result.ts'

/** One line for each indicator, and one indented for each cell of a breakdown. */
export function writeTable(results: readonly IndicatorResult[]): string {
  const lines = [['indicator', 'value', 'unit', 'numerator', 'denominator', 'beside']]
  for (const result of results) {
    lines.push(lineOf(result.indicator, result.unit, result))
    for (const group of result.groups ?? []) {
      lines.push(lineOf(`  ${Object.values(group.by).join(' ')}`, result.unit, group))
    }
  }
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return `${lines
    .map((line) =>
      line
        .map((text, i) => text.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`
}

function lineOf(name: string, unit: string, cell: Cell): string[] {
  const beside = { ...cell.beside, ...cell.bands }
  return [
    name,
    cell.value === null ? cell.state : shorten(cell.value),
    unit,
    cell.numerator === null ? '-' : String(cell.numerator),
    cell.denominator === null ? '-' : String(cell.denominator),
    Object.entries(beside)
      .map(([key, value]) => `${key} ${besideText(value)}`)
      .join(', '),
  ]
}

function besideText(beside: Beside): string {
  if (beside === null) return '-'
  if (typeof beside === 'number') return shorten(beside)
  if ('level' in beside) return `${beside.level} (${beside.year})`
  const value = beside.value === null ? '-' : shorten(beside.value)
  return `${value} (${beside.numerator}/${beside.denominator ?? '-'})`
}

function shorten(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2)
}
