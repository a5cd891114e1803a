import { type Kysely, sql } from 'kysely'
import { birthPrecision } from '#journey/age.ts'
import type { Known, KnownChild } from '#journey-file/known.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { childOf, eventOf } from './rows.ts'

const tableOf = {
  area: 'waymark.area',
  agency: 'waymark.agency',
  place: 'waymark.place',
  incident: 'waymark.incident',
} as const

/** What the database already holds, for the checks of a journey file or of one event. Sees all: the server's own. */
export function knownIn(db: Kysely<DB>, vault: Vault): Known {
  return {
    async has(kind, refs) {
      if (refs.length === 0) return new Set()
      const table = tableOf[kind as keyof typeof tableOf]
      const rows = await db
        .selectFrom(table)
        .select('ref')
        .where('ref', 'in', [...refs])
        .execute()
      return new Set(rows.map((row) => row.ref))
    },
    async children(refs) {
      if (refs.length === 0) return new Map()
      const rows = await db
        .selectFrom('waymark.child')
        .selectAll()
        .where('ref', 'in', [...refs])
        .execute()
      const facts = await firstsAndActs(
        db,
        rows.map((row) => row.id),
      )
      return new Map(
        rows.map((row) => {
          const record = childOf(row)
          const known: KnownChild = {
            ...(record.dateOfBirth !== undefined && { dateOfBirth: record.dateOfBirth }),
            dateOfBirthPrecision: birthPrecision(record),
            ...facts.get(row.id),
            acts: facts.get(row.id)?.acts ?? [],
          }
          return [row.ref, known]
        }),
      )
    },
    async cases(refs) {
      if (refs.length === 0) return new Map()
      const rows = await db
        .selectFrom('waymark.child_case as k')
        .innerJoin('waymark.child as c', 'c.id', 'k.child_id')
        .where('k.ref', 'in', [...refs])
        .select(['k.ref', 'c.ref as child'])
        .execute()
      return new Map(rows.map((row) => [row.ref, { child: row.child }]))
    },
    async events(ids) {
      if (ids.length === 0) return new Map()
      const rows = await db
        .selectFrom('waymark.event as e')
        .innerJoin('waymark.child_case as k', 'k.id', 'e.case_id')
        .leftJoin('waymark.child_key as w', 'w.child_id', 'e.child_id')
        .where('e.id', 'in', [...ids])
        .selectAll('e')
        .select(['k.ref as case_ref', 'w.wrapped', 'w.key_id'])
        .execute()
      return new Map(
        rows.map((row) => {
          const key = row.wrapped && row.key_id ? vault.unwrap(row.wrapped, row.key_id) : null
          return [row.id, eventOf(row, row.case_ref, key)]
        }),
      )
    },
  }
}

async function firstsAndActs(db: Kysely<DB>, childIds: readonly string[]) {
  if (childIds.length === 0) return new Map<string, { firstEventAt: string; acts: string[] }>()
  const found = await sql<{ child_id: string; first_at: Date; acts: string[] }>`
    select child_id, min(at) as first_at,
      coalesce(array_agg(distinct data ->> 'actAt') filter (where data ? 'actAt'), '{}') as acts
    from waymark.event where child_id = any (${[...childIds]}::uuid[]) group by child_id`.execute(db)
  return new Map(
    found.rows.map((row) => [row.child_id, { firstEventAt: row.first_at.toISOString(), acts: row.acts }]),
  )
}
