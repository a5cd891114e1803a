import { computeIndicators } from '#indicators/compute.ts'
import { inSession } from '#platform/db.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { indicatorsNamed, questionOf, scopeFor } from './ask.ts'
import { collectFacts, readCountingRegisters } from './collect.ts'
import type { FiguresAnswer, FiguresQuery } from './figures.contract.ts'

/** Answers one question of a person, audited. */
export async function readFigures(
  deps: RoomDeps,
  acting: Acting,
  asked: FiguresQuery,
): Promise<FiguresAnswer> {
  const scope = scopeFor(acting.session.role, asked.scope)
  const which = indicatorsNamed(asked.indicator)
  const now = deps.now()
  const registers = await inSession<DB, Awaited<ReturnType<typeof readCountingRegisters>>>(
    deps.pool,
    acting.secret,
    (db) => readCountingRegisters(db, deps),
  )
  const query = questionOf(withCensus(asked, now), registers)
  const facts = await collectFacts(deps, acting, scope, registers, query.census ?? query.to)
  const results = computeIndicators(facts, registers, query, which)
  await inSession<DB, void>(deps.pool, acting.secret, (db) =>
    recordAudit(db, { action: 'figures.read', detail: { ...asked, scope, origin: 'facts' } }),
  )
  return { asOf: now.toISOString(), origin: 'facts', scope, results: results as FiguresAnswer['results'] }
}

/** A census that is not said is the end of the window, or now where that lies ahead. */
export function withCensus<Asked extends { to: string; census?: string | undefined }>(
  asked: Asked,
  now: Date,
): Asked {
  if (asked.census !== undefined || Date.parse(asked.to) <= now.getTime()) return asked
  return { ...asked, census: now.toISOString() }
}
