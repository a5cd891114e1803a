/**
 * A column of 32-bit integers that grows. Two million lines in a handful of columns take tens of megabytes,
 * where two million objects would take gigabytes.
 */
export type Column = { values: Int32Array; length: number }

/** A column of no number yet. */
export function createColumn(): Column {
  return { values: new Int32Array(1024), length: 0 }
}

/** Adds a value at the end and gives its position. */
export function append(column: Column, value: number): number {
  if (column.length === column.values.length) {
    const larger = new Int32Array(column.values.length * 2)
    larger.set(column.values)
    column.values = larger
  }
  column.values[column.length] = value
  return column.length++
}

/** The value at a position that was appended earlier. */
export function at(column: Column, position: number): number {
  return column.values[position] ?? 0
}

/** Writes a number at a position; the column grows as needed. */
export function put(column: Column, position: number, value: number): void {
  column.values[position] = value
}
