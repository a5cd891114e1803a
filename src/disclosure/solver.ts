/** A linear program: the unknowns lie between their limits, and so does every row's sum. */
export type Program = {
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  /** Rows one after another: where each starts, then its unknowns and their factors. */
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly factors: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
}

export type Solution = { readonly value: number; readonly columns: Float64Array }

/** Least value of the cost over the program. Null: no solution could be proved to be the best. */
export type Minimise = (cost: Float64Array) => Solution | null

/** Opens a program, hands over its minimiser, and closes it. One program, many costs. */
export type Solver = <T>(program: Program, use: (minimise: Minimise) => T) => T
