import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { hues, Mark, type Status } from './mark.tsx'

/** What happens when: hearings, referrals, reports, follow-ups. */
export function Diary({ children }: { children: ReactNode }) {
  return <ul className="diary">{children}</ul>
}

/** One row: the time (with its state), what it is, what to know. `warn` names what is wrong with it. */
export function DiaryRow(props: {
  time: ReactNode
  timeStatus?: Status
  timeNote?: ReactNode
  title: ReactNode
  href?: string
  children?: ReactNode
  warn?: { status: Status; words: ReactNode }
}) {
  return (
    <li>
      <p className={`t ${props.timeStatus ? hues[props.timeStatus] : ''}`.trim()}>
        {props.timeStatus && <Mark status={props.timeStatus} spoken />}
        {props.time}
        {props.timeNote !== undefined && <small>{props.timeNote}</small>}
      </p>
      <div>
        <p>{props.href ? <Link to={props.href}>{props.title}</Link> : props.title}</p>
        {props.children !== undefined && <p className="meta">{props.children}</p>}
        {props.warn && (
          <p className={`warn ${hues[props.warn.status]}`}>
            <Mark status={props.warn.status} spoken />
            <span>{props.warn.words}</span>
          </p>
        )}
      </div>
    </li>
  )
}
