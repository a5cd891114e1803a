import { useEffect, useState } from 'react'

/**
 * Page by page through a list that gives where its next page begins. Goes back to the first page when
 * `of` (what is listed) changes. `query` holds the parameter for the page that is shown.
 */
export function usePages(of: string): {
  query: { after?: string }
  previous: (() => void) | undefined
  next: (after: string) => void
} {
  const [starts, setStarts] = useState<readonly string[]>([])
  // biome refuses an unread dependency; reading it says what the effect is for.
  useEffect(() => {
    if (of !== undefined) setStarts([])
  }, [of])
  const after = starts.at(-1)
  return {
    query: after === undefined ? {} : { after },
    previous: starts.length === 0 ? undefined : () => setStarts(starts.slice(0, -1)),
    next: (from) => setStarts([...starts, from]),
  }
}
