/** Data quality put together: what the queries counted, in the shape of the contract. */
import type { Kysely } from 'kysely'
import { indicators } from '#indicators/catalogue.ts'
import { isHeap, qualityChecks } from '#indicators/quality/checks.ts'
import { typesCounted } from '#indicators/quality/counted-events.ts'
import { qualityFields } from '#indicators/quality/fields.ts'
import { addLateness, latenessAt, within } from '#indicators/quality/lateness.ts'
import { markOf, type QualityMark } from '#indicators/quality/mark.ts'
import { silenceOf } from '#indicators/quality/silence.ts'
import type { DB } from '../database.gen.ts'
import { countImplausible, listImplausible } from './checks.queries.ts'
import { countFieldsByType, countFieldsOfCases, countFieldsOfChildren } from './completeness.queries.ts'
import type { MarksAnswer, QualityAnswer, QualityMarkReading } from './data-quality.contract.ts'
import { type Arrivals, type ArrivalsBy, countArrivals } from './lateness.queries.ts'
import type { QualityAsked } from './recorded.queries.ts'
import { countActivity } from './silence.queries.ts'

type FieldsByType = Awaited<ReturnType<typeof countFieldsByType>>
const casesAtMost = 20

/** Everything about one window; `tellCases`: with the references of what a check found. */
export async function readQuality(
  db: Kysely<DB>,
  asked: QualityAsked,
  tellCases: boolean,
): Promise<Omit<QualityAnswer, 'asOf' | 'scope' | 'from' | 'to' | 'area' | 'agency' | 'indicator'>> {
  const byType = await countFieldsByType(db, asked)
  const children = await countFieldsOfChildren(db, asked)
  const cases = await countFieldsOfCases(db, asked)
  const arrivals = await countArrivals(db, asked)
  const activity = await countActivity(db, asked)
  const implausible = await countImplausible(db, asked)
  const of = { children, cases }
  return {
    events: [...byType.values()].reduce((sum, { total }) => sum + total, 0),
    children: children.total,
    cases: cases.total,
    mark: markFor([...byType.keys()], byType, arrivals, asked),
    completeness: qualityFields.map((field) => ({
      field: field.id,
      of: field.of,
      ...(field.of === 'events'
        ? sumOfTypes(field.id, 'types' in field ? field.types : [...byType.keys()], byType)
        : { recorded: of[field.of].recorded[field.id] ?? 0, total: of[field.of].total }),
    })),
    lateness: [
      { agency: null, type: null, by: 'whole' as const, ...timesOf(whole(arrivals)) },
      ...sorted(arrivals.byAgency).map(([agency, one]) => ({
        agency,
        type: null,
        by: 'agency' as const,
        ...timesOf(one),
      })),
      ...sorted(arrivals.byType).map(([type, one]) => ({
        agency: null,
        type,
        by: 'type' as const,
        ...timesOf(one),
      })),
    ],
    silent: activity.flatMap(({ agency, activity: stretches, lastAt }) => {
      const silence = asked.own === null || asked.own === agency ? silenceOf(stretches) : null
      return silence ? [{ agency, ...silence, lastAt: lastAt.toISOString() }] : []
    }),
    implausible: await Promise.all(
      qualityChecks.map(async (check) => {
        const hits = implausible.get(check.id) ?? { of: 0, found: 0 }
        const expected = 'expected' in check ? check.expected(hits.of) : null
        return {
          check: check.id,
          ...hits,
          expected,
          stands: expected === null ? hits.found > 0 : isHeap(hits.found, expected),
          cases:
            tellCases && expected === null && hits.found > 0
              ? await listImplausible(db, asked, check.id, casesAtMost)
              : null,
        }
      }),
    ),
    corrections: [
      { agency: null, by: 'whole' as const, ...correctionsOf(whole(arrivals)) },
      ...sorted(arrivals.byAgency).map(([agency, one]) => ({
        agency,
        by: 'agency' as const,
        ...correctionsOf(one),
      })),
    ],
  }
}

/** The mark of every indicator's figure in a window: two statements for all of them. */
export async function readMarks(db: Kysely<DB>, asked: QualityAsked): Promise<MarksAnswer['marks']> {
  const byType = await countFieldsByType(db, asked)
  const arrivals = await countArrivals(db, asked)
  return Object.fromEntries(
    indicators.map(({ id }) => [id, markFor(typesCounted(id), byType, arrivals, asked)]),
  )
}

function markFor(
  types: readonly string[],
  byType: FieldsByType,
  arrivals: ArrivalsBy,
  { to, now }: QualityAsked,
): QualityMarkReading {
  const mark: QualityMark = markOf({
    counted: types.reduce((sum, type) => sum + (byType.get(type)?.total ?? 0), 0),
    unknowns: qualityFields.map((field) => {
      const asks =
        'types' in field ? types.filter((type) => (field.types as readonly string[]).includes(type)) : types
      const { recorded, total } = sumOfTypes(field.id, asks, byType)
      return { field: field.id, unknown: total - recorded, of: total }
    }),
    lateness: addLateness(types.flatMap((type) => arrivals.byType.get(type)?.lateness ?? [])),
    to: to.getTime(),
    asOf: now.getTime(),
  })
  return mark as QualityMarkReading
}

function sumOfTypes(field: string, types: readonly string[], byType: FieldsByType) {
  let [recorded, total] = [0, 0]
  for (const type of types) {
    recorded += byType.get(type)?.recorded[field] ?? 0
    total += byType.get(type)?.total ?? 0
  }
  return { recorded, total }
}

function whole({ byType }: ArrivalsBy): Arrivals {
  const all = [...byType.values()]
  return {
    lateness: addLateness(all.map(({ lateness }) => lateness)),
    events: all.reduce((sum, { events }) => sum + events, 0),
    corrected: all.reduce((sum, { corrected }) => sum + corrected, 0),
  }
}

function timesOf({ lateness, events }: Arrivals) {
  return {
    events,
    medianHours: latenessAt(lateness, 0.5),
    p90Hours: latenessAt(lateness, 0.9),
    within24Hours: within(lateness, 24),
    within7Days: within(lateness, 7 * 24),
  }
}

function correctionsOf({ events, corrected }: Arrivals) {
  return { events, corrected, per100: events === 0 ? null : (100 * corrected) / events }
}

function sorted<Key extends string | null>(all: ReadonlyMap<Key, Arrivals>): [Key, Arrivals][] {
  return [...all].sort(([a], [b]) => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1))
}
