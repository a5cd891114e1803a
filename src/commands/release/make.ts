import { randomUUID } from 'node:crypto'
import { recordAudit } from '../../rooms/audit.ts'
import { makeRelease } from '../../rooms/release/make-release.ts'
import { asOperator, inOwnSession } from '../act.ts'
import { type Command, readArguments, UsageError } from '../command.ts'
import { workHere } from './work.ts'

/** Freezes the counts of a plan, protects them, and says what is hidden; approving is for people. */
export const make: Command = async (args) => {
  const { values, positionals } = readArguments(
    args,
    { years: { type: 'string' }, corrects: { type: 'string' }, reason: { type: 'string' } },
    1,
  )
  const [plan] = positionals
  const years = (values.years ?? '').split(',').flatMap((year) => (year.trim() ? [Number(year)] : []))
  if (plan === undefined || years.length === 0)
    throw new UsageError('waymark release make PLAN --years 2024,2025 [--corrects NUMBER --reason TEXT]')
  if ((values.corrects === undefined) !== (values.reason === undefined))
    throw new UsageError('--corrects and --reason belong together')
  const corrects =
    values.corrects === undefined
      ? undefined
      : { number: Number(values.corrects), reason: values.reason ?? '' }
  const id = randomUUID()
  return asOperator(async (deployment, profile) => {
    await inOwnSession(deployment, async (db) => {
      const maker = { made_by: null, person: 'operator', agency: null, role: 'operator' }
      await makeRelease(db, { id, plan, years, corrects }, maker, new Date())
      const detail = { plan, years: years.join(','), corrects: corrects?.number ?? null }
      await recordAudit(db, { action: 'release.made', subject: id, detail })
    })
    return workHere(deployment, profile, id)
  })
}
