import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Vault } from '#platform/vault/vault.ts'
import { openFor, sealFor } from '../../src/rooms/journeys/sealing.ts'
import type { Progress } from '../progress.ts'

type Row = { id: string; identity: Buffer | null; wrapped: Buffer | null; key_id: string }

const atOnce = 1_000

/**
 * Writes every child again under new ids and references. Identities are sealed for one child alone, so they are
 * opened and sealed anew for each copy; the data key is that of the first.
 */
export async function multiplyChildren(
  client: pg.Client,
  vault: Vault,
  copies: number,
  progress: Progress,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000'
  const last = await client.query<{ id: string }>('select max(id::text) as id from waymark.child')
  // Copies come into the same table: the originals are told apart before the first one.
  await client.query('create temporary table told on commit drop as select id from waymark.child')
  for (let done = 0; after < (last.rows[0]?.id ?? ''); ) {
    progress.stopIfAsked()
    const { rows } = await client.query<Row>(
      `select c.id, c.identity, k.wrapped, k.key_id from told t join waymark.child c on c.id = t.id
       join waymark.child_key k on k.child_id = c.id where t.id > $1 order by t.id limit ${atOnce}`,
      [after],
    )
    if (rows.length === 0) break
    after = rows.at(-1)!.id
    const made = rows.flatMap((row) => copiesOf(row, vault, copies))
    await client.query(insertText, [
      made.map((copy) => copy.from),
      made.map((copy) => copy.k),
      made.map((copy) => copy.id),
      made.map((copy) => copy.identity),
    ])
    done += rows.length
    progress.step(`multiplying child: ${done} children, ${copies} times`)
  }
}

const insertText = `
  with made as (
    select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::bytea[]) as m(from_id, k, id, identity)),
  children as (
    insert into waymark.child (id, ref, sex, date_of_birth, date_of_birth_precision, nationality, languages,
      disability, displacement, care_status, identity)
    select m.id, c.ref || '-' || m.k, c.sex, c.date_of_birth, c.date_of_birth_precision, c.nationality, c.languages,
      c.disability, c.displacement, c.care_status, m.identity
    from made m join waymark.child c on c.id = m.from_id)
  insert into waymark.child_key (child_id, key_id, wrapped)
  select m.id, key.key_id, key.wrapped from made m join waymark.child_key key on key.child_id = m.from_id`

function copiesOf(row: Row, vault: Vault, copies: number) {
  const key = row.wrapped === null ? null : vault.unwrap(row.wrapped, row.key_id)
  const identity = row.identity && key ? openFor(key, row.id, 'identity', row.identity) : undefined
  return Array.from({ length: copies }, (_, at) => {
    const id = idOfCopy(row.id, at + 1)
    const sealed = identity === undefined || !key ? null : sealFor(key, id, 'identity', identity)
    return { from: row.id, k: at + 1, id, identity: sealed }
  })
}

/** As `copyOf.id` has PostgreSQL make it. */
function idOfCopy(id: string, k: number): string {
  const hex = createHash('md5').update(`${id}/${k}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
