import { indicators as everyIndicator } from '#indicators/catalogue.ts'
import { dimensionIds } from '#indicators/dimensions.ts'
import { QueryError, readQuery } from '#indicators/query.ts'
import { writeTable } from '#indicators/write-table.ts'
import { recordAudit } from '../rooms/audit.ts'
import { countFacts } from '../rooms/figures/count-facts.ts'
import { lacksFacts } from '../rooms/figures/figures.queries.ts'
import { readCountingRegisters } from '../rooms/figures/rules.ts'
import { asOperator, inOwnSession, tell } from './act.ts'
import { type Command, readArguments, readInstant, UsageError } from './command.ts'

/** Every indicator for a window, from the facts that are kept of every journey: a table, or the stable JSON of the contract. */
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
      const registers = await readCountingRegisters(db, profile)
      refuseUnknown(() => readQuery(query, registers))
      if (await lacksFacts(db))
        tell('No facts are kept of these journeys yet: run `npx waymark rebuild` first')
      const results = await countFacts(db, query, {
        registers,
        which: everyIndicator,
        own: false,
        atMost: null,
      })
      await recordAudit(db, {
        action: 'indicators.computed',
        detail: { ...query, by: query.by.join(',') },
      })
      process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : writeTable(results))
      return 0
    }),
  )
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
