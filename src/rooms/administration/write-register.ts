import type { Kysely } from 'kysely'
import { sqlState } from '#platform/database-problems.ts'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import {
  checkReferencesNow,
  lockVersion,
  outlineOf,
  wouldCircle,
} from '../registers/register-lists.queries.ts'
import type { RegisterRows } from '../registers/register-tables.ts'
import { writeRegisterRow } from '../registers/registers.queries.ts'
import type { Acting } from '../sign-in/acting.ts'

/** The registers that administrators keep by hand. */
export type KeptRegister = 'area' | 'agency' | 'place'

/** A row as it was sent: null and absent both mean that nothing is known. */
type Sent<Name extends KeptRegister> = { ref: string } & {
  [Field in keyof RegisterRows[Name]]: RegisterRows[Name][Field] | null
}

/** Writing a row that must be new, or one that stands in a known version (undefined: in any). */
export type Expectation = 'new' | { version: number | undefined }

/**
 * Writes one row as the administrator who asks, keeps its version and records it. Refuses with
 * `register.exists`, `register.unknown`, `register.changed-meanwhile`, `register.reference-unknown` or
 * `register.circular`.
 */
export async function keepRow<Name extends KeptRegister>(
  deps: Pick<RoomDeps, 'pool'>,
  acting: Acting,
  register: Name,
  row: Sent<Name>,
  expected: Expectation,
): Promise<void> {
  await inSession<DB, void>(deps.pool, acting.secret, async (db) => {
    await checkReferencesNow(db)
    const version = await lockVersion(db, register, row.ref)
    checkExpectation(version, expected, row.ref)
    const parent = 'parent' in row ? row.parent : undefined
    if (typeof parent === 'string' && (await wouldCircle(db, row.ref, parent))) {
      refuse('register.circular', { ref: row.ref, parent }, 422)
    }
    const whole = register === 'area' ? { geometry: await outlineOf(db, row.ref), ...row } : row
    const done = await writing(db, register, withoutNulls(whole), acting.session.username)
    await recordAudit(db, {
      action: `${register}.${done === 'new' ? 'created' : 'changed'}`,
      subject: row.ref,
      detail: { change: done },
    })
  })
}

function checkExpectation(version: number | undefined, expected: Expectation, ref: string): void {
  if (expected === 'new') {
    if (version !== undefined) refuse('register.exists', { ref }, 409)
    return
  }
  if (version === undefined) refuse('register.unknown', { ref }, 404)
  if (expected.version !== undefined && expected.version !== version) {
    refuse('register.changed-meanwhile', { ref, version }, 409)
  }
}

async function writing<Name extends KeptRegister>(
  db: Kysely<DB>,
  register: Name,
  row: RegisterRows[Name],
  by: string,
) {
  try {
    return await writeRegisterRow(db, register, row, by)
  } catch (error) {
    if (sqlState(error) !== '23503') throw error
    // The constraint's name says which field: `place_agency_fk`.
    const name = error instanceof Error && 'constraint' in error ? String(error.constraint) : ''
    const field = /_([a-z]+)_fk$/.exec(name)?.[1] ?? 'ref'
    return refuse('register.reference-unknown', { field }, 422)
  }
}

function withoutNulls<Name extends KeptRegister>(row: Sent<Name>): RegisterRows[Name] {
  const present = Object.entries(row).filter(([, value]) => value !== null)
  return Object.fromEntries(present) as unknown as RegisterRows[Name]
}
