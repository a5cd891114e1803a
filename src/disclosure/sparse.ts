/** Rows of a matrix one after another: where each starts, then its columns and their factors. */
export type Sparse = {
  readonly starts: Int32Array
  readonly indices: Int32Array
  readonly factors: Int8Array
}

/** The same matrix by column. */
export function transpose(rows: Sparse, columns: number): Sparse {
  const starts = new Int32Array(columns + 1)
  for (const column of rows.indices) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < columns; column++)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  const next = starts.slice()
  const indices = new Int32Array(rows.indices.length)
  const factors = new Int8Array(rows.indices.length)
  for (let row = 0; row + 1 < rows.starts.length; row++)
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const column = rows.indices[at] ?? 0
      const place = next[column] ?? 0
      indices[place] = row
      factors[place] = rows.factors[at] ?? 0
      next[column] = place + 1
    }
  return { starts, indices, factors }
}
