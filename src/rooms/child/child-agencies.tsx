import { useState } from 'react'
import { LinkButton } from '#ui/button.tsx'
import { type DateWords, formatDate } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { EndInvolvement } from '../involvement/end-involvement.tsx'
import { InvolveForm } from '../involvement/involve-form.tsx'
import { ledCases } from '../involvement/led-cases.ts'
import type { ChildReading } from './child.contract.ts'
import { joinWords, wordCount } from './child-words.ts'

type Involved = ChildReading['agencies'][number]

/** Who stands in the case, as what, since when, on what basis, with which parts of the file; the lead changes it here. */
export function ChildAgencies({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const session = useSession()
  const [adding, setAdding] = useState(false)
  const now = Date.parse(words.now)
  const present = reading.agencies.filter(({ to }) => to === null || Date.parse(to) > now)
  const past = reading.agencies.filter((each) => !present.includes(each))
  const several = new Set(reading.agencies.map((each) => each.case)).size > 1
  const led = session?.may.recordEvents
    ? ledCases(reading.agencies, session.agency.ref, reading.access.compartments, now)
    : []
  const row = (each: Involved, mayEnd: boolean) => (
    <li key={`${each.case} ${each.agency} ${each.capacity} ${each.person} ${each.from}`}>
      <span>{reading.names[each.agency] ?? each.agency}</span>
      <span className="meta">{t(`code.capacity.${each.capacity}`)}</span>
      <span className="meta wide">
        {[
          seesOf(each, words),
          t('child.agency.basis', { basis: t(`code.basis.${each.basis}`) }),
          each.to === null
            ? t('child.since', { when: formatDate(each.from, words) })
            : t('child.role.until', { when: formatDate(each.to, words) }),
          each.person !== null && each.person,
          several && each.case,
        ]
          .filter((part) => typeof part === 'string')
          .join(' · ')}{' '}
        {mayEnd && <EndInvolvement which={whichOf(each)} name={reading.names[each.agency] ?? each.agency} />}
      </span>
    </li>
  )
  return (
    <Section title={t('child.agencies')} n={wordCount(present.length, words)}>
      <ul className="who-l">
        {present.map((each) => row(each, isEndable(each) && led.some(({ ref }) => ref === each.case)))}
      </ul>
      {led.length > 0 && (
        <p className="ch-summary">
          <LinkButton onClick={() => setAdding(true)}>{t('involve.add')}</LinkButton>
        </p>
      )}
      {past.length > 0 && (
        <details className="more">
          <summary>{t('child.agencies.past', { n: past.length })}</summary>
          <ul className="who-l">{past.map((each) => row(each, false))}</ul>
        </details>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('involve.add')} wide>
        <InvolveForm led={led} onDone={() => setAdding(false)} />
      </Dialog>
    </Section>
  )
}

/** Who leads a case hands the lead over before they leave; an emergency access ends by itself. */
function isEndable({ capacity }: Involved): boolean {
  return capacity !== 'lead' && capacity !== 'emergency'
}

function whichOf({ case: inCase, agency, capacity }: Involved) {
  return { case: inCase, agency, capacity }
}

function seesOf({ compartments }: Involved, words: DateWords): string {
  const list = joinWords(
    compartments.map((compartment) => words.t(`code.compartment.${compartment}`)),
    words,
  )
  return words.t('child.agency.sees', { list })
}
