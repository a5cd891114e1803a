import { type ReactNode, useId } from 'react'
import { Mark, type Status } from './mark.tsx'

/** A section: a line and a heading, never a box. `n` counts what is in it; `note` explains; `end` stands at the far side. */
export function Section(props: {
  title: ReactNode
  n?: ReactNode
  note?: ReactNode
  end?: ReactNode
  className?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <section className={`sec ${props.className ?? ''}`.trim()} aria-labelledby={id}>
      <div className="sec-h">
        <h2 id={id}>{props.title}</h2>
        {props.n !== undefined && <span className="n">{props.n}</span>}
        {props.note !== undefined && <span className="n">{props.note}</span>}
        {props.end !== undefined && <span className="end">{props.end}</span>}
      </div>
      {props.children}
    </section>
  )
}

/** The heading of a group inside a section, with the mark its rows share. */
export function GroupHeading(props: {
  status?: Status
  n?: ReactNode
  end?: ReactNode
  children: ReactNode
}) {
  return (
    <h3 className="grp">
      {props.status && <Mark status={props.status} />} {props.children}
      {props.n !== undefined && <span className="n">{props.n}</span>}
      {props.end}
    </h3>
  )
}
