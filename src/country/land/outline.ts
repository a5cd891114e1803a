/** A block of cells of the grid on which the country is drawn, counted from the north-west. */
export type Block = { column: number; row: number; columns: number; rows: number }

type Point = [number, number]

/** The island lies in the open Atlantic, where there is no land. */
const west = -33
const north = 36.5
const width = 0.7
const height = 0.55

/**
 * The outline of a block as GeoJSON (WGS 84, outer ring counter-clockwise). Neighbours share every point of
 * their border, so that the pieces tile the country without gaps.
 */
export function outlineOf(block: Block): { type: 'Polygon'; coordinates: Point[][] } {
  const { column, row, columns, rows } = block
  const ring: Point[] = []
  for (let step = 0; step < rows * 2; step++) ring.push(corner(column, row + step / 2))
  for (let step = 0; step < columns * 2; step++) ring.push(corner(column + step / 2, row + rows))
  for (let step = 0; step < rows * 2; step++) ring.push(corner(column + columns, row + rows - step / 2))
  for (let step = 0; step < columns * 2; step++) ring.push(corner(column + columns - step / 2, row))
  ring.push(corner(column, row))
  return { type: 'Polygon', coordinates: [ring] }
}

/** A point of the grid, pushed about by slow waves and a little roughness, so that it looks like land. */
function corner(column: number, row: number): Point {
  const bend = Math.sin(column * 1.3 + row * 0.7) * 0.16 + Math.cos(row * 1.9) * 0.12
  const lift = Math.sin(row * 1.1 - column * 0.9) * 0.12 + Math.cos(column * 1.7) * 0.1
  const x = west + column * width + bend + roughness(column, row) * 0.12
  const y = north - row * height + lift + roughness(row + 31, column) * 0.1
  return [round(x), round(y)]
}

/** From -0.5 to 0.5, always the same for the same point. */
function roughness(x: number, y: number): number {
  const mixed = Math.imul(Math.round(x * 2) * 374761393 + Math.round(y * 2) * 668265263, 1274126177)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000 - 0.5
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000
}
