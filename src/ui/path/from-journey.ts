import type { DateWords } from '../dates.ts'
import { formatDuration, formatLate, formatLeft } from '../durations.ts'
import { standingOf } from './event-sides.ts'
import { findAhead } from './journey-ahead.ts'
import type {
  JourneyEvent,
  JourneyFinding,
  JourneyLinks,
  JourneyReading,
  JourneySpell,
} from './journey-reading.ts'
import { rightWords, wordsFor } from './journey-words.ts'
import type { ClockStatus, PathClock, PathEvent, PathInput, PathSpell } from './path-input.ts'

/** Limits passed and still not put right that get their own mark; the clocks carry the rest. */
const MOST_PASSED = 3

/** Fields whose code tells how a turn went; harm is never named on a path that others may glance at. */
const tellingFields: Readonly<Record<string, string>> = {
  'brought-before-authority': 'decision',
  'detention-reviewed': 'outcome',
  'hearing-held': 'kind',
  adjudicated: 'outcome',
  sentenced: 'sanction',
  'placed-in-care': 'kind',
  separated: 'kind',
}

/**
 * The path of a child as the API tells it: standing events on their sides, spells, rights with a limit as
 * clocks, breaches as diamonds, and what lies ahead. `words.now` is ignored: the reading's own `asOf` is now.
 */
export function pathOfJourney(
  reading: JourneyReading,
  words: DateWords,
  links: JourneyLinks = {},
): PathInput {
  const told = { ...words, now: reading.asOf }
  const breached = new Set(
    reading.findings.filter((f) => f.status === 'breached' && f.dueAt === null).map((f) => f.trigger),
  )
  const standing = reading.events.filter((event) => event.standing)
  const events = standing.map((event): PathEvent => {
    const { side, minor, worth } = standingOf(event.type)
    return {
      id: event.id,
      type: event.type,
      at: event.at,
      atPrecision: event.atPrecision,
      label: labelOf(event, told),
      side,
      minor,
      worth,
      breach: breached.has(event.id),
      href: links.event?.(event.id),
    }
  })
  return {
    now: reading.asOf,
    events: [...events, ...limitsPassed(reading.findings, told, links)],
    spells: reading.spells.map((spell) => spellOf(spell, reading.names, told)),
    clocks: reading.findings
      .filter((finding) => finding.dueAt !== null)
      .map((finding) => clockOf(finding, told)),
    ahead: findAhead({ ...reading, events: standing }, told, links),
    home: homeOf(reading.child.careStatus, told),
    ...placeClock(standing, words.timeZone),
  }
}

function labelOf(event: JourneyEvent, words: DateWords): string {
  const name = words.t(`event.${event.type}`)
  const field = tellingFields[event.type]
  const code = field ? event.data[field] : undefined
  const detail = typeof code === 'string' ? wordsFor(`code.${field}.${code}`, words) : null
  return detail ? words.t('path.event.detail', { event: name, detail }) : name
}

function limitsPassed(
  findings: readonly JourneyFinding[],
  words: DateWords,
  links: JourneyLinks,
): PathEvent[] {
  const now = Date.parse(words.now)
  return findings
    .flatMap((f) => (f.status === 'breached' && !f.resolvedAt && f.dueAt ? [{ ...f, dueAt: f.dueAt }] : []))
    .filter((finding) => Date.parse(finding.dueAt) <= now)
    .sort((a, b) => Date.parse(b.dueAt) - Date.parse(a.dueAt))
    .slice(0, MOST_PASSED)
    .map((finding) => ({
      id: `limit ${finding.safeguard} ${finding.trigger} ${finding.startedAt}`,
      type: 'limit-passed',
      at: finding.dueAt,
      label: words.t('path.limit-passed', { right: rightWords(finding.safeguard, words) }),
      side: finding.stage === 'services' ? ('down' as const) : ('up' as const),
      breach: true,
      worth: 1 as const,
      href: links.safeguard?.(finding.safeguard),
    }))
}

function spellOf(spell: JourneySpell, names: JourneyReading['names'], words: DateWords): PathSpell {
  const { kind, status, from, to } = spell
  const known = {
    detention: `code.detentionStatus.${status ?? 'unknown'}`,
    care: `code.kind.${status}`,
    measure: `code.measure.${status}`,
    diversion: `code.measure.${status}`,
    aftercare: 'path.spell.aftercare',
    proceedings: 'path.spell.proceedings',
  }[kind]
  const label = wordsFor(known, words) ?? words.t(`path.spell.${kind}`)
  const place = spell.place === null ? undefined : (names[spell.place] ?? undefined)
  return { kind, status: status ?? undefined, from, to, label, place }
}

function clockOf(finding: JourneyFinding, words: DateWords): PathClock {
  const { safeguard, startedAt, dueAt, resolvedAt } = finding
  const status: ClockStatus = finding.status === 'breached' && resolvedAt ? 'late' : finding.status
  return {
    safeguard,
    label: rightWords(safeguard, words),
    status,
    startedAt,
    dueAt,
    resolvedAt,
    words: amountOf(status, finding, words),
  }
}

function amountOf(status: ClockStatus, finding: JourneyFinding, words: DateWords): string {
  const { startedAt, dueAt, resolvedAt } = finding
  if (status === 'unknown' || dueAt === null) return words.t('path.words.unknown')
  if (status === 'due') return formatLeft(dueAt, words)
  if (status === 'met') {
    const until = resolvedAt ?? dueAt
    return formatDuration(Date.parse(until) - Date.parse(startedAt), words)
  }
  return formatLate(dueAt, words, resolvedAt ?? words.now)
}

/** Said only where it was recorded; a child in care or held is shown where the spells say. */
function homeOf(careStatus: string | null, words: DateWords): string | undefined {
  if (careStatus === null || careStatus === 'in-care') return undefined
  return wordsFor(`code.careStatus.${careStatus}`, words) ?? undefined
}

/** The path keeps the clock of the place where the latest fact was recorded. */
function placeClock(events: readonly JourneyEvent[], timeZone: string | undefined) {
  const offsets = [...events]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .map((event) => /([+-])(\d{2}):?(\d{2})$/.exec(event.at.slice(10)))
    .filter((found) => found !== null)
  const latest = offsets[0]
  if (!latest) return { timeZone }
  const minutes = Number(latest[2]) * 60 + Number(latest[3])
  return { offsetMinutes: latest[1] === '-' ? -minutes : minutes }
}
