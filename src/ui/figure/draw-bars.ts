import { axisY, barX, plot, ruleX, text } from '@observablehq/plot'
import { finish, hatch, letters, looks, type Scene } from './drawing-scene.ts'
import type { Absence, Chart, FigureData } from './figure-data.ts'

type Bars = Extract<Chart, { kind: 'bars' }>

type Line = {
  y: string
  label: string
  isHead: boolean
  /** Pieces from the start of the bar, in the looks of their columns. */
  pieces: { look: number; from: number; to: number }[]
  end: number
  words: string
  absence: Absence | null
}

const lineHeight = 28

/** Bars that grow in reading direction, with their numbers at the end; a zero is a line of no length with its 0. */
export function drawBars(data: FigureData, chart: Bars, scene: Scene): SVGElement {
  const lines = linesOf(data, chart, scene)
  const { isRtl, width } = scene
  const start = Math.min(
    Math.max(...lines.map((line) => scene.measure(line.label) * (line.isHead ? 1.12 : 1)), 20) + 12,
    width * 0.42,
  )
  const end = Math.max(...lines.map((line) => scene.measure(line.words)), 20) + 14
  const most = Math.max(...lines.map((line) => line.end), 0)
  const stub = (most || 1) * 0.08
  const pieces = lines.flatMap(({ y, pieces }) => pieces.map((piece) => ({ y, ...piece })))
  const anchor = isRtl ? 'end' : 'start'
  const drawn = plot({
    width,
    height: lines.length * lineHeight + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: isRtl ? Math.min(end, width * 0.35) : start,
    marginRight: isRtl ? start : Math.min(end, width * 0.35),
    className: 'plot',
    style: letters,
    x: { axis: null, domain: [0, most || 1], reverse: isRtl },
    y: { type: 'band', domain: lines.map(({ y }) => y), padding: 0.3, label: null },
    marks: [
      axisY({
        anchor: isRtl ? 'right' : 'left',
        tickSize: 0,
        tickPadding: 8,
        tickFormat: (y: string) => lines.find((line) => line.y === y && !line.isHead)?.label ?? '',
        lineWidth: (start - 8) / 13,
        textOverflow: 'ellipsis',
        fill: 'var(--ink)',
      }),
      ...looks.map(({ color }, look) =>
        barX(
          pieces.filter((piece) => piece.look === look),
          { y: 'y', x1: 'from', x2: 'to', fill: color },
        ),
      ),
      barX(
        lines.filter(({ absence }) => absence === 'suppressed'),
        { y: 'y', x1: 0, x2: stub, fill: hatch(scene), stroke: 'var(--edge)' },
      ),
      barX(
        lines.filter(({ absence }) => absence === 'missing'),
        { y: 'y', x1: 0, x2: stub, fill: 'none', stroke: 'var(--edge)', strokeDasharray: '3 2' },
      ),
      text(
        lines.filter(({ isHead }) => isHead),
        {
          y: 'y',
          x: 0,
          text: 'label',
          textAnchor: isRtl ? 'start' : 'end',
          dx: isRtl ? 8 : -8,
          fill: 'var(--ink)',
          fontWeight: 600,
        },
      ),
      ruleX([0], { stroke: 'var(--ink-3)' }),
      text(
        lines.filter(({ isHead }) => !isHead),
        {
          y: 'y',
          x: (line: Line) => (line.absence === null || line.absence === 'not-applicable' ? line.end : stub),
          text: 'words',
          textAnchor: anchor,
          dx: isRtl ? -6 : 6,
          fill: 'var(--ink)',
        },
      ),
    ],
  })
  return finish(drawn, scene)
}

/** One line for each bar; where columns stand beside each other, the row's name heads its bars. */
function linesOf(data: FigureData, chart: Bars, scene: Scene): Line[] {
  const labels = new Map(data.columns.map(({ key, label }) => [key, label]))
  return data.rows.flatMap((row): Line[] => {
    const cells = chart.columns.map((column) => row.cells[column])
    if (chart.stacked && cells.every((cell) => cell !== undefined && cell.absence === null)) {
      const sums = cells.map((_, i) => cells.slice(0, i + 1).reduce((sum, cell) => sum + (cell?.n ?? 0), 0))
      const pieces = sums.map((to, look) => ({ look, from: sums[look - 1] ?? 0, to }))
      const words = row.cells[chart.stacked.total]?.text ?? ''
      return [
        { y: row.key, label: row.label, isHead: false, pieces, end: sums.at(-1) ?? 0, words, absence: null },
      ]
    }
    const own = chart.columns.map((column, i) =>
      lineOf(`${row.key} ${column}`, i === 0 ? row.label : '', row.cells[column], scene),
    )
    if (chart.columns.length === 1) return own
    const head: Line = {
      ...lineOf(row.key, row.label, undefined, scene),
      isHead: true,
      words: '',
      absence: null,
    }
    const named = own.map((line, i) => ({ ...line, label: labels.get(chart.columns[i] ?? '') ?? '' }))
    // Of many bars those that there could not be are left to the table.
    const drawn = named.filter(({ absence }) => absence !== 'not-applicable')
    return drawn.length === 0 ? [] : [head, ...drawn]
  })
}

function lineOf(
  y: string,
  label: string,
  cell: FigureData['rows'][number]['cells'][string] | undefined,
  scene: Scene,
): Line {
  const absence = cell === undefined ? 'not-applicable' : cell.absence
  const end = cell?.n ?? 0
  return {
    y,
    label,
    isHead: false,
    pieces: absence === null && end > 0 ? [{ look: 0, from: 0, to: end }] : [],
    end,
    words: absence === null ? (cell?.text ?? '') : scene.wordAbsence(absence),
    absence,
  }
}
