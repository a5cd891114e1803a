import type { ReactNode } from 'react'
import { DataTable } from '../data-table.tsx'
import { Absent } from './absent.tsx'
import type { FigureCell, FigureColumn, FigureData, FigureRow } from './figure-data.ts'

/** Makes more of a cell than its text: a link to what is behind it. Undefined: the text alone. */
export type DrawCell = (row: FigureRow, column: FigureColumn, text: string) => ReactNode

/** The table twin of a figure. */
export function FigureTable(props: { caption: string; data: FigureData; draw?: DrawCell }) {
  const { data, draw } = props
  const { total } = data
  return (
    <DataTable<FigureRow>
      caption={props.caption}
      plain
      rows={data.rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'row', head: data.rowHead, cell: (row) => <bdi>{row.label}</bdi> },
        ...data.columns.map((column) => ({
          key: column.key,
          head: column.label,
          numeric: true,
          cell: (row: FigureRow) => (
            <Cell cell={row.cells[column.key]} draw={(text) => draw?.(row, column, text)} />
          ),
        })),
      ]}
      foot={
        total && (
          <tr>
            <th scope="row">
              <bdi>{total.label}</bdi>
            </th>
            {data.columns.map((column) => (
              <td key={column.key} className="r">
                <Cell cell={total.cells[column.key]} draw={(text) => draw?.(total, column, text)} />
              </td>
            ))}
          </tr>
        )
      }
    />
  )
}

/** A cell that the figure has no word about is empty: the column does not speak of this row. */
function Cell(props: { cell: FigureCell | undefined; draw: (text: string) => ReactNode }) {
  const { cell } = props
  if (cell === undefined) return null
  if (cell.absence !== null) return <Absent absence={cell.absence} />
  return props.draw(cell.text) ?? cell.text
}
