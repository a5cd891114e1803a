import { type DateWords, formatNear } from '#ui/dates.ts'
import { formatDuration } from '#ui/durations.ts'
import type { EventReading } from './child.contract.ts'

const day = 86_400_000

/** Who recorded an event and when; a record made more than a day after the event says how much later. */
export function wordRecorded(event: EventReading, words: DateWords): string {
  const { t } = words
  if (event.recordedAt === '') return ''
  const by = event.recordedBy === '' ? t('child.event.somebody') : event.recordedBy
  const after = Date.parse(event.recordedAt) - latestOf(event)
  const recorded = t('child.event.recorded', { by, when: formatNear(event.recordedAt, words) })
  return after <= day
    ? recorded
    : `${recorded} ${t('child.event.later', { time: formatDuration(after, words) })}`
}

/** The last moment that the time of an event can mean: the end of its day or month where no more is known. */
function latestOf({ at, atPrecision }: EventReading): number {
  const start = Date.parse(at)
  if (atPrecision === 'day') return start + day
  return atPrecision === 'month' ? start + 31 * day : start
}
