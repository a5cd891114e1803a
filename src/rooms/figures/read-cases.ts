import { beginQuestion } from '#indicators/cube/question.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import { inSession } from '#platform/db.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { indicatorsNamed, questionOf, scopeFor, withCensus } from './ask.ts'
import { behindCount } from './behind-count.ts'
import { eachLot, factsAtMost } from './count-facts.ts'
import type { CasesAnswer, CasesQuery, FigureCase } from './figures.contract.ts'
import { readGround } from './standing-ground.ts'

const casesAtMost = 500

/** The cases behind a count, of those that the acting person's own walls let them read; audited. */
export async function readCases(deps: RoomDeps, acting: Acting, asked: CasesQuery): Promise<CasesAnswer> {
  scopeFor(acting.session.role, 'mine')
  const [indicator] = indicatorsNamed(asked.indicator)
  const now = deps.now()
  const { registers } = await readGround(deps)
  const cell = cellNamed(asked)
  const query = questionOf({ ...withCensus(asked, now), by: Object.keys(cell).join(',') }, registers)
  const { kinds, span } = beginQuestion(registers, query, [indicator!])
  const part = asked.part ?? 'numerator'
  const items = await inSession<DB, FigureCase[]>(deps.pool, acting.secret, async (db) => {
    const facts: Fact[] = []
    await eachLot(db, { kinds, span, own: true }, factsAtMost, (lot) => {
      for (const fact of lot) facts.push(fact)
    })
    const found = behindCount(facts, registers, query, indicator!, cell, part)
    await recordAudit(db, { action: 'figures.cases-read', detail: { ...asked, rows: found.length } })
    return found
  })
  return { asOf: now.toISOString(), total: items.length, items: items.slice(0, casesAtMost) }
}

/** The `by.` parameters: dimension and value. */
function cellNamed(asked: CasesQuery): Record<string, string> {
  const named = Object.entries(asked).flatMap(([name, value]) =>
    name.startsWith('by.') && typeof value === 'string' ? [[name.slice(3), value] as const] : [],
  )
  return Object.fromEntries(named)
}
