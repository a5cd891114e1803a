import { type DateWords, formatNumber } from '#ui/dates.ts'
import { hues, Mark, type Status } from '#ui/mark.tsx'
import type { WorkedExample } from './safeguards.contract.ts'
import { type Clock, layTimeline } from './timeline.ts'

/** One example drawn: numbered events on a line, a bar for each limit. The list beside it says the same in words. */
export function TimelineFigure({ example, words }: { example: WorkedExample; words: DateWords }) {
  const { marks, clocks, asOf } = layTimeline(example)
  return (
    <div className="tl" aria-hidden="true">
      <div className="tl-line">
        {marks.map(({ at, ns }) => (
          <span key={at} className="tl-n" style={place(at)}>
            {ns.map((n) => formatNumber(n, words)).join(' · ')}
          </span>
        ))}
        <span className="tl-now" style={place(asOf)} />
      </div>
      {clocks.map((clock) => (
        <div key={`${clock.n} ${clock.from}`} className={`tl-clock ${hues[statusOf(clock)]}`}>
          <Bar clock={clock} />
        </div>
      ))}
    </div>
  )
}

/** The state that a clock of an example shows: put right afterwards is late. */
export function statusOf({ status, isDone }: Pick<Clock, 'status' | 'isDone'>): Status {
  return status === 'breached' && isDone ? 'late' : status
}

function Bar({ clock }: { clock: Clock }) {
  const { from, due, until } = clock
  if (due === null) {
    return (
      <span className="tl-end" style={place(from)}>
        <Mark status={statusOf(clock)} />
      </span>
    )
  }
  const isLate = clock.status === 'breached'
  return (
    <>
      <span className="tl-limit" style={{ ...place(from), ...long(due - from) }} />
      <span className="tl-run" style={{ ...place(from), ...long(Math.min(until, due) - from) }} />
      {isLate && <span className="tl-late" style={{ ...place(due), ...long(until - due) }} />}
      <span className="tl-due" style={place(due)} />
      <span className="tl-end" style={place(isLate || clock.isDone ? until : due)}>
        <Mark status={statusOf(clock)} />
      </span>
    </>
  )
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`
const place = (share: number) => ({ insetInlineStart: percent(share) })
const long = (share: number) => ({ inlineSize: percent(Math.max(0, share)) })
