import { useT } from './i18n.tsx'

/**
 * The seven states of a right, a referral, a place or an activity: shape first, then word, then hue.
 * `late` is breached and put right afterwards; it stays counted as breached.
 */
export type Status = 'met' | 'counting' | 'due' | 'breached' | 'late' | 'unknown' | 'later'

const shapes: Readonly<Record<Status, string>> = {
  met: 'met',
  counting: 'due',
  due: 'due',
  breached: 'breach',
  late: 'late',
  unknown: 'unknown',
  later: 'later',
}

/** The class that gives a state its hue. */
export const hues: Readonly<Record<Status, string>> = {
  met: 'met',
  counting: 'run',
  due: 'due',
  breached: 'breach',
  late: 'breach',
  unknown: 'unknown',
  later: 'later',
}

/** The shape of a state. Words must stand beside it; with `spoken` the state's name is said to screen readers. */
export function Mark({ status, spoken }: { status: Status; spoken?: boolean }) {
  const t = useT()
  return (
    <>
      <svg className={`mark ${hues[status]}`} aria-hidden="true">
        <use href={`#m-${shapes[status]}`} />
      </svg>
      {spoken && <span className="sr">{t(`status.${status}`)}: </span>}
    </>
  )
}
