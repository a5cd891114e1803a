import { useMemo, useState } from 'react'
import { type DateWords, formatMoment } from '#ui/dates.ts'
import { pathOfJourney } from '#ui/path/from-journey.ts'
import { Path } from '#ui/path/Path.tsx'
import { SegmentedChoice } from '#ui/segmented-choice.tsx'
import { useSession } from '#ui/session.ts'
import type { ChildReading } from './child.contract.ts'
import { ChildAgencies } from './child-agencies.tsx'
import { ChildCases } from './child-cases.tsx'
import { ChildClosed } from './child-closed.tsx'
import { ChildEvents } from './child-events.tsx'
import { ChildHead } from './child-head.tsx'
import { readingInCase } from './child-in-case.ts'
import { ChildNow } from './child-now.tsx'
import { ChildQuestions } from './child-questions.tsx'
import { ChildSafeguards } from './child-safeguards.tsx'

/** The file of one child, as far as the reader's standing opens it; of several cases all, or one alone. */
export function ChildFile({ reading: whole, words }: { reading: ChildReading; words: DateWords }) {
  const { t, locale, digits } = words
  const [chosen, choose] = useState('')
  const reading = useMemo(() => readingInCase(whole, chosen === '' ? null : chosen), [whole, chosen])
  const path = useMemo(
    // The path takes its now from the reading: it need not be drawn anew each half minute.
    () =>
      pathOfJourney(
        reading,
        { locale, digits, t, now: reading.asOf },
        { event: eventHref, safeguard: rightHref },
      ),
    [reading, locale, digits, t],
  )
  const parts = { reading, words }
  return (
    <>
      <ChildHead {...parts} />
      {whole.cases.length > 1 && (
        <div className="ch-cases">
          <SegmentedChoice
            label={t('child.cases')}
            value={chosen}
            onChange={choose}
            options={[
              { value: '', label: t('child.cases.all') },
              ...whole.cases.map(({ ref }) => ({ value: ref, label: <bdi>{ref}</bdi> })),
            ]}
          />
        </div>
      )}
      <ChildNow {...parts} />
      <ChildClosed reading={whole} words={words} />
      <Path input={path} t={t} locale={locale} digits={digits} safeguardsHref="#safeguards" />
      <div className="cols-child">
        <ChildSafeguards {...parts} />
        <div className="stack">
          <ChildQuestions {...parts} />
          <ChildCases reading={whole} words={words} />
          <ChildAgencies {...parts} />
        </div>
      </div>
      <ChildEvents {...parts} />
      <PrintFoot {...parts} />
    </>
  )
}

/** On paper each page says which child, who printed it and when; never the name of the child. */
function PrintFoot({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const session = useSession()
  return (
    <p className="print-foot" aria-hidden="true">
      <bdi>{reading.child.ref}</bdi> ·{' '}
      {words.t('child.printed', { who: session?.person.name ?? '', when: formatMoment(words.now, words) })}
    </p>
  )
}

/** Where an event stands on this page. */
function eventHref(id: string): string {
  return `#event-${id}`
}

/** Where a right stands on this page. */
function rightHref(safeguard: string): string {
  return `#right-${safeguard}`
}
