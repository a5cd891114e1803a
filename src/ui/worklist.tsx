import { Link } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { LimitBar } from './limit-bar.tsx'
import { hues, Mark, type Status } from './mark.tsx'
import { useShortcuts } from './shortcuts.ts'

/**
 * Rows to act on. J and K (or the arrows, inside it) move from row to row across every `Worklist` of the
 * page that stands in the same `WorklistKeys`; Enter opens; the row in focus shows its actions.
 */
export function Worklist({ children }: { children: ReactNode }) {
  return <ul className="work">{children}</ul>
}

/** Lets J and K walk through all rows inside it, in the order they stand. */
export function WorklistKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const move = (step: 1 | -1) => {
    const links = [...(box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const here = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
    const next = links[here === -1 ? (step === 1 ? 0 : links.length - 1) : here + step]
    if (!next) return false
    next.focus()
    return true
  }
  useShortcuts({ j: () => move(1), k: () => move(-1) })
  return <div ref={box}>{children}</div>
}

/** One row: mark, how late or how long, what right, who must act, which child; actions while it has the focus. */
export function WorklistRow(props: {
  status: Status
  /** "5 days late" */
  when: ReactNode
  /** "due Thu 11 June" */
  whenNote?: ReactNode
  /** Time used against the limit, in one unit. */
  bar?: { value: number; limit: number; full?: number }
  title: ReactNode
  /** Where Enter and a click lead. */
  href: string
  /** "Lissen Children’s Court to act" */
  actor?: ReactNode
  /** The child's reference. */
  reference?: ReactNode
  /** "Boy, 16" */
  person?: ReactNode
  /** "Brenna remand, day 34" */
  place?: ReactNode
  actions?: ReactNode
}) {
  const [on, setOn] = useState(false)
  const hue = hues[props.status]
  return (
    <li
      className={on ? 'on' : undefined}
      onFocus={() => setOn(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOn(false)
      }}
    >
      <Mark status={props.status} spoken />
      <p className={`when ${hue}`}>
        {props.when} {props.whenNote !== undefined && <small>{props.whenNote}</small>}
        {props.bar && <LimitBar status={props.status} {...props.bar} />}
      </p>
      <div className="what">
        <h4>
          <Link to={props.href} data-row>
            {props.title}
          </Link>
        </h4>
        {props.actor !== undefined && <p className="meta">{props.actor}</p>}
      </div>
      <p className="who">
        {props.reference} {props.person !== undefined && <span className="meta">{props.person}</span>}{' '}
        {props.place !== undefined && <span className="meta at">{props.place}</span>}
      </p>
      {props.actions !== undefined && <div className="acts">{props.actions}</div>}
    </li>
  )
}
