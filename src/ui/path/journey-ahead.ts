import type { DateWords } from '../dates.ts'
import type { JourneyLinks, JourneyReading } from './journey-reading.ts'
import { rightWords } from './journey-words.ts'
import type { PathAhead } from './path-input.ts'

/** The nearest limits that get a mark ahead; the farthest one is marked as well. */
const NEAREST_LIMITS = 3

/** Dates that an event sets for later, and what they are called. Only the latest event of a type counts. */
const promises = [
  { type: 'detention-reviewed', field: 'nextReviewAt', label: 'path.ahead.review', side: 'up' },
  { type: 'detention-ordered', field: 'until', label: 'path.ahead.order-ends', side: 'up' },
  { type: 'measure-started', field: 'until', label: 'path.ahead.measure-ends', side: 'up' },
  { type: 'followed-up', field: 'nextDue', label: 'path.ahead.follow-up', side: 'down' },
] as const

/** Hearings, limits and promised dates after the reading's now, in the order of time. */
export function findAhead(reading: JourneyReading, words: DateWords, links: JourneyLinks): PathAhead[] {
  const now = Date.parse(reading.asOf)
  const found = [
    ...hearingsOf(reading, words),
    ...limitsOf(reading, words, links),
    ...promisesOf(reading, words),
  ]
  return found
    .filter((item) => Date.parse(item.at) > now)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.label.localeCompare(b.label, words.locale))
}

function hearingsOf(reading: JourneyReading, { t }: DateWords): PathAhead[] {
  return reading.hearings.map(({ at, kind }) => ({
    kind: 'hearing',
    at,
    label: t('path.ahead.hearing', { kind: t(`code.kind.${kind}`) }),
  }))
}

function limitsOf(reading: JourneyReading, words: DateWords, links: JourneyLinks): PathAhead[] {
  const seen = new Set<string>()
  const running = reading.findings
    .flatMap((f) => (f.status === 'due' && f.dueAt ? [{ ...f, dueAt: f.dueAt }] : []))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
    .filter(({ safeguard }) => !seen.has(safeguard) && seen.add(safeguard))
  const marked = running.filter((_, i) => i < NEAREST_LIMITS || i === running.length - 1)
  return marked.map((finding) => ({
    kind: 'deadline',
    at: finding.dueAt,
    label: rightWords(finding.safeguard, words),
    side: finding.stage === 'services' ? 'down' : 'up',
    breachIfPassed: true,
    href: links.safeguard?.(finding.safeguard),
  }))
}

function promisesOf(reading: JourneyReading, { t }: DateWords): PathAhead[] {
  return promises.flatMap(({ type, field, label, side }): PathAhead[] => {
    const latest = reading.events
      .filter((event) => event.type === type)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
    const at = latest?.data[field]
    if (typeof at !== 'string') return []
    const atPrecision = at.length > 10 ? 'minute' : 'day'
    return [{ kind: 'plan', at, atPrecision, label: t(label), side }]
  })
}
