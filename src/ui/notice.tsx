import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type NoticeKind = 'info' | 'error' | 'conflict' | 'locked' | 'saved'

const looks: Readonly<Record<NoticeKind, string>> = {
  info: 'note',
  error: 'note breach',
  conflict: 'note due',
  locked: 'note',
  saved: 'note here',
}

const roles: Partial<Record<NoticeKind, 'alert' | 'status'>> = {
  error: 'alert',
  conflict: 'alert',
  saved: 'status',
}

/**
 * Something to know before going on. `title` says it; children explain; `action` is the one thing to do.
 * Errors and conflicts interrupt a screen reader, "saved" waits for a pause, the others are read in place.
 */
export function Notice(props: {
  kind: NoticeKind
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={looks[props.kind]} role={roles[props.kind]}>
      <p className={props.kind === 'locked' ? 'nl' : undefined}>
        {props.kind === 'locked' && <Icon name="lock" />} <b>{props.title}</b> {props.children}
      </p>
      {props.action !== undefined && <p>{props.action}</p>}
    </div>
  )
}
