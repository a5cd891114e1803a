import type { DateWords } from '#ui/dates.ts'
import { formatNear, formatWhen } from '#ui/dates.ts'
import type { ChildReading, EventReading, FindingReading } from './child.contract.ts'

type Props = { finding: FindingReading; reading: ChildReading; words: DateWords }

/** What started the clock and what answered it: each an event of this page, with its time. */
export function ChildEvidence({ finding, reading, words }: Props) {
  const ids = [finding.trigger, ...finding.evidence]
  const events = [...new Set(ids)].flatMap((id) => reading.events.find((event) => event.id === id) ?? [])
  if (events.length === 0) {
    return <p>{words.t('child.right.since', { when: formatNear(finding.startedAt, words) })}</p>
  }
  return (
    <ul className="ev-l">
      {events.map((event) => (
        <li key={event.id}>
          <EventLink event={event} words={words} />
        </li>
      ))}
    </ul>
  )
}

/** An event of this page by its name and time. */
export function EventLink({ event, words }: { event: EventReading; words: DateWords }) {
  return (
    <a href={`#event-${event.id}`}>
      {words.t('child.event.at', {
        event: words.t(`event.${event.type}`),
        when: formatWhen(event.at, event.atPrecision, words),
      })}
    </a>
  )
}
