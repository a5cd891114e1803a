import { keptTable } from '#indicators/cube/answer.ts'
import { type Period, periodsWithin } from '#indicators/cube/periods.ts'
import type { IndicatorResult } from '#indicators/result.ts'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { type Asker, indicatorsNamed, listOf, questionOf, scopeFor } from './ask.ts'
import { countCells, textsOf } from './count-cells.ts'
import { countFacts, factsAtMost } from './count-facts.ts'
import type { Origin, SeriesAnswer, SeriesQuery } from './figures.contract.ts'
import { secretFor } from './read-figures.ts'
import { readGround } from './standing-ground.ts'

const periodsAtMost = 120

type Found = { origin: Origin; asOf: number; results: readonly IndicatorResult[] }

/** The same question for each period of a window that has begun; audited. Refuses `figures.too-many-periods`. */
export async function readSeries(deps: RoomDeps, asker: Asker, asked: SeriesQuery): Promise<SeriesAnswer> {
  const scope = scopeFor(asker.session.role, asked.scope)
  const which = indicatorsNamed(asked.indicator)
  if (which.length !== 1) refuse('figures.no-such-indicator', { found: asked.indicator })
  const now = deps.now().getTime()
  const { registers, offset, cubes } = await readGround(deps)
  questionOf(asked, registers)
  const periods = periodsAsked(asked, offset, now)
  const by = listOf(asked.by)
  const query = { by, ...(asked.area !== undefined && { area: asked.area }) }
  const table = keptTable(query, registers)
  const texts = textsOf(offset)
  const kept = scope === 'all' && cubes !== 'none' ? table : undefined
  const secret = kept ? asker.secret : secretFor(deps, asker, scope)
  const found = await inSession<DB, Found>(deps.pool, secret, async (db) => {
    if (kept) {
      const questions = periods.map((period) => ({ period, ...kept }))
      const cells = await countCells(db, questions, query, registers, which, texts, now)
      const asOf = Math.min(now, ...cells.map((cell, i) => (isRunning(periods[i]!, now) ? cell.asOf : now)))
      return { origin: 'cubes', asOf, results: cells.flatMap((cell) => cell.results) }
    }
    const results: IndicatorResult[] = []
    const counting = { registers, which, own: scope === 'mine', atMost: factsAtMost }
    for (const period of periods) {
      const window = texts(period, Math.min(now, period.to))
      results.push(...(await countFacts(db, { ...query, ...window }, counting)))
    }
    return { origin: 'facts', asOf: now, results }
  })
  await inSession<DB, void>(deps.pool, asker.secret, (db) =>
    recordAudit(db, { action: 'figures.read', detail: { ...asked, scope, origin: found.origin } }),
  )
  return {
    asOf: new Date(found.asOf).toISOString(),
    origin: found.origin,
    scope,
    pending: found.origin === 'cubes' && cubes === 'behind',
    indicator: asked.indicator,
    period: asked.period,
    points: periods.map((period, i) => ({
      period: period.key,
      running: isRunning(period, now),
      result: found.results[i]! as SeriesAnswer['points'][number]['result'],
    })),
  }
}

const isRunning = (period: Period, now: number) => period.to > now

function periodsAsked(asked: SeriesQuery, offset: number, now: number): Period[] {
  const [from, to] = [Date.parse(asked.from), Date.parse(asked.to)]
  const least = { month: 28, quarter: 90, year: 365 }[asked.period]
  const roughly = Math.floor((to - from) / (least * 86_400_000))
  // Told before they are made: a window may be of thousands of years.
  if (roughly > 2 * periodsAtMost)
    refuse('figures.too-many-periods', { found: roughly, limit: periodsAtMost })
  const periods = periodsWithin(asked.period, from, to, offset)
  if (periods.length > periodsAtMost) {
    refuse('figures.too-many-periods', { found: periods.length, limit: periodsAtMost })
  }
  return periods.filter((period) => period.from <= now)
}
