import { randomUUID } from 'node:crypto'
import canonicalize from 'canonicalize'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { AgencyRecord, PlaceRecord } from '#journey/envelope.ts'
import { open, seal } from '#platform/vault/cipher.ts'
import type { DB } from '../database.gen.ts'
import {
  type RegisterColumn,
  type RegisterName,
  type RegisterRows,
  type RegisterTable,
  refOf,
  registerTables,
} from './register-tables.ts'

/** What readings need to know of the registers. */
export type Registers = {
  agencies: ReadonlyMap<string, AgencyRecord>
  places: ReadonlyMap<string, PlaceRecord>
}

/** What writing a row did. */
export type RegisterChange = 'new' | 'changed' | 'same'

/** The registers as they stood at a version; versions are never used twice, in any database. */
const kept = new Map<string, Registers>()
const versionKey = 'registers-version'

/**
 * Agencies and places by reference. Read again only when one of them changed: every change writes a new
 * random version, so what is kept in memory can never be the wrong one.
 */
export async function readRegisters(db: Kysely<DB>): Promise<Registers> {
  const row = await db
    .selectFrom('waymark.setting')
    .select('value')
    .where('key', '=', versionKey)
    .executeTakeFirst()
  const version = typeof row?.value === 'string' ? row.value : undefined
  const known = version === undefined ? undefined : kept.get(version)
  if (known !== undefined) return known
  const registers: Registers = {
    agencies: await readByRef<AgencyRecord>(db, 'agency'),
    places: await readByRef<PlaceRecord>(db, 'place'),
  }
  if (version !== undefined) {
    if (kept.size > 20) kept.clear()
    kept.set(version, registers)
  }
  return registers
}

async function readByRef<Row extends { ref: string }>(db: Kysely<DB>, register: 'agency' | 'place') {
  const { table, columns } = registerTables[register]
  const found = await sql<Record<string, unknown>>`
    select ${columnList(columns)} from ${sql.table(table)} order by ref`.execute(db)
  const records = found.rows.map((row) => recordOf(registerTables[register], row) as Row)
  return new Map(records.map((record) => [record.ref, record]))
}

/** Says that agencies or places were written without `writeRegisterRow` (a bulk load). */
export async function markRegistersChanged(db: Kysely<DB>): Promise<void> {
  const value = JSON.stringify(randomUUID())
  await sql`insert into waymark.setting (key, value) values (${versionKey}, ${value}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(db)
}

/**
 * Writes one row of a register, whole: what `row` leaves out is empty afterwards. Every version is kept
 * in `register_version` under the name `by`. An inspection's findings are sealed with `deploymentKey`.
 * Throws the database's own error for a reference to what is not there.
 */
export async function writeRegisterRow<Name extends RegisterName>(
  db: Kysely<DB>,
  register: Name,
  row: RegisterRows[Name],
  by: string,
  deploymentKey?: Buffer,
): Promise<RegisterChange> {
  const table = registerTables[register]
  const ref = refOf(register, row)
  const record = presentFields(row as Record<string, unknown>)
  const current = await readCurrent(db, table, record, (sealed) =>
    opened(sealed, deploymentKey, register, ref),
  )
  if (current !== undefined && canonicalize(current) === canonicalize(record)) return 'same'
  const words = table.sealed === undefined ? undefined : record[table.sealed]
  const sealed = words === undefined ? null : sealedWords(String(words), deploymentKey, register, ref)
  await upsert(db, table, record, sealed)
  await keepVersion(db, register, ref, versionContent(table, record, sealed), by)
  if (register === 'agency' || register === 'place') await markRegistersChanged(db)
  return current === undefined ? 'new' : 'changed'
}

async function readCurrent(
  db: Kysely<DB>,
  table: RegisterTable,
  record: Record<string, unknown>,
  unseal: (sealed: Buffer) => string,
): Promise<Record<string, unknown> | undefined> {
  const keys = table.columns.filter(({ column }) => table.key.includes(column))
  const matches = keys.map((key) => sql`${sql.ref(key.column)} = ${parameter(key, record)}`)
  const sealedColumn = table.sealed === undefined ? sql`` : sql`, sealed`
  const found = await sql<Record<string, unknown>>`
    select ${columnList(table.columns)}${sealedColumn} from ${sql.table(table.table)}
    where ${sql.join(matches, sql` and `)} for update`.execute(db)
  const row = found.rows[0]
  if (row === undefined) return undefined
  const current = recordOf(table, row)
  if (table.sealed !== undefined && row.sealed instanceof Buffer) current[table.sealed] = unseal(row.sealed)
  return current
}

async function upsert(
  db: Kysely<DB>,
  table: RegisterTable,
  record: Record<string, unknown>,
  sealed: Buffer | null,
): Promise<void> {
  const withSeal = table.sealed !== undefined
  const names = [...table.columns.map(({ column }) => column), ...(withSeal ? ['sealed'] : [])]
  const values = [
    ...table.columns.map((column) => parameter(column, record)),
    ...(withSeal ? [sql`${sealed}::bytea`] : []),
  ]
  const updates = names
    .filter((name) => !table.key.includes(name))
    .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)
  await sql`insert into ${sql.table(table.table)} (${sql.join(names.map((name) => sql.ref(name)))})
    values (${sql.join(values)})
    on conflict (${sql.join(table.key.map((name) => sql.ref(name)))})
    do update set ${sql.join(updates)}`.execute(db)
}

async function keepVersion(db: Kysely<DB>, register: string, ref: string, content: unknown, by: string) {
  await sql`insert into waymark.register_version (register, ref, version, content, recorded_by)
    select ${register}, ${ref}, coalesce(max(version), 0) + 1, ${JSON.stringify(content)}::jsonb, ${by}
    from waymark.register_version where register = ${register} and ref = ${ref}`.execute(db)
}

/** All rows of a register as records, in the order of their keys, with what is sealed opened by `deploymentKey`. */
export async function readRegisterRecords(
  db: Kysely<DB>,
  register: RegisterName,
  deploymentKey: Buffer,
): Promise<Record<string, unknown>[]> {
  const table = registerTables[register]
  const sealedColumn = table.sealed === undefined ? sql`` : sql`, sealed`
  const found = await sql<Record<string, unknown>>`
    select ${columnList(table.columns)}${sealedColumn} from ${sql.table(table.table)}
    order by ${sql.join(table.key.map((name) => sql.ref(name)))}`.execute(db)
  return found.rows.map((row) => {
    const record = recordOf(table, row)
    if (table.sealed !== undefined && row.sealed instanceof Buffer) {
      const ref = refOf(register, record as RegisterRows[typeof register])
      record[table.sealed] = opened(row.sealed, deploymentKey, register, ref)
    }
    return record
  })
}

function versionContent(table: RegisterTable, record: Record<string, unknown>, sealed: Buffer | null) {
  if (table.sealed === undefined) return record
  const { [table.sealed]: _words, ...plain } = record
  return sealed === null ? plain : { ...plain, sealed: sealed.toString('base64') }
}

function columnList(columns: readonly RegisterColumn[]): RawBuilder<unknown> {
  // `numeric` travels as float8: a capacity or a population fits, and `pg` would give text.
  return sql.join(
    columns.map(({ column, type }) =>
      type === 'numeric' ? sql`${sql.ref(column)}::float8 as ${sql.ref(column)}` : sql.ref(column),
    ),
  )
}

function parameter({ field, type }: RegisterColumn, record: Record<string, unknown>): RawBuilder<unknown> {
  const value = record[field] ?? null
  return sql`${type === 'jsonb' && value !== null ? JSON.stringify(value) : value}::${sql.raw(type)}`
}

function recordOf(table: RegisterTable, row: Record<string, unknown>): Record<string, unknown> {
  return presentFields(
    Object.fromEntries(table.columns.map(({ field, column }) => [field, row[column] ?? undefined])),
  )
}

function presentFields(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([name, value]) => value !== undefined && value !== null && name !== 'record',
    ),
  )
}

function sealedWords(words: string, key: Buffer | undefined, register: string, ref: string): Buffer {
  if (key === undefined) throw new TypeError('sealed words need the deployment key')
  return seal(key, Buffer.from(words, 'utf8'), `${register}/${ref}`)
}

function opened(sealed: Buffer, key: Buffer | undefined, register: string, ref: string): string {
  if (key === undefined) throw new TypeError('sealed words need the deployment key')
  return open(key, sealed, `${register}/${ref}`).toString('utf8')
}
