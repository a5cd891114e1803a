import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { readView, type View, writeView } from './statistics-view.ts'

/** The view that the address says, and how to change it: each change is a step that the browser's Back takes back. */
export function useView(): [View, (change: Partial<View>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const key = JSON.stringify(search)
  const view = useMemo(() => readView(JSON.parse(key) as Record<string, unknown>), [key])
  const change = (parts: Partial<View>) =>
    void navigate({
      to: '.',
      search: writeView({ ...view, cases: '', ...parts }),
      resetScroll: false,
    })
  return [view, change]
}
