import type { Outline } from './figure-data.ts'

type Point = readonly [number, number]

/** An outline on a flat map: polygons of rings of points. */
export type Shape = {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly (readonly Point[])[])[]
}

/**
 * A polygon or multipolygon of GeoJSON (degrees), east-west shortened as at `latitude`, so that a country keeps its
 * shape; null for anything else. On a flat map the direction of a ring does not matter.
 */
export function flatten(outline: Outline, latitude: number): Shape | null {
  const shorten = Math.cos((latitude * Math.PI) / 180)
  const rings = (polygon: unknown): Point[][] =>
    Array.isArray(polygon) ? polygon.map(points).filter((ring) => ring.length > 2) : []
  const points = (ring: unknown): Point[] =>
    Array.isArray(ring)
      ? ring.flatMap((point) => (isPoint(point) ? [[point[0] * shorten, point[1]] as const] : []))
      : []
  const { coordinates } = outline
  const polygons =
    outline.type === 'Polygon'
      ? [rings(coordinates)]
      : outline.type === 'MultiPolygon' && Array.isArray(coordinates)
        ? coordinates.map(rings)
        : []
  const drawn = polygons.filter((polygon) => polygon.length > 0)
  return drawn.length === 0 ? null : { type: 'MultiPolygon', coordinates: drawn }
}

/** The centre of gravity of the largest polygon of a shape: where its number is written. */
export function centreOf({ coordinates }: Shape): Point {
  const weighed = coordinates.map((polygon) => weigh(polygon[0] ?? []))
  const largest = weighed.reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a))
  return largest.centre
}

function weigh(ring: readonly Point[]): { area: number; centre: Point } {
  let [area, x, y] = [0, 0, 0]
  for (const [i, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    area += cross / 2
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  }
  const first = ring[0] ?? ([0, 0] as const)
  return { area, centre: area === 0 ? first : [x / (6 * area), y / (6 * area)] }
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'
}
