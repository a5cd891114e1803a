import { type Kysely, type RawBuilder, sql } from 'kysely'
import { type QualityFieldId, qualityFields } from '#indicators/quality/fields.ts'
import type { DB } from '../database.gen.ts'
import {
  area,
  corrected,
  fromEvents,
  inWindow,
  isAsked,
  isExact,
  type QualityAsked,
  stands,
} from './recorded.queries.ts'

/** Whether a field is on record, of a child `ch`, a case `k` and an event `e`. */
const recorded: Readonly<Record<QualityFieldId, RawBuilder<unknown>>> = {
  sex: sql`ch.sex is not null and ch.sex <> 'unknown'`,
  birth: sql`ch.date_of_birth is not null and ch.date_of_birth_precision is distinct from 'unknown'`,
  'birth-day': sql`ch.date_of_birth is not null
    and coalesce(ch.date_of_birth_precision, case when length(ch.date_of_birth) = 10 then 'day' end) = 'day'`,
  nationality: sql`ch.nationality is not null and ch.nationality not in ('null', '[]', '""')`,
  disability: sql`ch.disability in ('"yes"', '"no"')
    or jsonb_path_exists(ch.disability, '$ ? (@.type() == "object").* ? (@ != null)')`,
  displacement: sql`ch.displacement is not null`,
  'care-status': sql`ch.care_status is not null`,
  languages: sql`cardinality(ch.languages) > 0`,
  contexts: sql`cardinality(k.contexts) > 0`,
  'lead-agency': sql`k.lead_agency is not null`,
  agency: sql`e.agency is not null`,
  area: sql`${area} is not null`,
  minute: isExact,
  offence: sql`e.data ->> 'offence' <> '' or jsonb_path_exists(e.data, '$.offences[*]')`,
  place: sql`e.place is not null or e.data ->> 'to' <> ''`,
  separation: sql`e.data ->> 'separatedFromAdults' <> ''`,
  sanction: sql`e.data ->> 'sanction' <> ''`,
  urgency: sql`e.data ->> 'urgency' <> ''`,
}

type Tallies = { readonly total: number; readonly recorded: Readonly<Record<string, number>> }

function tallies(fields: readonly { readonly id: QualityFieldId }[]): RawBuilder<unknown> {
  return sql.join(fields.map(({ id }) => sql`count(*) filter (where ${recorded[id]})::int as ${sql.ref(id)}`))
}

/** What stands in the window by kind of event: how many, and in how many each field of any kind is on record. */
export async function countFieldsByType(
  db: Kysely<DB>,
  asked: QualityAsked,
): Promise<ReadonlyMap<string, Tallies>> {
  const found = await sql<{ type: string; total: number } & Record<string, number>>`
    with ${corrected(asked)}
    select e.type, count(*)::int as total, ${tallies(qualityFields)}
    ${fromEvents(asked)} join waymark.child ch on ch.id = e.child_id
    where ${inWindow(asked)} and ${isAsked(asked)} and ${stands}
    group by e.type order by e.type`.execute(db)
  return new Map(found.rows.map(({ type, total, ...fields }) => [type, { total, recorded: fields }]))
}

/** The children whom what stands in the window concerns, and what is on record of them. */
export async function countFieldsOfChildren(db: Kysely<DB>, asked: QualityAsked): Promise<Tallies> {
  const fields = qualityFields.filter((field) => field.of === 'children')
  const found = await sql<{ total: number } & Record<string, number>>`
    with ${corrected(asked)}
    select count(*)::int as total, ${tallies(fields)}
    from waymark.child ch
    where ch.id in (select e.child_id ${fromEvents(asked)}
      where ${inWindow(asked)} and ${isAsked(asked)} and ${stands})`.execute(db)
  return tallyOf(found.rows[0])
}

/** The cases that what stands in the window concerns, and what is on record of them. */
export async function countFieldsOfCases(db: Kysely<DB>, asked: QualityAsked): Promise<Tallies> {
  const fields = qualityFields.filter((field) => field.of === 'cases')
  const found = await sql<{ total: number } & Record<string, number>>`
    with ${corrected(asked)}
    select count(*)::int as total, ${tallies(fields)}
    from waymark.child_case k
    where (k.child_id, k.id) in (select e.child_id, e.case_id ${fromEvents(asked)}
      where ${inWindow(asked)} and ${isAsked(asked)} and ${stands})`.execute(db)
  return tallyOf(found.rows[0])
}

function tallyOf(row: ({ total: number } & Record<string, number>) | undefined): Tallies {
  const { total = 0, ...fields } = row ?? {}
  return { total, recorded: fields }
}
