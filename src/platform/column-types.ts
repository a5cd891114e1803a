import pg from 'pg'

/** PostgreSQL's type numbers (`pg_type.oid`) that we read otherwise than `pg` does. */
const INT8 = 20
const DATE = 1082
const DATE_ARRAY = 1182
const TEXT_ARRAY = 1009

type Parser = (value: string) => unknown

/**
 * How a column's text becomes a value: `date` stays `YYYY-MM-DD` (a Date would shift it by the machine's time zone),
 * `bigint` (counts) becomes a number and refuses to lose digits. The rest is as `pg` does it: `timestamptz` a Date,
 * `numeric` a string, `jsonb` parsed, `bytea` a Buffer.
 */
export function parseColumn(oid: number, format?: 'text' | 'binary'): Parser {
  if (oid === DATE) return (value) => value
  if (oid === INT8) return parseBigint
  if (oid === DATE_ARRAY) return pg.types.getTypeParser(TEXT_ARRAY as number, 'text')
  return format === undefined ? pg.types.getTypeParser(oid) : pg.types.getTypeParser(oid, format as 'text')
}

function parseBigint(value: string): number {
  const parsed = Number(value)
  if (!Number.isSafeInteger(parsed))
    throw new RangeError('a bigint column holds more digits than a number keeps')
  return parsed
}
