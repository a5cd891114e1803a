import { useEffect, useRef, useState } from 'react'
import { type Draft, dropDraft, keepDraft } from './form-drafts.ts'
import type { EventForm } from './form-values.ts'

const pause = 800

/**
 * Keeps what is written a moment after each change. `changed` is false until somebody changed anything;
 * `keptAt` says when an earlier draft was kept. Gives when it was last kept and a way to forget it for good.
 */
export function useDraft(
  about: Omit<Draft, 'form' | 'keptAt'>,
  form: EventForm,
  changed: boolean,
  earlier?: string,
): { keptAt: string | undefined; drop: () => void } {
  const [keptAt, setKeptAt] = useState(earlier)
  const forgotten = useRef(false)
  const held = useRef(about)
  held.current = about
  useEffect(() => {
    if (!changed) return undefined
    const timer = setTimeout(() => {
      if (forgotten.current) return
      const now = new Date().toISOString()
      keepDraft({ ...held.current, form, keptAt: now })
      setKeptAt(now)
    }, pause)
    return () => clearTimeout(timer)
  }, [form, changed])
  const drop = () => {
    forgotten.current = true
    dropDraft(held.current)
  }
  return { keptAt, drop }
}
