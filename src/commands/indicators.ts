import type { Kysely } from 'kysely'
import { computeIndicators } from '#indicators/compute.ts'
import { dimensionIds } from '#indicators/dimensions.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import { factsOfJourney } from '#indicators/facts/facts-of.ts'
import { QueryError, readQuery } from '#indicators/query.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import { writeTable } from '#indicators/write-table.ts'
import type { Deployment } from '../deployment.ts'
import { recordAudit } from '../rooms/audit.ts'
import type { DB } from '../rooms/database.gen.ts'
import { everyChild, journeyOf, loadJourneys } from '../rooms/journeys/journeys.queries.ts'
import { readDenominators } from '../rooms/registers/denominators.queries.ts'
import { readRegisters } from '../rooms/registers/registers.queries.ts'
import { asOperator, inOwnSession, progress } from './act.ts'
import { type Command, readArguments, readInstant, UsageError } from './command.ts'

/** Every indicator for a window, from the journeys themselves: a table, or the stable JSON of the contract. */
export const indicators: Command = async (args) => {
  const { values } = readArguments(
    args,
    {
      from: { type: 'string' },
      to: { type: 'string' },
      census: { type: 'string' },
      by: { type: 'string' },
      area: { type: 'string' },
      json: { type: 'boolean' },
    },
    0,
  )
  if (values.from === undefined || values.to === undefined) throw new UsageError('say --from and --to')
  const to = readInstant(values.to, 'to', '')
  const query = {
    from: readInstant(values.from, 'from', ''),
    to,
    census: readInstant(values.census, 'census', to),
    by: (values.by ?? '').split(',').flatMap((id) => id.trim() || []),
    ...(values.area !== undefined && { area: values.area }),
  }
  return asOperator(async (deployment, profile) =>
    inOwnSession(deployment, async (db) => {
      const registers = { ...(await readRegisters(db)), ...(await readDenominators(db)), profile }
      refuseUnknown(() => readQuery(query, registers))
      const facts = await collectFacts(db, deployment, registers, query.census)
      const results = computeIndicators(facts, registers, query)
      await recordAudit(db, {
        action: 'indicators.computed',
        detail: { ...query, by: query.by.join(','), facts: facts.length },
      })
      process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : writeTable(results))
      return 0
    }),
  )
}

/** The facts of every child, loaded a few at a time. */
async function collectFacts(
  db: Kysely<DB>,
  { vault }: Pick<Deployment, 'vault'>,
  registers: IndicatorRegisters,
  census: string,
): Promise<Fact[]> {
  const facts: Fact[] = []
  let children = 0
  for await (const ids of everyChild(db)) {
    for (const each of await loadJourneys(db, vault, ids)) {
      for (const fact of factsOfJourney({ ...journeyOf(each), ...registers }, registers, census))
        facts.push(fact)
    }
    children += ids.length
    progress(`${children} children`)
  }
  progress('')
  return facts
}

function refuseUnknown(read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const { code, found } = error
    if (code === 'query.dimension') {
      throw new UsageError(`--by: found ${JSON.stringify(found)}, allowed: ${dimensionIds.join(', ')}`)
    }
    if (code === 'query.area') throw new UsageError(`--area: no area ${JSON.stringify(found)}`)
    throw new UsageError(`--from, --to: the window ${found} is empty`)
  }
}
