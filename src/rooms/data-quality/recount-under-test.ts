/** Data quality counted a second time, one row after the other, from the declarations: what SQL is held against. */
import { type ChildLook, type EventLook, qualityChecks, type SpellLook } from '#indicators/quality/checks.ts'
import { type QualityFieldId, qualityFields } from '#indicators/quality/fields.ts'
import { latenessStep } from '#indicators/quality/lateness.ts'
import { ageOn } from '#journey/age.ts'
import { standingEvents } from '#journey/corrections.ts'
import type { ChildRecord, JourneyEvent } from '#journey/envelope.ts'
import { formatInstant } from '#journey/instant.ts'
import { addMonths, localDate } from '#journey/local-time.ts'
import {
  agencies,
  areas,
  type ChildRow,
  type EventRow,
  places,
  type SpellRow,
  type TestRecord,
} from './record-under-test.ts'

export type Question = {
  from: number
  to: number
  now: number
  area: string | null
  agency: string | null
  types: readonly string[] | null
}

const minute = 60_000
const day = 24 * 60 * minute

/** What the record says, by plain loops. */
export function recount(record: TestRecord, asked: Question) {
  const children = new Map(record.children.map((row) => [row.id, row]))
  const cases = new Map(record.cases.map((row) => [row.id, row]))
  const standing = standingOf(record)
  const isAsked = (event: EventRow) =>
    (asked.types === null || asked.types.includes(event.type)) &&
    (asked.agency === null || asked.agency === event.agency) &&
    (asked.area === null || asked.area === 'A' || upward(areaOf(event)).includes(asked.area))
  const areaOf = (event: EventRow) =>
    of(places, event.place) ?? of(agencies, event.agency) ?? of(agencies, cases.get(event.case)!.lead) ?? null
  const inWindow = (event: EventRow) => asked.from <= event.at && event.at < asked.to
  const counted = record.events.filter((event) => standing.has(event.id) && inWindow(event) && isAsked(event))
  const originals = record.events.filter(
    (event) => event.supersedes === null && event.retracts === null && inWindow(event) && isAsked(event),
  )
  const concerned = [...new Set(counted.map((event) => event.child))].map((id) => children.get(id)!)
  const ofCases = [...new Set(counted.map((event) => event.case))].map((id) => cases.get(id)!)

  const has: Record<QualityFieldId, (event: EventRow) => boolean> = {
    sex: ({ child }) => hasChild.sex(children.get(child)!),
    birth: ({ child }) => hasChild.birth(children.get(child)!),
    'birth-day': ({ child }) => hasChild['birth-day'](children.get(child)!),
    nationality: ({ child }) => hasChild.nationality(children.get(child)!),
    disability: ({ child }) => hasChild.disability(children.get(child)!),
    displacement: ({ child }) => hasChild.displacement(children.get(child)!),
    'care-status': ({ child }) => hasChild['care-status'](children.get(child)!),
    languages: ({ child }) => hasChild.languages(children.get(child)!),
    contexts: (event) => (cases.get(event.case)!.contexts ?? []).length > 0,
    'lead-agency': (event) => cases.get(event.case)!.lead !== null,
    agency: ({ agency }) => agency !== null,
    area: (event) => areaOf(event) !== null,
    minute: isExact,
    offence: (event) =>
      filled(event.data.offence) || (Array.isArray(event.data.offences) && event.data.offences.length > 0),
    place: (event) => event.place !== null || filled(event.data.to),
    separation: (event) => filled(event.data.separatedFromAdults),
    sanction: (event) => filled(event.data.sanction),
    urgency: (event) => filled(event.data.urgency),
  }
  const recordedOf = (id: QualityFieldId, of: string, types?: readonly string[]) => {
    if (of === 'children')
      return {
        recorded: concerned.filter((row) => hasChild[id as keyof typeof hasChild](row)).length,
        total: concerned.length,
      }
    if (of === 'cases') {
      const known = ofCases.filter((row) =>
        id === 'contexts' ? (row.contexts ?? []).length > 0 : row.lead !== null,
      )
      return { recorded: known.length, total: ofCases.length }
    }
    const asks = types ? counted.filter(({ type }) => types.includes(type)) : counted
    return { recorded: asks.filter(has[id]).length, total: asks.length }
  }
  const correctedIds = correctedOf(record)

  return {
    events: counted.length,
    children: concerned.length,
    cases: ofCases.length,
    completeness: qualityFields.map((field) => ({
      field: field.id,
      of: field.of,
      ...recordedOf(field.id, field.of, 'types' in field ? field.types : undefined),
    })),
    lateSteps: originals
      .map((event) => latenessStep(event.recordedAt - surelyPast(event)))
      .sort((a, b) => a - b),
    corrected: originals.filter(({ id }) => correctedIds.has(id)).length,
    implausible: qualityChecks.map((check) => {
      const asks =
        check.looksAt === 'event'
          ? counted
              .map((event) => lookAtEvent(event, record, children.get(event.child)!, standing))
              .filter(check.asks)
          : check.looksAt === 'spell'
            ? record.spells
                .filter((spell) => spell.from < asked.to && (spell.to ?? Infinity) > asked.from)
                .filter((spell) => isAsked(record.events.find(({ id }) => id === spell.openedBy)!))
                .map((spell) => lookAtSpell(spell, record, asked.now))
                .filter(check.asks)
            : concerned
                .filter((row) => hasChild['birth-day'](row))
                .map((row): ChildLook => ({ birthDay: row.birth!.slice(5) }))
      return {
        check: check.id,
        of: asks.length,
        found: asks.filter((look) => check.isWrong(look as EventLook & SpellLook & ChildLook)).length,
      }
    }),
  }
}

const hasChild = {
  sex: ({ sex }: ChildRow) => sex !== null && sex !== 'unknown',
  birth: ({ birth, precision }: ChildRow) => birth !== null && precision !== 'unknown',
  'birth-day': ({ birth, precision }: ChildRow) =>
    birth !== null && (precision === 'day' || (precision === null && birth.length === 10)),
  nationality: ({ nationality }: ChildRow) =>
    Array.isArray(nationality) ? nationality.length > 0 : nationality !== null,
  disability: ({ disability }: ChildRow) =>
    disability === 'yes' ||
    (disability !== null &&
      typeof disability === 'object' &&
      Object.values(disability).some((one) => one !== null)),
  displacement: ({ displacement }: ChildRow) => displacement !== null,
  'care-status': ({ careStatus }: ChildRow) => careStatus !== null,
  languages: ({ languages }: ChildRow) => (languages ?? []).length > 0,
}

/** The ids of what stands, by the very rules that fold a journey. */
function standingOf(record: TestRecord): Set<string> {
  return new Set(
    [...Map.groupBy(record.events, (event) => event.child).values()].flatMap((events) =>
      standingEvents(events.map(asJourneyEvent), null).events.map(({ id }) => id),
    ),
  )
}

/** The ids of what a correction names that is itself not taken back. */
function correctedOf(record: TestRecord): Set<string> {
  const isVoid = (id: string): boolean =>
    record.events.some((event) => event.retracts === id && !isVoid(event.id))
  return new Set(
    record.events.flatMap((event) => (isVoid(event.id) ? [] : (event.retracts ?? event.supersedes ?? []))),
  )
}

function asJourneyEvent(row: EventRow): JourneyEvent {
  return {
    id: row.id,
    case: row.case,
    type: row.type,
    at: formatInstant(row.at, row.offset),
    data: row.data,
    ...(row.supersedes && { supersedes: row.supersedes }),
    ...(row.retracts && { retracts: row.retracts }),
  }
}

function lookAtEvent(
  event: EventRow,
  record: TestRecord,
  child: ChildRow,
  standing: ReadonlySet<string>,
): EventLook {
  const arrests = record.events.filter((each) => each.child === event.child && each.type === 'apprehended')
  const date = localDate(event.at, event.offset)
  const earlier = arrests
    .filter((each) => standing.has(each.id) && each.id !== event.id)
    .filter((each) => each.at < event.at || (each.at === event.at && each.id < event.id))
    .map((each) => (event.at - each.at) / minute)
  const written = `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`
  const earliest = earliestBirth(child)
  const wall = event.at + event.offset * minute
  return {
    type: event.type,
    ground: typeof event.data.ground === 'string' ? event.data.ground : null,
    age: ageOn(asChild(child), date),
    isFirstArrest: event.type === 'apprehended' && !arrests.some((each) => each.at < event.at),
    minutesSinceArrest: event.type !== 'apprehended' || earlier.length === 0 ? null : Math.min(...earlier),
    isBeforeBirth: earliest !== null && written < earliest,
    hoursAhead: (event.at - event.recordedAt) / 3_600_000,
    isKnownToTheMinute: isExact(event),
    minuteOfDay: Math.floor((((wall % day) + day) % day) / minute),
    isAfterDeath: record.events.some(
      (each) =>
        each.child === event.child &&
        each.type === 'died' &&
        standing.has(each.id) &&
        event.at >= endOfDay(each),
    ),
  }
}

function lookAtSpell(spell: SpellRow, record: TestRecord, now: number): SpellLook {
  return {
    status: spell.status,
    days: ((spell.to ?? now) - spell.from) / day,
    isElsewhereToo: record.spells.some(
      (each) =>
        each !== spell &&
        each.child === spell.child &&
        each.place !== null &&
        spell.place !== null &&
        each.place !== spell.place &&
        each.from < (spell.to ?? Infinity) &&
        spell.from < (each.to ?? Infinity),
    ),
  }
}

function asChild({ birth, precision }: ChildRow): ChildRecord {
  return {
    ref: 'T',
    ...(birth !== null && { dateOfBirth: birth }),
    ...(precision !== null && {
      dateOfBirthPrecision: precision as NonNullable<ChildRecord['dateOfBirthPrecision']>,
    }),
  }
}

function earliestBirth({ birth, precision }: ChildRow): string | null {
  if (birth === null || precision === 'unknown' || precision === 'estimated') return null
  const known = precision ?? (birth.length === 10 ? 'day' : birth.length === 7 ? 'month' : 'year')
  if (known === 'day') return birth
  return known === 'month' ? `${birth.slice(0, 7)}-01` : `${birth.slice(0, 4)}-01-01`
}

function isExact({ precision }: EventRow): boolean {
  return precision === null || precision === 'minute'
}

function endOfDay({ at, offset }: EventRow): number {
  const shift = offset * minute
  return (Math.floor((at + shift) / day) + 1) * day - shift
}

function surelyPast(event: EventRow): number {
  if (isExact(event)) return event.at
  if (event.precision === 'day') return endOfDay(event)
  const { year, month } = localDate(event.at, event.offset)
  const first = Date.UTC(year, month - 1, 1) - event.offset * minute
  return addMonths(first, event.offset, 1)
}

function filled(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function of(register: Readonly<Record<string, string | null>>, ref: string | null): string | null {
  return ref === null ? null : (register[ref] ?? null)
}

function upward(ref: string | null): string[] {
  const found: string[] = []
  for (let next = ref; next !== null; next = of(areas, next)) found.push(next)
  return found
}
