import { useEffect } from 'react'
import type { ReleaseListed } from './release.contract.ts'

const everyMs = 1_500

/** Whether the server is at work on a release. */
export function isInWork(state: ReleaseListed['state']): boolean {
  return state === 'draft' || state === 'frozen' || state === 'protecting'
}

/** Reads again every moment while the server is at work on what is shown. */
export function useWhileWorking(
  { refetch }: { readonly refetch: () => unknown },
  states: readonly ReleaseListed['state'][],
): void {
  const inWork = states.some(isInWork)
  useEffect(() => {
    if (!inWork) return undefined
    const timer = setInterval(() => void refetch(), everyMs)
    return () => clearInterval(timer)
  }, [inWork, refetch])
}
