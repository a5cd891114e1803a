import { setImmediate as breathe } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { buckets } from '#indicators/cube/buckets.ts'
import { beginQuestion } from '#indicators/cube/question.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import { readFacts } from '#indicators/facts/fact-text.ts'
import type { Indicator } from '#indicators/indicator.ts'
import type { Query } from '#indicators/query.ts'
import type { IndicatorRegisters } from '#indicators/registers.ts'
import type { IndicatorResult } from '#indicators/result.ts'
import { refuse } from '#platform/errors.ts'
import type { DB } from '../database.gen.ts'
import { estimateFacts, type FactsWanted, factTexts, factTextsOfBucket } from './figures.queries.ts'

/** A request looks at no more facts than this: a few seconds, and no more memory than a small machine has. */
export const factsAtMost = 1_000_000

/** What a question is asked with. `atMost` null: the command line, which may take its time. */
export type Counting = {
  readonly registers: IndicatorRegisters
  readonly which: readonly Indicator[]
  readonly own: boolean
  readonly atMost: number | null
}

/**
 * Answers a question from the facts that the acting session may read. Refuses `figures.too-much`, before anything is
 * read, where it would look at too many.
 */
export async function countFacts(
  db: Kysely<DB>,
  query: Query,
  { registers, which, own, atMost }: Counting,
): Promise<IndicatorResult[]> {
  const question = beginQuestion(registers, query, which)
  await eachLot(db, { kinds: question.kinds, span: question.span, own }, atMost, question.add)
  return question.results()
}

/** Goes through facts, all of some children at a time. Refuses as `countFacts` does. */
export async function eachLot(
  db: Kysely<DB>,
  wanted: FactsWanted,
  atMost: number | null,
  take: (facts: readonly Fact[]) => void,
): Promise<void> {
  if (wanted.kinds.length === 0) return
  if (atMost === null) {
    for (let bucket = 0; bucket < buckets; bucket++) {
      take(readFacts(await factTextsOfBucket(db, wanted, bucket)))
    }
    return
  }
  const rows = await estimateFacts(db, wanted)
  if (rows > atMost) refuse('figures.too-much', { rows, limit: atMost })
  for (const texts of await factTexts(db, wanted)) {
    take(readFacts(texts))
    await breathe()
  }
}
