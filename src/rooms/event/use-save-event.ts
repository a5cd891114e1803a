import { useNavigate } from '@tanstack/react-router'
import { api } from '#ui/api.ts'
import { noteArrival } from '#ui/arrival.ts'
import { useWrite } from '#ui/queries.tsx'
import { changeSync } from '#ui/sync.ts'
import type { RecordEventAnswer, RecordEventRequest } from './event.contract.ts'
import { netEffect } from './form-effect.ts'

/** What the child's page is told after an event was recorded there; it travels in the history, not in the address. */
export type SavedEvent = {
  child: string
  id: string
  type: string
  how: 'recorded' | 'superseded' | 'retracted'
  started: number
  breached: number
  since: RecordEventAnswer['since']
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    saved?: SavedEvent
  }
}

/** Records an event, once however often it is tried; then opens the child's page, which says so. */
export function useSaveEvent(child: string, onSaved: () => void) {
  const navigate = useNavigate()
  const save = useWrite(
    (event: RecordEventRequest) => api<RecordEventAnswer>('POST', '/events', event),
    ['/children', '/today'],
  )
  const record = (event: RecordEventRequest, onRefused: (error: Error) => void) =>
    save.mutate(event, {
      onError: onRefused,
      onSuccess: (answer) => {
        onSaved()
        changeSync({ sentAt: new Date().toISOString() })
        noteArrival()
        const how = event.retracts ? 'retracted' : event.supersedes ? 'superseded' : 'recorded'
        const { started, breached } = netEffect(answer.effect)
        const saved: SavedEvent = {
          child,
          id: answer.id,
          type: event.type,
          how,
          started: started.length,
          breached: breached.length,
          since: answer.since,
        }
        void navigate({
          to: '/children/$ref',
          params: { ref: child },
          state: (before) => ({ ...before, saved }),
        })
      },
    })
  return { record, saving: save.isPending }
}
