/** What a figure shows, once for its chart and its table: the one is never without the other. */

/**
 * Why there is no number. `missing`: nobody recorded it. `not-applicable`: there is nothing it could be about.
 * `suppressed`: known, and hidden to protect children. A zero is a number and none of these.
 */
export type Absence = 'missing' | 'not-applicable' | 'suppressed'

export type FigureCell = {
  /** The number as it is drawn; null where there is none. */
  readonly n: number | null
  /** The number in words of the reader: digits, unit. */
  readonly text: string
  readonly absence: Absence | null
}

export type FigureColumn = { readonly key: string; readonly label: string }

export type FigureRow = {
  readonly key: string
  readonly label: string
  /** By the key of the column. */
  readonly cells: Readonly<Record<string, FigureCell>>
}

export type FigureData = {
  /** What the rows are: "Region". */
  readonly rowHead: string
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly FigureRow[]
  /** Under the others: the whole. */
  readonly total?: FigureRow
}

/** GeoJSON, as far as it is drawn. */
export type Outline = { readonly type: string; readonly coordinates?: unknown; readonly geometries?: unknown }

export type Chart =
  /** A bar for each row; several columns stand on each other (`stacked`, with the column of their total) or beside. */
  | {
      readonly kind: 'bars'
      readonly columns: readonly string[]
      readonly stacked?: { readonly total: string }
    }
  /** The rows are periods in order; a line for each column. */
  | {
      readonly kind: 'lines'
      readonly columns: readonly string[]
      /** Rows before which the definition changed: the line breaks there. */
      readonly breaks?: readonly string[]
      /** Rows that are not over yet. */
      readonly running?: readonly string[]
    }
  /** The rows are areas, by the key of the row. */
  | { readonly kind: 'map'; readonly column: string; readonly outlines: ReadonlyMap<string, Outline> }

/** A number as a cell. */
export function cell(n: number, text: string): FigureCell {
  return { n, text, absence: null }
}

/** No number, and why. The words come with the drawing. */
export function absent(absence: Absence): FigureCell {
  return { n: null, text: '', absence }
}
