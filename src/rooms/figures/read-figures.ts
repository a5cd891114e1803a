import { inSession } from '#platform/db.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type Asker, indicatorsNamed, questionOf, scopeFor, withCensus } from './ask.ts'
import { countCells, keptQuestion } from './count-cells.ts'
import { countFacts, factsAtMost } from './count-facts.ts'
import type { FiguresAnswer, FiguresQuery, Scope } from './figures.contract.ts'
import { readGround } from './standing-ground.ts'

/** Answers one question of a person, from cubes where it is kept counted and else from facts; audited. */
export async function readFigures(deps: RoomDeps, asker: Asker, asked: FiguresQuery): Promise<FiguresAnswer> {
  const scope = scopeFor(asker.session.role, asked.scope)
  const which = indicatorsNamed(asked.indicator)
  const now = deps.now()
  const ground = await readGround(deps)
  const query = questionOf(withCensus(asked, now), ground.registers)
  const kept =
    scope === 'all' && ground.cubes !== 'none'
      ? keptQuestion(
          { ...query, censusSaid: asked.census !== undefined },
          ground.registers,
          ground.offset,
          now.getTime(),
        )
      : undefined
  const audit = { action: 'figures.read', detail: { ...asked, scope, origin: kept ? 'cubes' : 'facts' } }
  if (kept) {
    const texts = (_period: unknown, census: number) => ({
      from: query.from,
      to: query.to,
      census: asked.census ?? (kept.period.to <= now.getTime() ? query.to : new Date(census).toISOString()),
    })
    const [found] = await inSession<DB, Awaited<ReturnType<typeof countCells>>>(
      deps.pool,
      asker.secret,
      async (db) => {
        await recordAudit(db, audit)
        const earlier = asked.versions === 'all'
        return countCells(db, [kept], query, ground.registers, which, texts, now.getTime(), earlier)
      },
    )
    const asOf = kept.period.to <= now.getTime() ? now.getTime() : found!.asOf
    return answerOf(asOf, 'cubes', scope, ground.cubes === 'behind', found!.results)
  }
  const counting = { registers: ground.registers, which, own: scope === 'mine', atMost: factsAtMost }
  const results = await inSession<DB, Awaited<ReturnType<typeof countFacts>>>(
    deps.pool,
    secretFor(deps, asker, scope),
    (db) => countFacts(db, query, counting),
  )
  await inSession<DB, void>(deps.pool, asker.secret, (db) => recordAudit(db, audit))
  return answerOf(now.getTime(), 'facts', scope, false, results)
}

/** Facts of everybody are no statistician's to read, only to have counted: the server does it. */
export function secretFor(deps: RoomDeps, asker: Asker, scope: Scope): string {
  return scope === 'all' ? deps.serviceSecret : asker.secret
}

function answerOf(
  asOf: number,
  origin: FiguresAnswer['origin'],
  scope: Scope,
  pending: boolean,
  results: readonly unknown[],
): FiguresAnswer {
  return {
    asOf: new Date(asOf).toISOString(),
    origin,
    scope,
    pending,
    results: results as FiguresAnswer['results'],
  }
}
