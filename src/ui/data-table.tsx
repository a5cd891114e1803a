import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand at the far edge, so that their digits line up. */
  numeric?: boolean
  /** Said before the value when the row is a card on a phone. */
  cardLabel?: string
}

/** A table; on phones each row becomes a card, unless it is plain. The first column heads its row. `caption` names it. */
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
  /** Stays a table on phones: columns of numbers are compared downwards. */
  plain?: boolean
}) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const overflows = useOverflows(box)
  return (
    <div
      className="scroll"
      ref={box}
      {...(overflows && { role: 'group', tabIndex: 0, 'aria-labelledby': id })}
    >
      <table className={props.plain ? 'tbl' : 'tbl cards-t'}>
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
    </div>
  )
}

/** Whether a table is wider than its room: only then does its box take the focus, so that arrow keys scroll it. */
function useOverflows(box: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return overflows
}
