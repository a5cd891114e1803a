import { computeIndicators } from '#indicators/compute.ts'
import { periodsWithin } from '#indicators/cube/periods.ts'
import { formatInstant } from '#journey/instant.ts'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { indicatorsNamed, questionOf, scopeFor } from './ask.ts'
import { collectFacts, readCountingRegisters } from './collect.ts'
import type { SeriesAnswer, SeriesQuery } from './figures.contract.ts'
import { withCensus } from './read-figures.ts'

const periodsAtMost = 120
const offset = 180

/** The same question for each period of a window, audited. Refuses `figures.too-many-periods`. */
export async function readSeries(deps: RoomDeps, acting: Acting, asked: SeriesQuery): Promise<SeriesAnswer> {
  const scope = scopeFor(acting.session.role, asked.scope)
  const which = indicatorsNamed(asked.indicator)
  const now = deps.now()
  const registers = await inSession<DB, Awaited<ReturnType<typeof readCountingRegisters>>>(
    deps.pool,
    acting.secret,
    (db) => readCountingRegisters(db, deps),
  )
  questionOf(asked, registers)
  const periods = periodsWithin(asked.period, Date.parse(asked.from), Date.parse(asked.to), offset)
  if (periods.length > periodsAtMost) {
    refuse('figures.too-many-periods', { found: periods.length, limit: periodsAtMost })
  }
  const facts = await collectFacts(deps, acting, scope, registers, now.toISOString())
  const points = periods
    .filter((period) => period.from < now.getTime())
    .map((period) => {
      const window = { from: formatInstant(period.from, offset), to: formatInstant(period.to, offset) }
      const query = questionOf(withCensus({ ...asked, ...window, census: undefined }, now), registers)
      const [result] = computeIndicators(facts, registers, query, which)
      return { period: period.key, running: period.to > now.getTime(), result: result! }
    })
  await inSession<DB, void>(deps.pool, acting.secret, (db) =>
    recordAudit(db, { action: 'figures.read', detail: { ...asked, scope, origin: 'facts' } }),
  )
  return {
    asOf: now.toISOString(),
    origin: 'facts',
    scope,
    indicator: asked.indicator,
    period: asked.period,
    points: points as SeriesAnswer['points'],
  }
}
