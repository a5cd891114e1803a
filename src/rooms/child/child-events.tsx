import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { buttonClass } from '#ui/button.tsx'
import { type DateWords, formatMonth } from '#ui/dates.ts'
import { Icon } from '#ui/icon.tsx'
import { Section } from '#ui/section.tsx'
import { Empty } from '#ui/states.tsx'
import type { ChildReading, EventReading } from './child.contract.ts'
import { ChildEvent } from './child-event.tsx'
import { caseToRecordIn } from './child-in-case.ts'
import { wordCount } from './child-words.ts'

/** Everything recorded, newest first, with what was corrected and by what. */
export function ChildEvents({ reading, words }: { reading: ChildReading; words: DateWords }) {
  const { t } = words
  const months = useMemo(() => byMonth(reading.events), [reading.events])
  const byId = useMemo(() => new Map(reading.events.map((event) => [event.id, event])), [reading.events])
  const inCase = caseToRecordIn(reading)
  return (
    <Section
      className="events"
      title={t('child.events')}
      n={reading.events.length > 0 ? wordCount(reading.events.length, words) : undefined}
      end={
        inCase !== undefined && (
          <Link
            className={buttonClass({ small: true })}
            to={`/children/${encodeURIComponent(reading.child.ref)}/record`}
            search={{ case: inCase }}
          >
            <Icon name="plus" /> {t('shell.record')}
          </Link>
        )
      }
    >
      {months.length === 0 && <Empty title={t('child.events.none')}>{t('child.events.none.help')}</Empty>}
      {months.map(({ month, events }) => (
        <div key={month}>
          <h3 className="grp">{formatMonth(month, words)}</h3>
          <ul className="ev-rows">
            {events.map((event) => (
              <ChildEvent key={event.id} event={event} reading={reading} byId={byId} words={words} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

/** Newest first, by the month on the calendar of the place where it happened. */
function byMonth(events: readonly EventReading[]) {
  const months: { month: string; events: EventReading[] }[] = []
  for (const event of events.toSorted(newestFirst)) {
    const month = event.at.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.events.push(event)
    else months.push({ month, events: [event] })
  }
  return months
}

function newestFirst(a: EventReading, b: EventReading): number {
  return Date.parse(b.at) - Date.parse(a.at) || b.id.localeCompare(a.id, 'en')
}
