import { randomUUID } from 'node:crypto'
import { inTransaction } from '#platform/db.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { type Definition, defineStructures } from '#sdmx/definition.ts'
import { type Observation, observationsOf } from '#sdmx/observations.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { latestReleases, publishedAsOf } from '../release/release.queries.ts'
import { naming } from './naming.ts'
import { publishedDigests } from './sdmx.queries.ts'

/** Everything published, as SDMX sees it. */
export type PublishedData = {
  readonly definition: Definition
  readonly observations: readonly Observation[]
  /** Other data has another mark, and so has the same data told by another run: its words may have changed. */
  readonly mark: string
}

/**
 * Opens the published store, as nobody: it needs no session, and nothing else is read. What is in force now is kept
 * in memory until a release is added; what was in force at an earlier instant is read each time.
 */
export function openPublishedData(
  deps: Pick<RoomDeps, 'pool'>,
): (asOf: number | null) => Promise<PublishedData> {
  const run = randomUUID()
  let kept: { readonly mark: string; readonly data: PublishedData } | undefined
  return (asOf) =>
    inTransaction<DB, PublishedData>(
      deps.pool,
      async (db) => {
        if (asOf !== null) return dataOf(await publishedAsOf(db, new Date(asOf)), run)
        const mark = (await publishedDigests(db)).map(({ number, digest }) => `${number}.${digest}`).join(' ')
        if (kept?.mark !== mark) kept = { mark, data: dataOf(await latestReleases(db), run) }
        return kept.data
      },
      { readOnly: true },
    )
}

function dataOf(releases: readonly PublicRelease[], run: string): PublishedData {
  return {
    definition: defineStructures(releases, naming),
    observations: observationsOf(releases),
    mark: [run, ...releases.map(({ digest }) => digest)].join(' '),
  }
}
