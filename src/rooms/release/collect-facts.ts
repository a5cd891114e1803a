/** Where the facts that a release counts come from: this one place. */
import type { Kysely } from 'kysely'
import { buckets } from '#indicators/cube/buckets.ts'
import type { Fact } from '#indicators/facts/fact.ts'
import { readFacts } from '#indicators/facts/fact-text.ts'
import type { DB } from '../database.gen.ts'
import { factsTouching, lacksFacts } from './freezing.queries.ts'

/** In how many lots the facts come. */
export const lots = buckets

/**
 * The facts that touch a span, all of some children at a time; the session has to see all. Throws where no facts are
 * kept yet: counting nothing would publish zeros.
 */
export async function* collectFacts(
  db: Kysely<DB>,
  span: { readonly from: number; readonly to: number },
): AsyncGenerator<Fact[]> {
  if (await lacksFacts(db)) throw new Error('no facts are kept of these journeys yet: waymark rebuild')
  for (let lot = 0; lot < lots; lot++) yield readFacts(await factsTouching(db, lot, span))
}
