import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '#ui/api.ts'
import type { Effect, RecordEventRequest } from './event.contract.ts'

/** What saving would do: not asked while answers are missing, being worked out, known, or refused. */
export type Preview =
  | { state: 'incomplete' }
  | { state: 'asking'; last?: Effect }
  | { state: 'known'; effect: Effect }
  | { state: 'refused'; error: Error }

const pause = 400

/**
 * Asks the server, 400 ms after the last change, what an event would do. `null` while something required is
 * missing. The account in words is left at home: nothing is judged by it.
 */
export function usePreview(event: RecordEventRequest | null): Preview {
  const asked = useSettled(event === null ? '' : JSON.stringify(withoutStory(event)))
  const preview = useQuery<Effect, Error>({
    queryKey: ['/preview', asked],
    queryFn: () => api<Effect>('POST', '/events/preview', JSON.parse(asked)),
    enabled: asked !== '',
    placeholderData: (last) => last,
    retry: false,
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
  if (event === null || asked === '') return { state: 'incomplete' }
  if (preview.error) return { state: 'refused', error: preview.error }
  if (preview.data && !preview.isPlaceholderData) return { state: 'known', effect: preview.data }
  return { state: 'asking', last: preview.data }
}

function withoutStory({ narrative: _, lastSeen: __, ...event }: RecordEventRequest): RecordEventRequest {
  return event.reason === '' ? { ...event, reason: '–' } : event
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (value === settled) return undefined
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, settled])
  return settled
}
