import { formatMoment, formatWhen } from '#ui/dates.ts'
import { useDates } from '#ui/use-dates.ts'
import type { EventReading } from '../child/child.contract.ts'
import { type ValueContext, wordField, wordValue } from '../child/child-values.ts'
import { wordCode } from './record-words.ts'

/** An event as it stands: when, where, each answer, and who recorded it. */
export function RecordFacts(props: { event: EventReading; names: Readonly<Record<string, string>> }) {
  const { event, names } = props
  const words = useDates()
  const { t } = words
  const context = { words, names, events: new Map<string, EventReading>() }
  const facts: [string, string][] = [
    [t('envelope.at'), formatWhen(event.at, event.atPrecision, words)],
    ...Object.entries(event.data).map(([name, value]): [string, string] => [
      wordField(event.type, name, words),
      wordEntries(name, value, context),
    ]),
  ]
  if (event.place !== null) facts.push([t('envelope.place'), names[event.place] ?? event.place])
  if (event.agency !== null) facts.push([t('envelope.agency'), names[event.agency] ?? event.agency])
  if (event.narrative !== null) facts.push([t('envelope.narrative'), event.narrative])
  facts.push([t('envelope.recordedBy'), `${event.recordedBy}, ${formatMoment(event.recordedAt, words)}`])
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A value in words; of a list whose entries hold a code and somebody's words, "Bail: no adult was found". */
function wordEntries(name: string, value: unknown, context: ValueContext): string {
  if (!Array.isArray(value)) return wordValue(name, value, context)
  return value
    .map((entry) => {
      if (typeof entry !== 'object' || entry === null) return wordValue(name, entry, context)
      return Object.values(entry)
        .map((part) => wordCode(name, String(part), context.words.t))
        .join(': ')
    })
    .join('; ')
}
