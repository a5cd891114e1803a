import { createHash } from 'node:crypto'
import { inSession, inTransaction } from '#platform/db.ts'
import type { PublicRelease } from '#release/public-release.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { releaseOf } from '../release/release.queries.ts'
import { publishedNumbers, readOrganisations, readOutlines } from './public-site.queries.ts'
import { withoutHidden } from './without-hidden.ts'

/** Public names and outlines of the registers. */
export type PublicRegisters = {
  readonly outlines: ReadonlyMap<string, unknown>
  readonly organisations: readonly string[]
  /** Another one where anything of it changed. */
  readonly mark: string
}

/** What left, read once: a published release never changes. */
export type Published = {
  /** Every release, newest first. Asks the database at most once in `recheckMs`, however many people ask. */
  releases(): Promise<readonly PublicRelease[]>
  registers(): Promise<PublicRegisters>
}

/** How old the knowledge of which releases there are may be. */
const recheckMs = 2_000
/** Outlines and names change seldom. */
const registersMs = 60_000

/**
 * Opens the published store for the public: it reads as nobody, for the store needs no session. Only the outlines of
 * areas and the names of organisations come from the registers, by the server's own session.
 */
export function openPublished(deps: Pick<RoomDeps, 'pool' | 'serviceSecret' | 'now'>): Published {
  const kept = new Map<number, Promise<PublicRelease>>()
  const asNobody = <T>(work: Parameters<typeof inTransaction<DB, T>>[1]) =>
    inTransaction<DB, T>(deps.pool, work, { readOnly: true })

  const load = async (number: number): Promise<PublicRelease> => {
    const release = await asNobody((db) => releaseOf(db, number))
    if (release === undefined) throw new Error(`release ${number} is in the list and not in the store`)
    return withoutHidden(release)
  }
  const keep = (number: number): Promise<PublicRelease> => {
    const known = kept.get(number)
    if (known !== undefined) return known
    const loading = load(number)
    kept.set(number, loading)
    loading.catch(() => kept.delete(number))
    return loading
  }
  const readAll = async () => {
    const numbers = await asNobody(publishedNumbers)
    return Promise.all(numbers.toReversed().map(keep))
  }
  const readRegisters = () =>
    inSession<DB, PublicRegisters>(
      deps.pool,
      deps.serviceSecret,
      async (db) => {
        const [outlines, organisations] = [await readOutlines(db), await readOrganisations(db)]
        const mark = createHash('sha256')
          .update(JSON.stringify([[...outlines], organisations]))
          .digest('hex')
        return { outlines, organisations, mark }
      },
      { readOnly: true },
    )
  return {
    releases: atMostEvery(recheckMs, deps.now, readAll),
    registers: atMostEvery(registersMs, deps.now, readRegisters),
  }
}

/** Asks again only after a while; those who ask meanwhile share one answer, and a failure is asked again at once. */
function atMostEvery<T>(ms: number, now: () => Date, ask: () => Promise<T>): () => Promise<T> {
  let asked: { readonly at: number; readonly answer: Promise<T> } | undefined
  return () => {
    const at = now().getTime()
    if (asked !== undefined && Math.abs(at - asked.at) < ms) return asked.answer
    const answer = ask()
    asked = { at, answer }
    answer.catch(() => {
      asked = undefined
    })
    return answer
  }
}
