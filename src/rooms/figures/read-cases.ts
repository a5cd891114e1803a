import { inSession } from '#platform/db.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { indicatorsNamed, questionOf, scopeFor } from './ask.ts'
import { behindCount } from './behind-count.ts'
import { collectFacts, readCountingRegisters } from './collect.ts'
import type { CasesAnswer, CasesQuery } from './figures.contract.ts'
import { withCensus } from './read-figures.ts'

const casesAtMost = 500

/** The cases behind a count of the acting person's own children, audited. */
export async function readCases(deps: RoomDeps, acting: Acting, asked: CasesQuery): Promise<CasesAnswer> {
  scopeFor(acting.session.role, 'mine')
  const [indicator] = indicatorsNamed(asked.indicator)
  const now = deps.now()
  const registers = await inSession<DB, Awaited<ReturnType<typeof readCountingRegisters>>>(
    deps.pool,
    acting.secret,
    (db) => readCountingRegisters(db, deps),
  )
  const cell = cellNamed(asked)
  const query = questionOf({ ...withCensus(asked, now), by: Object.keys(cell).join(',') }, registers)
  const facts = await collectFacts(deps, acting, 'mine', registers, query.census ?? query.to)
  const found = behindCount(facts, registers, query, indicator!, cell, asked.part ?? 'numerator')
  await inSession<DB, void>(deps.pool, acting.secret, (db) =>
    recordAudit(db, { action: 'figures.cases-read', detail: { ...asked, rows: found.length } }),
  )
  return { asOf: now.toISOString(), total: found.length, items: found.slice(0, casesAtMost) }
}

/** The `by.` parameters: dimension and value. */
function cellNamed(asked: CasesQuery): Record<string, string> {
  const named = Object.entries(asked).flatMap(([name, value]) =>
    name.startsWith('by.') && typeof value === 'string' ? [[name.slice(3), value] as const] : [],
  )
  return Object.fromEntries(named)
}
