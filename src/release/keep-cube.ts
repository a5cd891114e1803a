import type { Cube } from '#disclosure/cube.ts'

/** A cube as a table declares it. */
export type Shaped = Omit<Cube, 'notApplicable'> & {
  readonly notApplicable?: Cube['notApplicable'] | undefined
}

/**
 * Adds a cube, unless there is one of the same measure and breakdown: then that one, which has to count the same.
 * Gives the id of the cube kept. Throws for two declarations that cannot both be true.
 */
export function keepCube(cubes: Map<string, Cube>, { notApplicable, ...cube }: Shaped): string {
  const same = [...cubes.values()].find((one) => nameOf(one) === nameOf(cube))
  if (!same) {
    cubes.set(cube.id, { ...cube, ...(notApplicable && { notApplicable }) })
    return cube.id
  }
  if (countsOf(same) !== countsOf(cube))
    throw new TypeError(`${same.id} and ${cube.id} are declared to count the same and do not`)
  if (same.partOf !== undefined && cube.partOf !== undefined && same.partOf !== cube.partOf)
    throw new TypeError(`${same.id} and ${cube.id} are parts of different wholes`)
  const partOf = same.partOf ?? cube.partOf
  cubes.set(same.id, { ...same, ...(partOf !== undefined && { partOf }) })
  return same.id
}

const nameOf = ({ measure, dimensions }: Pick<Cube, 'measure' | 'dimensions'>) =>
  [measure, ...dimensions.map(({ id }) => id).toSorted()].join(' ')

const countsOf = ({ leaves }: Pick<Cube, 'leaves'>) =>
  JSON.stringify(leaves.filter(({ count }) => count !== 0))
