import { html } from 'hono/html'
import type { Drawing, Markup } from './draw-bars.ts'
import type { Seen } from './read-cell.ts'

export type Place = {
  readonly name: string
  readonly seen: Seen
  readonly text: string
  /** GeoJSON, as the register keeps it. */
  readonly geometry: unknown
}

type Point = readonly [number, number]
type Outline = readonly (readonly Point[])[]

const width = 400
const tallest = 420
/** How dark an area is, by which quarter of the range its number lies in. */
const shades = 4
/** Corners nearer to each other than this are one, in the units of the drawing. */
const nearest = 0.7

/**
 * Areas in shades, from their GeoJSON outlines: no tiles, nothing fetched. Hidden areas are hatched. Null where fewer
 * than two areas have an outline; the table then says it alone.
 */
export function drawMap(drawing: Drawing, places: readonly Place[]): Markup | null {
  const outlined = places.flatMap((place) => {
    const outline = outlineOf(place.geometry)
    return outline.length === 0 ? [] : [{ place, outline }]
  })
  if (outlined.length < 2) return null
  const { project, height } = projection(outlined.flatMap(({ outline }) => outline.flat()))
  const shown = places.flatMap(({ seen }) => (seen.state === 'shown' ? [seen.number] : []))
  const least = Math.min(...shown)
  const most = Math.max(...shown)
  return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${drawing.id}-t ${drawing.id}-d"><title id="${drawing.id}-t">${drawing.title}</title><desc id="${drawing.id}-d">${drawing.description}</desc>${outlined.map(
    ({ place, outline }) =>
      html`<path class="${shadeOf(place.seen, least, most)}" d="${outline.map((ring) => pathOf(ring.map(project))).join('')}"><title>${place.name}: ${place.text}</title></path>`,
  )}${
    outlined.length > 14
      ? ''
      : outlined.map(({ place, outline }) => {
          const [x, y] = middleOf((outline[0] ?? []).map(project))
          return html`<text class="name" text-anchor="middle" x="${x}" y="${y - 4}">${place.name}</text><text class="name v" text-anchor="middle" x="${x}" y="${y + 12}">${place.text}</text>`
        })
  }</svg>`
}

function shadeOf(seen: Seen, least: number, most: number): string {
  if (seen.state === 'hidden') return 'hatch'
  if (seen.state !== 'shown') return 'shade-none'
  if (most === least) return 'shade-1'
  return `shade-${Math.min(shades - 1, Math.floor(((seen.number - least) / (most - least)) * shades))}`
}

/** Outer rings of a Polygon or MultiPolygon, longest first; holes are left out. Anything else has none. */
function outlineOf(geometry: unknown): Outline {
  if (typeof geometry !== 'object' || geometry === null) return []
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? listOf(coordinates) : []
  return polygons
    .map((rings) => listOf(listOf(rings)[0]).flatMap(pointOf))
    .filter((ring) => ring.length > 3)
    .toSorted((a, b) => b.length - a.length)
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function pointOf(value: unknown): Point[] {
  const [x, y] = listOf(value)
  return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : []
}

/** Degrees onto the drawing, a degree of longitude as long as it is in the middle of the country. */
function projection(points: readonly Point[]) {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [west, east, south, north] = [min(xs), max(xs), min(ys), max(ys)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min((width - 4) / ((east - west) * narrow || 1), tallest / (north - south || 1))
  const margin = (width - (east - west) * narrow * scale) / 2
  const project = ([x, y]: Point): Point => [
    round((x - west) * narrow * scale + margin),
    round((north - y) * scale + 2),
  ]
  return { project, height: Math.ceil((north - south) * scale) + 4 }
}

/** The ring as a path, without the corners that nobody could see. */
function pathOf(ring: readonly Point[]): string {
  let last: Point | undefined
  const kept = ring.filter(([x, y]) => {
    const isFar = last === undefined || Math.hypot(x - last[0], y - last[1]) >= nearest
    if (isFar) last = [x, y]
    return isFar
  })
  return `M${kept.map(([x, y]) => `${x} ${y}`).join('L')}Z`
}

function middleOf(ring: readonly Point[]): Point {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  return [round((min(xs) + max(xs)) / 2), round((min(ys) + max(ys)) / 2)]
}

const min = (values: readonly number[]) => values.reduce((least, one) => Math.min(least, one), Infinity)
const max = (values: readonly number[]) => values.reduce((most, one) => Math.max(most, one), -Infinity)

function round(value: number): number {
  return Math.round(value * 10) / 10
}
