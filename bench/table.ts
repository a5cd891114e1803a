import type { Row } from './row.ts'
import type { Timing } from './timing.ts'

const heads = ['cases', 'p50 ms', 'p95 ms', 'p99 ms', 'a second', 'cpu ms', 'RSS MB'] as const
const widths = [9, 9, 9, 9, 10, 8, 7] as const
const nameWidth = 48

/** The heads of the columns. */
export const tableHead = `${line('', heads)}\n${'-'.repeat(nameWidth + widths.reduce((sum, width) => sum + width, 0))}`

/** These rows as text: each measurement, under it its limit, and how far it is from the target. */
export function tableOf(rows: readonly Row[]): string {
  const lines: string[] = []
  for (const row of rows) {
    lines.push(line(row.what, [row.cases === null ? '' : String(row.cases), ...figuresOf(row.timing)]))
    for (const beside of row.beside)
      lines.push(line(`  beside: ${beside.what}`, ['', ...figuresOf(beside.timing)]))
    const verdict = verdictOf(row)
    if (verdict !== undefined) lines.push(`  => ${verdict}`)
    for (const note of row.notes ?? []) lines.push(`     ${note}`)
    lines.push('')
  }
  return lines.join('\n')
}

/** The ratio or rate that matters, with the target and whether it is met; undefined where there is none. */
export function verdictOf({ figure }: Row): string | undefined {
  if (figure === undefined) return undefined
  const said = `${shown(figure.value)} ${figure.what}`
  const { target } = figure
  if (target === undefined) return said
  const [wanted, isMet] =
    'atMost' in target
      ? [`at most ${shown(target.atMost)}`, figure.value <= target.atMost]
      : [`at least ${shown(target.atLeast)}`, figure.value >= target.atLeast]
  return `${said}; target: ${wanted}: ${isMet ? 'met' : 'NOT MET'}`
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2)
}

function figuresOf({ p50, p95, p99, perSecond, cpuMs, rssMb }: Timing): string[] {
  return [ms(p50), ms(p95), ms(p99), perSecond.toFixed(0), ms(cpuMs), rssMb.toFixed(0)]
}

function ms(value: number): string {
  return value < 1 ? value.toFixed(3) : value.toFixed(2)
}

function line(name: string, figures: readonly string[]): string {
  return name.padEnd(nameWidth) + figures.map((figure, at) => figure.padStart(widths[at] ?? 9)).join('')
}
