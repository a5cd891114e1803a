import { CompiledQuery, type Kysely } from 'kysely'

/** A column of a bulk insert: its name, its PostgreSQL type and how a row gives its value as text. */
export type Column<Row> = { name: string; type: string; value: (row: Row) => unknown }

/** Declares a column of a bulk insert. */
export function column<Row>(name: string, type: string, value: (row: Row) => unknown): Column<Row> {
  return { name, type, value }
}

/**
 * Inserts many rows in one statement through unnested arrays: one parameter a column, however many rows.
 * Values travel as text and are cast by the database. Gives the number of rows written.
 */
export async function insertRows<Row>(
  db: Pick<Kysely<unknown>, 'executeQuery'>,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  onConflict = '',
): Promise<number> {
  if (rows.length === 0) return 0
  const result = await db.executeQuery(compileInsert(table, columns, rows, onConflict))
  return Number(result.numAffectedRows ?? 0)
}

function compileInsert<Row>(
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  onConflict: string,
): CompiledQuery {
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  const casts = columns.map((column, i) => `x.c${i}::${column.type}`).join(', ')
  const arrays = columns.map((_, i) => `$${i + 1}::text[]`).join(', ')
  const aliases = columns.map((_, i) => `c${i}`).join(', ')
  const text = `insert into ${table} (${names}) select ${casts} from unnest(${arrays}) as x(${aliases}) ${onConflict}`
  const parameters = columns.map((column) => rows.map((row) => asText(column.value(row), column.type)))
  return CompiledQuery.raw(text, parameters)
}

function asText(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (type.endsWith('[]')) return arrayLiteral(value as readonly string[])
  if (type === 'jsonb' || type === 'json') return JSON.stringify(value)
  return String(value)
}

function arrayLiteral(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
}
