import { axisX, axisY, dot, gridY, line, plot, ruleX, text } from '@observablehq/plot'
import { finish, letters, looks, type Scene } from './drawing-scene.ts'
import type { Absence, Chart, FigureData } from './figure-data.ts'

type Lines = Extract<Chart, { kind: 'lines' }>
type Point = { x: string; y: number; words: string; part: number; isRunning: boolean }
type Gap = { x: string; absence: Absence }

const height = 220
const signs: Readonly<Record<Absence, string>> = { missing: '?', 'not-applicable': '–', suppressed: '▨' }

/**
 * Lines over periods, from zero. A line is not drawn across what is not there, nor across a change of definition;
 * a period that is not over has a hollow point.
 */
export function drawLines(data: FigureData, chart: Lines, scene: Scene): SVGElement {
  const { isRtl, width } = scene
  const series = chart.columns.map((column) => pointsOf(data, column, chart))
  const most = Math.max(...series.flatMap(({ points }) => points.map(({ y }) => y)), 0)
  const labels = new Map(data.rows.map(({ key, label }) => [key, label]))
  const last = series[0]?.points.at(-1)
  const every = Math.ceil(data.rows.length / Math.max(2, Math.floor(width / 78)))
  const shown = data.rows.filter((_, i) => (data.rows.length - 1 - i) % every === 0).map(({ key }) => key)
  const endRoom = 18 + (last ? scene.measure(last.words) / 2 : 0)
  const drawn = plot({
    width,
    height,
    marginTop: 22,
    marginBottom: 30,
    marginLeft: isRtl ? endRoom : 52,
    marginRight: isRtl ? 52 : endRoom,
    className: 'plot',
    style: letters,
    x: { type: 'point', domain: data.rows.map(({ key }) => key), reverse: isRtl, padding: 0.2, label: null },
    y: { domain: [0, most || 1], nice: true, label: null },
    marks: [
      gridY({ stroke: 'var(--line-2)', strokeOpacity: 1, ticks: 4 }),
      axisY({
        anchor: isRtl ? 'right' : 'left',
        tickSize: 0,
        ticks: 4,
        tickFormat: scene.number,
        fill: 'var(--ink-3)',
      }),
      axisX({
        anchor: 'bottom',
        tickSize: 4,
        ticks: shown,
        tickFormat: (key: string) => labels.get(key) ?? key,
        fill: 'var(--ink-3)',
      }),
      ruleX(chart.breaks ?? [], { stroke: 'var(--ink-2)', strokeDasharray: '3 3' }),
      ...series.flatMap(({ points, gaps }, i) => {
        const { color, dash } = looks[i % looks.length] ?? looks[0]
        return [
          line(points, {
            x: 'x',
            y: 'y',
            z: 'part',
            stroke: color,
            strokeWidth: 2.5,
            strokeDasharray: dash,
            strokeLinejoin: 'round',
          }),
          dot(points, {
            x: 'x',
            y: 'y',
            r: 3.5,
            fill: (point: Point) => (point.isRunning ? 'var(--paper)' : color),
            stroke: color,
            strokeWidth: 1.5,
          }),
          text(gaps, {
            x: 'x',
            y: 0,
            dy: -8 - 13 * i,
            text: ({ absence }: Gap) => signs[absence],
            fill: 'var(--ink-3)',
          }),
        ]
      }),
      // One line says its last number; several would write over each other, and the table has them all.
      text(series.length === 1 && last ? [last] : [], {
        x: 'x',
        y: 'y',
        dy: -14,
        text: 'words',
        fill: 'var(--ink)',
        fontWeight: 600,
      }),
    ],
  })
  return finish(drawn, scene)
}

/** The points of a line, in parts that are joined, and what is missing between them. */
function pointsOf(data: FigureData, column: string, chart: Lines): { points: Point[]; gaps: Gap[] } {
  const points: Point[] = []
  const gaps: Gap[] = []
  let part = 0
  for (const row of data.rows) {
    if (chart.breaks?.includes(row.key)) part++
    const cell = row.cells[column]
    if (cell?.n !== null && cell?.n !== undefined && cell.absence === null) {
      const isRunning = chart.running?.includes(row.key) ?? false
      points.push({ x: row.key, y: cell.n, words: cell.text, part, isRunning })
    } else {
      part++
      if (cell?.absence) gaps.push({ x: row.key, absence: cell.absence })
    }
  }
  return { points, gaps }
}
