import type { ReactNode } from 'react'
import { useT } from './i18n.tsx'
import { hues, Mark, type Status } from './mark.tsx'

/** A mark and its words in one line. Without children the state's own name stands there. */
export function StatusLine({ status, children }: { status: Status; children?: ReactNode }) {
  const t = useT()
  return (
    <span className={`st ${hues[status]}`}>
      <Mark status={status} spoken={children !== undefined} />
      {children ?? t(`status.${status}`)}
    </span>
  )
}

/** How many there are of each state, heaviest first, for the head of a group. States with none are left out. */
export function Tally({ counts }: { counts: Partial<Record<Status, number>> }) {
  const t = useT()
  const order: Status[] = ['breached', 'late', 'due', 'counting', 'unknown', 'met', 'later']
  return (
    <span className="tally">
      {order.map((status) => {
        const n = counts[status] ?? 0
        if (n === 0) return null
        return (
          <span key={status} className={hues[status]}>
            <Mark status={status} />
            {n}
            <span className="sr"> {t(`status.${status}`)}</span>
          </span>
        )
      })}
    </span>
  )
}
