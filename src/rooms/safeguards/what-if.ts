import type { Transaction } from 'kysely'
import { type Problem, problem, refuse } from '#platform/errors.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { Profile } from '#safeguards/profile.ts'
import { limitsOf } from '#safeguards/profile-limits.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'
import { checkProfile } from '../administration/profile.ts'
import type { DB } from '../database.gen.ts'
import { journeyOf, loadJourneys } from '../journeys/journeys.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { limitName } from './limits-in-force.ts'
import type { WhatIfAnswer } from './safeguards.contract.ts'
import { childrenOwed, type WhoseClocksDrop } from './what-if.queries.ts'
import { emptyTally, judgedBy, type Question, tallyJourney } from './what-if-tally.ts'

/** A request folds at most this many journeys: some ten seconds. The command line has no such limit. */
export const childrenAtMost = 5_000
const childrenAtOnce = 100
/** Fewer occurrences than this tell of single children. */
const fewest = 10

/** What the answer is computed with: transactions as the server itself, each of them repeatable. */
export type Computing = {
  readonly inOwnSession: <T>(work: (db: Transaction<DB>) => Promise<T>) => Promise<T>
  readonly vault: Vault
  readonly profile: Profile
  readonly now: Date
  /** Null: however many there are. */
  readonly atMost: number | null
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * How many past occurrences the proposed limit would have breached, beside how many the one in force did. Folds the
 * journeys of the whole deployment in batches and gives counts only. Refuses with what `checkQuestion` refuses, and
 * with `what-if.too-much` where the range asks for more journeys than `atMost`.
 */
export async function askWhatIf(computing: Computing, question: Question): Promise<WhatIfAnswer> {
  checkQuestion(question, computing.profile)
  const { inOwnSession, vault, now, atMost } = computing
  const [from, to] = [new Date(question.from), new Date(question.to)]
  const { safeguard } = question
  const ids = await inOwnSession((db) =>
    childrenOwed(db, safeguard.id, whoseClocksDrop(safeguard), from, to, atMost === null ? null : atMost + 1),
  )
  if (atMost !== null && ids.length > atMost) refuse('what-if.too-much', { atMost }, 422)
  const judged = judgedBy(question, computing.profile)
  const registers = await inOwnSession(readRegisters)
  const tally = emptyTally()
  for (let done = 0; done < ids.length; done += childrenAtOnce) {
    const batch = ids.slice(done, done + childrenAtOnce)
    const kept = await inOwnSession((db) => loadJourneys(db, vault, batch))
    for (const each of kept) {
      tallyJourney(tally, { ...journeyOf(each), ...registers }, question, judged, now.toISOString())
    }
    computing.onProgress?.(done + batch.length, ids.length)
  }
  const tooFew = tally.occurrences < fewest
  const hasLaw = Object.values(tally.law).some((n) => n > 0)
  return {
    safeguard: safeguard.id,
    key: question.key,
    limit: question.limit,
    from: from.toISOString(),
    to: to.toISOString(),
    children: tooFew ? 0 : ids.length,
    tooFew,
    current: tooFew ? null : tally.current,
    law: tooFew || !hasLaw ? null : tally.law,
    proposed: tooFew ? null : tally.proposed,
    more: tooFew ? null : tally.more,
    fewer: tooFew ? null : tally.fewer,
  }
}

/** Of whom a clock of this right may have been dropped, leaving no finding: no one's, the dead's, or anyone's. */
function whoseClocksDrop(safeguard: Safeguard): WhoseClocksDrop {
  if (!('startsAt' in safeguard)) return 'windows' in safeguard ? 'anyone' : 'no-one'
  return safeguard.lapses?.as === 'dropped' ? 'anyone' : 'the-dead'
}

/**
 * Refuses what cannot be asked: `what-if.no-limit` (the rule has no number),
 * `what-if.which-limit` (it has several), `what-if.other-unit`, `what-if.range`.
 */
export function checkQuestion(question: Question, profile: Profile): void {
  const found = faultOf(question, profile)
  if (found) refuse(found.code, found.params, 422)
}

function faultOf({ safeguard, key, limit, from, to }: Question, profile: Profile): Problem | null {
  const keys = keysOf(safeguard)
  if (keys.length === 0) return problem('what-if.no-limit', {}, 422)
  if (!keys.includes(key)) return problem('what-if.which-limit', { keys: keys.join(', ') }, 422)
  if (!(from < to)) return problem('what-if.range', {}, 422)
  const name = limitName(safeguard.id, key)
  const laws = { ...profile, parameters: {}, national: { [name]: { limit, citation: 'proposed' } } }
  const [fault] = checkProfile(laws)
  return fault ? problem('what-if.other-unit', { allowed: String(fault.params.allowed ?? '') }, 422) : null
}

/** The cases of the limit that can be asked about: `['']` where there is one limit. */
export function keysOf(safeguard: Safeguard): string[] {
  return limitsOf(safeguard).flatMap(([key, limit]) => (limit && limit.value > 0 ? [key] : []))
}
