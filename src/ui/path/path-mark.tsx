import type { ReactElement } from 'react'
import type { ClockTone } from './path-clocks.ts'

const shapes: Record<ClockTone, ReactElement> = {
  met: (
    <>
      <circle cx="8" cy="8" r="6.6" strokeWidth="1.5" />
      <path d="M4.9 8.3l2.2 2.2 4-4.6" strokeWidth="1.7" />
    </>
  ),
  due: (
    <>
      <circle cx="8" cy="8" r="6.6" strokeWidth="1.5" />
      <path d="M8 8V3.2A4.8 4.8 0 1 1 3.2 8z" fill="currentColor" stroke="none" />
    </>
  ),
  run: (
    <>
      <circle cx="8" cy="8" r="6.6" strokeWidth="1.5" />
      <path d="M8 8V3.2A4.8 4.8 0 1 1 3.2 8z" fill="currentColor" stroke="none" />
    </>
  ),
  breach: (
    <>
      <path d="M8 .4 15.6 8 8 15.6.4 8z" fill="currentColor" stroke="none" />
      <path d="M8 4.3v4.6M8 10.6v1.5" stroke="var(--paper,#fff)" strokeWidth="1.9" />
    </>
  ),
  late: (
    <>
      <path d="M8 1.4 14.6 8 8 14.6 1.4 8z" strokeWidth="1.5" />
      <path d="M5.6 8.2l1.7 1.7 3.1-3.6" strokeWidth="1.5" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.6" strokeWidth="1.5" strokeDasharray="2.6 1.9" />
      <path d="M6.1 6.3a2 2 0 1 1 2.7 1.8c-.5.2-.8.5-.8 1.1M8 11v1.2" strokeWidth="1.5" />
    </>
  ),
}

/** The mark of a status: shape before hue. Hidden from assistive technology; the words beside it carry it. */
export function PathMark({ tone }: { tone: ClockTone }) {
  return (
    <svg
      className={`mark ${tone === 'late' ? 'breach' : tone}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[tone]}
    </svg>
  )
}
