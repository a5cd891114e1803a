import { useSyncExternalStore } from 'react'

/** Whether the server can be reached, how many events wait on this computer, and when all was last sent. */
export type Sync = { online: boolean; waiting: number; sentAt?: string }

let sync: Sync = { online: globalThis.navigator?.onLine ?? true, waiting: 0 }
const listeners = new Set<() => void>()

/** Tells the shell what changed: the room that sends events calls it. */
export function changeSync(change: Partial<Sync>): void {
  sync = { ...sync, ...change }
  for (const tell of listeners) tell()
}

/** The sync state in a component, drawn again when it changes. */
export function useSync(): Sync {
  return useSyncExternalStore(
    listen,
    () => sync,
    () => sync,
  )
}

function listen(tell: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('online', onLine)
    addEventListener('offline', onLine)
  }
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    removeEventListener('online', onLine)
    removeEventListener('offline', onLine)
  }
}

function onLine(): void {
  changeSync({ online: navigator.onLine })
}
