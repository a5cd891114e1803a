import type { Kysely } from 'kysely'
import type { JourneyEvent } from '#journey/envelope.ts'
import type { Problem } from '#journey-file/problem.ts'
import { readJourneyFile } from '#journey-file/read-journey-file.ts'
import { ProblemError, problem, refuse } from '#platform/errors.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { faultsOf } from '../journeys/faults.ts'
import { knownIn } from '../journeys/known.queries.ts'

/**
 * Holds one event against every rule of the journey file: the same words refuse the same things, whether a person
 * records it or a file brings it. Gives the event as it will be kept, and what it warns of.
 * Throws `event.invalid` with one fault a field, `event.exists-otherwise` where its id has other content already.
 */
export async function checkEvent(
  db: Kysely<DB>,
  vault: Vault,
  event: Record<string, unknown>,
  now: Date,
): Promise<{ event: JourneyEvent; warnings: Problem[] }> {
  const line = Buffer.from(`${JSON.stringify({ record: 'event', ...event })}\n`)
  const file = await readJourneyFile(() => [line], { now: now.getTime(), known: knownIn(db, vault) })
  for await (const outcome of file.outcomes()) {
    if (outcome.status === 'refused') {
      const exists = outcome.problems.some((each) => each.code === 'record.conflict')
      if (exists) refuse('event.exists-otherwise', { event: String(event.id) }, 409)
      throw invalid(outcome.problems)
    }
    const { record: _record, ...checked } = outcome.record
    return { event: checked as JourneyEvent, warnings: file.warnings }
  }
  throw invalid([])
}

function invalid(problems: readonly Problem[]): ProblemError {
  const faults = faultsOf(problems)
  return new ProblemError(problem('event.invalid', { count: faults.length }, 422, faults))
}
