import type { ReactNode } from 'react'
import { hues, Mark, type Status } from './mark.tsx'

/** What a rule says about the answer beside it. It advises, never blocks. `cite` names its source. */
export function RuleHint(props: { status: Status; children: ReactNode; cite?: ReactNode }) {
  return (
    <div className={`hint ${hues[props.status]}`}>
      <Mark status={props.status} spoken />
      <div>
        <p>{props.children}</p>
        {props.cite !== undefined && <p className="cite">{props.cite}</p>}
      </div>
    </div>
  )
}

/** A field and, beside it, the hints of the rules it touches (below it on phones), said politely as they change. */
export function FormRow({ hints, children }: { hints?: ReactNode; children: ReactNode }) {
  return (
    <div className="frow">
      <div>{children}</div>
      <div className="hints" aria-live="polite">
        {hints}
      </div>
    </div>
  )
}
