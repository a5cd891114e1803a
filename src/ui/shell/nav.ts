import type { IconName } from '../icon.tsx'

/** A place in the rail. `words` is a message id; `go` the letter after G; `tab`: also at the foot of a phone. */
export type NavEntry = {
  href: string
  words: string
  icon: IconName
  go: string
  tab?: boolean
  n?: number
}

/** Where the standing actions lead. Without `record` this person may not record events. */
export type ShellPaths = { record?: string; search: string; account: string }
