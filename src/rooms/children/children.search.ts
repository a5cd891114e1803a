import type { Kysely } from 'kysely'
import type { Vault } from '#platform/vault/vault.ts'
import type { DB } from '../database.gen.ts'
import { matchName, splitWords, tokensOfWord, wordsOf } from '../journeys/names.ts'
import { openFor } from '../journeys/sealing.ts'
import { hashToken } from '../journeys/write.queries.ts'
import { findByTokens, identitiesOf } from './children.queries.ts'

/** How many candidates are opened and compared at most. */
const candidatesAtMost = 200
/** Below this a name is another name. */
const leastMatch = 0.55

/**
 * Children whose name fits what was typed, best first, with how well it fits (0 to 1). Candidates come from
 * hashed words; their names are opened in memory and compared, and nothing of them leaves this function.
 */
export async function findByName(
  db: Kysely<DB>,
  vault: Vault,
  typed: string,
  limit: number,
): Promise<{ childId: string; match: number }[]> {
  const words = splitWords(typed)
  const hashed = words.map((word) =>
    tokensOfWord(word).map((token) => ({ token, hash: hashToken(vault, token) })),
  )
  const exact = hashed.map((tokens) =>
    tokens.filter(({ token }) => !token.startsWith('g:')).map(({ hash }) => hash),
  )
  let candidates = await findByTokens(db, exact, candidatesAtMost)
  if (candidates.length < 5) {
    const loose = hashed.map((tokens) => tokens.map(({ hash }) => hash))
    candidates = [...new Set([...candidates, ...(await findByTokens(db, loose, candidatesAtMost))])]
  }
  const identities = await identitiesOf(db, candidates)
  return identities
    .map((row) => ({
      childId: row.id,
      match:
        row.identity && row.wrapped
          ? matchOf(row.id, row.identity, vault.unwrap(row.wrapped, row.key_id), words)
          : 0,
    }))
    .filter(({ match }) => match >= leastMatch)
    .toSorted((a, b) => b.match - a.match || (a.childId < b.childId ? -1 : 1))
    .slice(0, limit)
}

function matchOf(childId: string, sealed: Buffer, key: Buffer, words: readonly string[]): number {
  return matchName(words, wordsOf(openFor(key, childId, 'identity', sealed)))
}
