import { useEffect, useState } from 'react'
import { translateWith } from '#platform/i18n/translate.ts'
import { loadWords } from '#ui/i18n.tsx'
import { usePreferences } from '#ui/preferences.ts'
import type { Paper } from './paper.ts'
import type { RightsSummary } from './rights-summary.contract.ts'
import { wordPaper } from './word-paper.ts'

const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** The summary as a paper in its own language, whatever language the app speaks; undefined until its words are here. */
export function useSummaryPaper(summary: RightsSummary | undefined): Paper | undefined {
  const { digits } = usePreferences()
  const [paper, setPaper] = useState<Paper>()
  useEffect(() => {
    if (!summary) return undefined
    let wanted = true
    const { language: locale, asOf: now } = summary
    // Without a connection the words of another language cannot come; the former paper stays.
    loadWords(locale).then(
      (catalog) => {
        const t = translateWith(locale, catalog, digits)
        if (wanted) setPaper(wordPaper(summary, { locale, digits, t, now, timeZone }))
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [summary, digits])
  return paper
}
