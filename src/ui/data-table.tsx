import { type ReactNode, useId } from 'react'

/** A wide table scrolls sideways: its box takes the focus, so that the arrow keys can scroll it. */
const reachable = { tabIndex: 0 }

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand at the far edge, so that their digits line up. */
  numeric?: boolean
  /** Said before the value when the row is a card on a phone. */
  cardLabel?: string
}

/** A table; on phones each row becomes a card. The first column heads its row. `caption` names it. */
export function DataTable<Row>(props: {
  caption: string
  /** Shows the caption; without it only screen readers hear it. */
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The row that is open beside the table. */
  selected?: string
  foot?: ReactNode
}) {
  const id = useId()
  return (
    <section className="scroll" aria-labelledby={id} {...reachable}>
      <table className="tbl cards-t">
        <caption id={id} className={props.captionShown ? undefined : 'sr'}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'r' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => {
            const key = props.rowKey(row)
            return (
              <tr key={key} className={key === props.selected ? 'on' : undefined}>
                {props.columns.map((column, i) =>
                  i === 0 ? (
                    <th key={column.key} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      className={column.numeric ? 'r' : undefined}
                      data-l={column.cardLabel}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            )
          })}
        </tbody>
        {props.foot !== undefined && <tfoot>{props.foot}</tfoot>}
      </table>
    </section>
  )
}
