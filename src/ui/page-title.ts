import { useEffect } from 'react'
import { useT } from './i18n.tsx'

let title = ''
let errors = ''
let wrong = 0

/** Names the page in the browser's tab and to screen readers: "Today: 3 rights breached – Waymark". */
export function usePageTitle(page: string): void {
  const t = useT()
  useEffect(() => {
    title = t('title.page', { page })
    errors = t('title.error', { page })
    show()
  }, [page, t])
}

/** Makes the title begin with "Error:" until the function it gives back is called. */
export function markTitleWrong(): () => void {
  wrong += 1
  show()
  return () => {
    wrong -= 1
    show()
  }
}

function show(): void {
  document.title = wrong > 0 ? errors : title
}
