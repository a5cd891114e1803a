import type pg from 'pg'

type Definition = { drop: string; create: string }

/**
 * Takes a table's indexes and constraints off, so that many rows come in quickly; what it gives puts them back as the
 * catalogue says they were. Within one transaction, so that nobody ever sees the table without them.
 */
export async function takeOffIndexes(client: pg.Client, table: string): Promise<() => Promise<void>> {
  const { rows } = await client.query<Definition>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
     from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'f')
     union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
     from pg_index i where i.indrelid = $1::regclass
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [`waymark.${table}`],
  )
  for (const { drop } of rows) await client.query(drop)
  return async () => {
    for (const { create } of rows) await client.query(create)
  }
}
