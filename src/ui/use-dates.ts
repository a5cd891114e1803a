import { useMemo, useSyncExternalStore } from 'react'
import type { DateWords } from './dates.ts'
import { useT } from './i18n.tsx'
import { usePreferences } from './preferences.ts'

/** The time zone of this computer: only instants written in UTC need one. */
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone

let now = new Date().toISOString()

/**
 * What `dates.ts` and `durations.ts` need: the reader's language and digits, this computer's time zone
 * and the time now, which moves on every half minute. Give `at` to hold the clock still.
 */
export function useDates(at?: string): DateWords {
  const t = useT()
  const { locale, digits } = usePreferences()
  const ticking = useSyncExternalStore(tick, () => now)
  return useMemo(
    () => ({ locale, digits, t, timeZone: zone, now: at ?? ticking }),
    [locale, digits, t, at, ticking],
  )
}

function tick(tell: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date().toISOString()
    tell()
  }, 30_000)
  return () => clearInterval(timer)
}
