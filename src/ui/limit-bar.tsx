import type { Status } from './mark.tsx'

const looks: Readonly<Record<Status, string>> = {
  met: 'ok',
  counting: 'run',
  due: 'due',
  breached: 'breach',
  late: 'breach',
  unknown: 'plain',
  later: 'plain',
}

/**
 * One grammar for time against a limit and children against places: filled to the limit, hatched past it.
 * `value` and `limit` in the same unit, whatever it is. `full` is what the whole width stands for (the
 * greater of the two when absent). The words beside it carry the meaning; screen readers do not hear it.
 */
export function LimitBar(props: { status: Status; value: number; limit: number; full?: number }) {
  const { status, value, limit } = props
  const full = props.full ?? Math.max(value, limit)
  const share = (n: number) => (full > 0 ? Math.min(100, Math.max(0, (n / full) * 100)) : 0)
  const style = { '--v': share(value), '--l': share(limit) } as React.CSSProperties
  return (
    <span className={`lim ${looks[status]}`} style={style} aria-hidden="true">
      <i />
      <u />
      <b />
    </span>
  )
}
