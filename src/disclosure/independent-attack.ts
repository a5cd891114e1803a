/**
 * The attack written a second time, for tests: from published cells alone, every cell an unknown, in
 * the solver's text format. Shares no code with what it judges.
 */
import type { Highs } from 'highs'
import type { Cube, PublishedCube } from './cube.ts'

/** Name of an unknown for a full set of coordinates. */
export function unknownOf(
  cube: Pick<Cube, 'dimensions'>,
  at: Readonly<Record<string, string>>,
  prefix: string,
): string {
  const said = cube.dimensions.map((one, index) => {
    const total = one.categories.find((category) => category.parent === undefined)?.id
    const found = one.categories.findIndex((category) => category.id === (at[one.id] ?? total))
    return `${index}_${found}`
  })
  return `${prefix}_${said.join('_')}`
}

/** Limits of the unknowns of one published cube, and the sums between them. */
export function readPublished(
  cube: PublishedCube,
  prefix: string,
): { bounds: string[]; rows: string[]; cells: Map<string, string> } {
  const bounds: string[] = []
  const rows: string[] = []
  const cells = new Map<string, string>()
  for (const cell of cube.cells) {
    const name = unknownOf(cube, cell.at, prefix)
    cells.set(name, cell.state)
    if (cell.state === 'shown' && cell.count === 0) bounds.push(`${name} = 0`)
    else if (cell.state === 'shown')
      bounds.push(`${Math.max(10, cell.count - 2)} <= ${name} <= ${cell.count + 2}`)
    else if (cell.state !== 'hidden') bounds.push(`${name} = 0`)
    for (const dimension of cube.dimensions) {
      const total = dimension.categories.find((one) => one.parent === undefined)?.id ?? ''
      const here = cell.at[dimension.id] ?? total
      const parts = dimension.categories.filter((one) => one.parent === here)
      if (parts.length === 0) continue
      const names = parts.map((part) => unknownOf(cube, { ...cell.at, [dimension.id]: part.id }, prefix))
      rows.push(`${name} - ${names.join(' - ')} = 0`)
    }
  }
  return { bounds, rows, cells }
}

/** Least and greatest value of a sum of unknowns under the rows and limits. */
export function intervalOf(
  highs: Highs,
  sum: string,
  system: { bounds: readonly string[]; rows: readonly string[] },
): { lower: number; upper: number } {
  const ask = (direction: 'Minimize' | 'Maximize') => {
    const rows = system.rows.map((row, index) => ` r${index}: ${row}`).join('\n')
    const text = `${direction}\n obj: ${sum}\nSubject To\n${rows}\n cap: ${sum} <= 100000\nBounds\n ${system.bounds.join('\n ')}\nEnd\n`
    const result = highs.solve(text, { output_flag: false })
    if (result.Status !== 'Optimal') throw new Error(`The attack found no table at all: ${result.Status}`)
    return result.ObjectiveValue
  }
  return { lower: ask('Minimize'), upper: ask('Maximize') }
}
