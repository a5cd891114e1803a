import type { Kysely } from 'kysely'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import { watchRowAt } from '../today/read-today.ts'
import { namesOf, type Whose, watchBetween } from '../today/today.queries.ts'
import type { AtRiskAnswer } from './safeguards.contract.ts'

const hour = 3_600_000

/**
 * For whom one right is breached and open, or falls due within 48 hours: those whom the reader may see, at most 100
 * of each, longest late first.
 */
export async function readAtRisk(
  db: Kysely<DB>,
  agency: string,
  safeguard: string,
  now: Date,
): Promise<AtRiskAnswer> {
  const whose: Whose = { agency, person: null }
  const until = new Date(now.getTime() + 48 * hour)
  const clocks = await watchBetween(db, whose, {
    kind: 'clock',
    from: null,
    to: until,
    order: 'nearest',
    safeguard,
  })
  const acts = await watchBetween(db, whose, { kind: 'act', from: null, to: now, order: 'latest', safeguard })
  const rows = [...clocks, ...acts]
  await recordAudit(db, { action: 'rights.at-risk-read', subject: safeguard, detail: { rows: rows.length } })
  return {
    now: now.toISOString(),
    items: rows.map(watchRowAt(now)),
    names: await namesOf(
      db,
      rows.flatMap((row) => [row.acts, row.place]),
    ),
  }
}
