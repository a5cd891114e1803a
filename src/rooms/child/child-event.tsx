import { Link } from '@tanstack/react-router'
import { type DateWords, formatDay, formatMonth, formatTime } from '#ui/dates.ts'
import { Tag } from '#ui/tag.tsx'
import type { ChildReading, EventReading } from './child.contract.ts'
import { ChildCorrection } from './child-correction.tsx'
import { wordRecorded } from './child-recorded.ts'
import { type ValueContext, wordField, wordValue } from './child-values.ts'

type Props = {
  event: EventReading
  reading: ChildReading
  byId: ReadonlyMap<string, EventReading>
  words: DateWords
}

/** One event: when, what, the details, the account, who recorded it and when; struck through once corrected. */
export function ChildEvent({ event, reading, byId, words }: Props) {
  const { t } = words
  const { names } = reading
  const name = t(`event.${event.type}`)
  const where = [event.place, event.agency].flatMap((ref) => (ref === null ? [] : [names[ref] ?? ref]))
  const corrected = event.correctedBy !== null
  return (
    <li id={`event-${event.id}`} tabIndex={-1} className={corrected ? 'gone' : undefined}>
      <p className="t">
        <When event={event} words={words} />
      </p>
      <div className="b">
        <h4>{corrected ? <s>{name}</s> : name}</h4>
        {where.length > 0 && <p className="meta">{where.join(' · ')}</p>}
        <ChildCorrection event={event} byId={byId} words={words} />
        {event.retracts === null && <Details event={event} context={{ words, names, events: byId }} />}
        {event.narrative !== null && (
          <p className="told" dir="auto">
            {event.narrative}
          </p>
        )}
        <p className="meta">
          {event.compartment !== 'general' && <Tag>{t(`code.compartment.${event.compartment}`)}</Tag>}{' '}
          {reading.cases.length > 1 && (
            <Tag>
              <bdi>{event.case}</bdi>
            </Tag>
          )}{' '}
          {wordRecorded(event, words)}
        </p>
      </div>
      {event.standing && <Corrections event={event} reading={reading} words={words} />}
    </li>
  )
}

function When({ event: { at, atPrecision }, words }: { event: EventReading; words: DateWords }) {
  const { t } = words
  if (atPrecision === 'month') {
    return (
      <>
        <time dateTime={at}>{formatMonth(at, words)}</time>
        <small>{t('code.atPrecision.month')}</small>
      </>
    )
  }
  return (
    <>
      <time dateTime={at}>{formatDay(at, words)}</time>
      <small>{atPrecision === 'day' ? t('code.atPrecision.day') : formatTime(at, words)}</small>
    </>
  )
}

function Details({ event, context }: { event: EventReading; context: ValueContext }) {
  const fields = Object.entries(event.data).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  )
  if (fields.length === 0) return null
  return (
    <dl className="facts-l">
      {fields.map(([field, value]) => (
        <div key={field}>
          <dt>{wordField(event.type, field, context.words)}</dt>
          <dd dir="auto">{wordValue(field, value, context)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Nothing is ever overwritten: a mistake is corrected by another event, a false entry withdrawn by one. */
function Corrections({
  event,
  reading,
  words,
}: {
  event: EventReading
  reading: ChildReading
  words: DateWords
}) {
  const { t } = words
  if (!reading.cases.some((each) => each.ref === event.case && each.mayRecord)) return null
  const to = `/children/${encodeURIComponent(reading.child.ref)}/record`
  const name = t(`event.${event.type}`)
  return (
    <p className="acts">
      <Link to={to} search={{ case: event.case, supersedes: event.id }}>
        {t('child.event.correct')}
        <span className="sr"> {name}</span>
      </Link>
      <Link to={to} search={{ case: event.case, retracts: event.id }}>
        {t('child.event.withdraw')}
        <span className="sr"> {name}</span>
      </Link>
    </p>
  )
}
