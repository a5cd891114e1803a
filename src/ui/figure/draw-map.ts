import { geo, plot, text } from '@observablehq/plot'
import { finish, hatch, letters, type Scene } from './drawing-scene.ts'
import type { Chart, FigureCell, FigureData } from './figure-data.ts'
import { centreOf, flatten, type Shape } from './flat-outline.ts'

type Mapped = Extract<Chart, { kind: 'map' }>
type Area = { label: string; cell: FigureCell; shape: Shape; depth: number; x: number; y: number }

const classes = 5
const named = 12

/** Areas as dark as their number is large, in five steps, with the number on each; what is not there has no colour. */
export function drawMap(data: FigureData, chart: Mapped, scene: Scene): SVGElement {
  const areas = areasOf(data, chart)
  const box = boxOf(areas)
  const height = Math.round(Math.min(520, Math.max(200, (scene.width * box.height) / box.width)))
  const drawn = plot({
    width: scene.width,
    height,
    margin: 2,
    className: 'plot',
    style: letters,
    projection: {
      type: 'reflect-y',
      domain: { type: 'GeometryCollection', geometries: areas.map(({ shape }) => shape) } as never,
    },
    marks: [
      ...areas.map(({ shape, cell, depth }) =>
        geo([shape as never], {
          fill: cell.absence === 'suppressed' ? hatch(scene) : cell.n === null ? 'none' : 'var(--series-1)',
          fillOpacity: cell.n === null ? 1 : depth / classes,
          stroke: 'var(--ink-3)',
          strokeDasharray: cell.absence === 'missing' ? '4 3' : 'none',
        }),
      ),
      text(areas, {
        x: 'x',
        y: 'y',
        text: ({ label, cell }: Area) => {
          const words = cell.absence === null ? cell.text : scene.wordAbsence(cell.absence)
          return areas.length <= named ? `${label}\n${words}` : words
        },
        fontSize: areas.length <= named ? 13 : 11,
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 4,
        strokeOpacity: 0.9,
        paintOrder: 'stroke',
      }),
    ],
  })
  return finish(drawn, scene)
}

function areasOf(data: FigureData, chart: Mapped): Area[] {
  const most = Math.max(...data.rows.map((row) => row.cells[chart.column]?.n ?? 0), 0)
  const latitude = middleLatitude(chart)
  return data.rows.flatMap((row) => {
    const outline = chart.outlines.get(row.key)
    const cell = row.cells[chart.column]
    const shape = outline && flatten(outline, latitude)
    if (!shape || !cell) return []
    const [x, y] = centreOf(shape)
    const depth = most === 0 || cell.n === null ? 0 : Math.ceil((cell.n / most) * classes)
    return [{ label: row.label, cell, shape, depth, x, y }]
  })
}

function middleLatitude({ outlines }: Mapped): number {
  const all = [...outlines.values()].flatMap((outline) => {
    const shape = flatten(outline, 0)
    return shape ? [centreOf(shape)[1]] : []
  })
  return all.length === 0 ? 0 : all.reduce((sum, y) => sum + y, 0) / all.length
}

function boxOf(areas: readonly Area[]): { width: number; height: number } {
  const points = areas.flatMap(({ shape }) => shape.coordinates.flat(2))
  const span = (axis: 0 | 1) => {
    const all = points.map((point) => point[axis])
    return Math.max(...all) - Math.min(...all)
  }
  return points.length === 0 ? { width: 1, height: 1 } : { width: span(0) || 1, height: span(1) || 1 }
}
