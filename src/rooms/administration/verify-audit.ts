import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '../database.gen.ts'
import { type AuditLink, readHead, readLinks } from './audit.queries.ts'

/** What is wrong with the first broken link of a chain. */
export type BrokenLink = {
  seq: number
  /** changed: the entry is not what was written; missing: an entry is gone; head: the last link is not the one the chain remembers. */
  why: 'changed' | 'missing' | 'head'
}

/** What verification found of one chain. */
export type ChainVerdict = {
  chain: number
  /** Links that hold, from the first on. */
  links: number
  /** The hash of the last link that holds, hexadecimal: noted elsewhere, it proves the chain later. */
  head: string
  broken: BrokenLink | null
}

const chains = 16
const pageSize = 2_000

/**
 * Walks all chains of the audit, link by link, computing every hash anew from what the row says, and gives
 * one verdict a chain with its first broken link. Needs a session that sees the whole audit (operator, or
 * the server's own). Entries added meanwhile are left for the next time.
 */
export async function* verifyAudit(db: Kysely<DB>): AsyncGenerator<ChainVerdict> {
  for (let chain = 0; chain < chains; chain++) yield await verifyChain(db, chain)
}

async function verifyChain(db: Kysely<DB>, chain: number): Promise<ChainVerdict> {
  const head = await readHead(db, chain)
  let last = { seq: 0, hash: firstHash(chain) }
  const verdict = (broken: BrokenLink | null): ChainVerdict => ({
    chain,
    links: last.seq,
    head: last.hash.toString('hex'),
    broken,
  })
  if (head === undefined) return verdict({ seq: 0, why: 'head' })
  while (last.seq < head.seq) {
    const links = await readLinks(db, chain, last.seq, pageSize)
    if (links.length === 0) return verdict({ seq: last.seq + 1, why: 'missing' })
    for (const link of links) {
      if (last.seq >= head.seq) break
      const why = faultOf(last, link)
      if (why !== undefined) return verdict({ seq: last.seq + 1, why })
      last = { seq: link.seq, hash: link.hash }
    }
  }
  return verdict(last.hash.equals(head.hash) ? null : { seq: head.seq, why: 'head' })
}

/** Where every chain begins; the migration that made the chains wrote the same. */
function firstHash(chain: number): Buffer {
  return createHash('sha256').update(`waymark audit chain ${chain}`, 'utf8').digest()
}

/** Pure: what is wrong between two links, if anything. */
function faultOf(last: { seq: number; hash: Buffer }, link: AuditLink): 'changed' | 'missing' | undefined {
  if (link.seq !== last.seq + 1) return 'missing'
  const hash = createHash('sha256').update(last.hash).update(link.text, 'utf8').digest()
  return hash.equals(link.hash) ? undefined : 'changed'
}
