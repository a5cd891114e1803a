import { lazy, type ReactNode, type RefObject, Suspense, useId } from 'react'
import { useT } from '../i18n.tsx'
import type { Chart, FigureData } from './figure-data.ts'
import { type DrawCell, FigureTable } from './figure-table.tsx'
import './figure.css'

// The drawing of charts is larger than everything else of the page: it comes after the numbers.
const Drawing = lazy(() => import('./drawing.tsx').then(({ Drawing }) => ({ default: Drawing })))

/** A table of more columns stands under its chart, not beside it. */
const columnsBeside = 5

/**
 * A chart and, always, the same numbers as a table. Without script for the chart, in print and for screen readers
 * the table says everything.
 */
export function Figure(props: {
  title: string
  /** Beside the title: what is counted, in which unit. */
  note?: ReactNode
  data: FigureData
  /** Null: nothing that could be drawn, the table alone. */
  chart: Chart | null
  /** Stands on the side of the chart. */
  tools?: ReactNode
  drawCell?: DrawCell
  /** Filled with the box that holds the drawing, for saving it as a picture. */
  drawn?: RefObject<HTMLDivElement | null>
}) {
  const { title, note, data, chart } = props
  const t = useT()
  const id = useId()
  const table = (
    <FigureTable
      caption={t('figure.as-table', { title })}
      data={data}
      {...(props.drawCell && { draw: props.drawCell })}
    />
  )
  return (
    <div className={chart && data.columns.length <= columnsBeside ? 'twin' : 'twin one'}>
      {chart && (
        <figure aria-labelledby={id} className="fig">
          <figcaption>
            <b id={id}>{title}</b> {note !== undefined && <span className="meta">{note}</span>} {props.tools}
          </figcaption>
          <div className="fig-box" ref={props.drawn}>
            <Suspense fallback={<div className="fig-wait" />}>
              <Drawing title={title} data={data} chart={chart} />
            </Suspense>
          </div>
        </figure>
      )}
      <div>
        {!chart && (
          <p className="fig-alone">
            <b>{title}</b> {note !== undefined && <span className="meta">{note}</span>} {props.tools}
          </p>
        )}
        {table}
      </div>
    </div>
  )
}
