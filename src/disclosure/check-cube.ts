import type { Cube, Dimension } from './cube.ts'

/** What is wrong with a declaration or its counts; worded in the reader's language at the edge. */
export type CubeProblem = {
  readonly code:
    | 'cube.no-total'
    | 'cube.loop'
    | 'cube.unknown-category'
    | 'cube.unknown-period'
    | 'cube.not-finest'
    | 'cube.twice'
    | 'cube.count'
    | 'cube.not-applicable-count'
    | 'cube.window'
    | 'cube.part-shape'
    | 'cube.part-exceeds'
    | 'cube.does-not-add-up'
    | 'cube.margins-differ'
  readonly cube: string
  readonly found: string
}

type Say = (code: CubeProblem['code'], found: string) => void

/** Everything wrong with one cube by itself; empty when it can be protected. */
export function checkCube(cube: Cube): CubeProblem[] {
  const problems: CubeProblem[] = []
  const say: Say = (code, found) => problems.push({ code, cube: cube.id, found })
  if (new Set(cube.dimensions.map((one) => one.id)).size < cube.dimensions.length)
    say('cube.twice', 'dimension')
  for (const dimension of cube.dimensions) checkDimension(dimension, say)
  const periods = new Set(cube.periods.map((period) => period.id))
  if (periods.size < cube.periods.length) say('cube.twice', 'period')
  for (const period of cube.periods) {
    const from = Date.parse(period.from)
    const to = Date.parse(period.to)
    if (Number.isNaN(from) || Number.isNaN(to) || from > to) say('cube.window', period.id)
  }
  if (problems.length === 0) checkLeaves(cube, periods, say)
  return problems
}

function checkDimension(dimension: Dimension, say: Say): void {
  const parents = new Map(dimension.categories.map((one) => [one.id, one.parent]))
  if (parents.size < dimension.categories.length) say('cube.twice', dimension.id)
  if (dimension.categories.filter((one) => one.parent === undefined).length !== 1)
    say('cube.no-total', dimension.id)
  for (const { id, parent } of dimension.categories) {
    if (parent !== undefined && !parents.has(parent))
      say('cube.unknown-category', `${dimension.id}=${parent}`)
    const seen = new Set([id])
    for (let up = parent; up !== undefined; up = parents.get(up)) {
      if (seen.has(up)) {
        say('cube.loop', `${dimension.id}=${id}`)
        break
      }
      seen.add(up)
    }
  }
}

function checkLeaves(cube: Cube, periods: ReadonlySet<string>, say: Say): void {
  const finest = new Map(cube.dimensions.map((one) => [one.id, finestOf(one)]))
  const seen = new Set<string>()
  for (const leaf of cube.leaves) {
    const where = `${cube.dimensions.map((one) => leaf.at[one.id] ?? '').join(' ')} ${leaf.period}`
    if (!periods.has(leaf.period)) say('cube.unknown-period', leaf.period)
    for (const { id } of cube.dimensions)
      if (!finest.get(id)?.has(leaf.at[id] ?? '')) say('cube.not-finest', `${id}=${leaf.at[id] ?? ''}`)
    for (const id of Object.keys(leaf.at)) if (!finest.has(id)) say('cube.unknown-category', id)
    if (leaf.count !== null && !(Number.isSafeInteger(leaf.count) && leaf.count >= 0))
      say('cube.count', String(leaf.count))
    if (seen.has(where)) say('cube.twice', where)
    seen.add(where)
  }
  for (const pattern of cube.notApplicable ?? [])
    for (const [id, category] of Object.entries(pattern)) {
      const dimension = cube.dimensions.find((one) => one.id === id)
      if (!dimension?.categories.some((one) => one.id === category))
        say('cube.unknown-category', `${id}=${category}`)
    }
}

function finestOf(dimension: Dimension): Set<string> {
  const parents = new Set(dimension.categories.map((one) => one.parent))
  return new Set(dimension.categories.flatMap((one) => (parents.has(one.id) ? [] : [one.id])))
}
