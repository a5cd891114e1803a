import type { DateWords } from '#ui/dates.ts'
import { StatusLine } from '#ui/status-line.tsx'
import type { CitedSource } from './safeguards.contract.ts'

const marks = { verified: 'met', unverified: 'unknown', wrong: 'breached' } as const

/** Whether anybody has checked a citation: mark and words. */
export function SourceState({ source, words }: { source: CitedSource; words: DateWords }) {
  return (
    <span className="rt-state">
      <StatusLine status={marks[source.verification]}>{words.t(`rights.${source.verification}`)}</StatusLine>
    </span>
  )
}
