import { computeIndicators } from '#indicators/compute.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import { factsOfJourney } from '#indicators/facts/facts-of.ts'
import type { FiguresAnswer } from '../../src/rooms/figures/figures.contract.ts'
import { readCountingRegisters } from '../../src/rooms/figures/rules.ts'
import { everyChild, journeyOf, loadJourneys } from '../../src/rooms/journeys/journeys.queries.ts'
import { sitDown } from '../cases/desk.ts'
import type { Cases } from '../cases/open-cases.ts'
import { besideBare, type Row } from '../row.ts'
import { recordStatements, replay } from '../statements.ts'
import { runSideBySide } from '../timing.ts'
import type { Measurement } from './measurement.ts'

const year = { from: '2025-01-01T00:00:00', to: '2026-01-01T00:00:00' }
/** Counting from journeys is done once, and not for a whole country. */
const naiveAtMost = 10_000

/** All indicators of a year from cubes; a breakdown that nobody declared, from facts. */
export const indicators: Measurement = {
  name: 'indicators',
  async measure({ cases, rounds, progress }) {
    const rows: Row[] = []
    for (const each of cases) {
      progress.step(`indicators, ${each.size} cases`)
      const asked = await statisticsOf(each)
      const cubes = 'All indicators of a year by sex and age, from cubes'
      rows.push(await measureAnswer(cubes, asked, `${asked.year}&by=sex,age`, 'cubes', 200, rounds, each))
      const free = 'Children in conflict with the law by agency, offence and age, from facts'
      const question = `${asked.year}&by=agency,offence,age&indicator=JJ-1`
      rows.push(await measureAnswer(free, asked, question, 'facts', 2000, Math.min(rounds, 3), each))
    }
    return rows
  },
}

type Asked = { readonly year: string; readonly ask: (query: string) => Promise<FiguresAnswer> }

/** The year as its cubes have it, and asking as the statistician. */
async function statisticsOf(cases: Cases): Promise<Asked> {
  const secret = await sitDown(cases.deployment, 'statistician')
  const offset = await cases.asService(async (db) => {
    const row = await db.selectFrom('waymark.cube_state').select('utc_offset').executeTakeFirstOrThrow()
    return row.utc_offset
  })
  const zone = `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset) * 60_000).toISOString().slice(11, 16)}`
  const text = (instant: string) => encodeURIComponent(`${instant}${zone}`)
  return {
    year: `from=${text(year.from)}&to=${text(year.to)}`,
    ask: async (query) => {
      const answer = await cases.ask('GET', `/api/v1/figures?${query}`, undefined, secret)
      return (await answer.json()) as FiguresAnswer
    },
  }
}

async function measureAnswer(
  what: string,
  { ask }: Asked,
  query: string,
  origin: FiguresAnswer['origin'],
  atMost: number,
  rounds: number,
  cases: Cases,
): Promise<Row> {
  const answer = await ask(query)
  if (answer.origin !== origin) throw new Error(`${what}: answered from ${answer.origin}`)
  const recorded = await recordStatements(cases.pool, () => ask(query))
  const [own, bare, withoutWalls] = await runSideBySide(
    [() => ask(query), () => replay(cases.pool, recorded), () => replay(cases.ownerPool, recorded)],
    { rounds, callsARound: 16 },
  )
  const counted = answer.results.reduce((sum, { groups }) => sum + (groups?.length ?? 1), 0)
  return {
    measurement: 'indicators',
    what,
    cases: cases.size,
    timing: own!,
    beside: besideBare(bare!, withoutWalls!),
    figure: { value: own!.p95, what: 'ms, its p95', target: { atMost } },
    notes: [
      `${answer.results.length} indicators, ${counted} cells`,
      ...(origin === 'cubes' && cases.told <= naiveAtMost ? [await countJourneys(cases)] : []),
    ],
  }
}

/** The naive recount: every journey loaded, folded and counted. */
async function countJourneys(cases: Cases): Promise<string> {
  const began = performance.now()
  await cases.asService(async (db) => {
    const registers = await readCountingRegisters(db, cases.deps.profile())
    const facts: Fact[] = []
    for await (const ids of everyChild(db)) {
      for (const kept of await loadJourneys(db, cases.deps.vault, ids)) {
        const found = factsOfJourney({ ...journeyOf(kept), ...registers }, registers, `${year.to}Z`)
        for (const fact of found) facts.push(fact)
      }
    }
    computeIndicators(facts, registers, { from: `${year.from}Z`, to: `${year.to}Z`, by: ['sex', 'age'] })
  })
  return `the same counted from the journeys themselves, once: ${((performance.now() - began) / 1000).toFixed(1)} s`
}
