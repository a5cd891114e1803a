/** A house in which something is published, past everything that has to happen before, and a way to ask for it. */
import { canonicalText, contentOf } from '#release/canonical.ts'
import type { PublicRelease } from '#release/public-release.ts'
import { arkadia } from '#sdmx/releases-under-test.ts'
import { openTestHouse } from '../testing/test-house.ts'
import { sdmxRoutes } from './sdmx.routes.ts'

export type Got = { readonly status: number; readonly headers: Headers; readonly text: string }

export type SdmxHouse = {
  publish(release: PublicRelease): Promise<void>
  /** Asks for a path under `/sdmx/`, as nobody. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Got>
  close(): Promise<void>
}

/** Opens it, with Arkadia's first release. */
export async function openSdmxHouse(): Promise<SdmxHouse> {
  const house = await openTestHouse((deps) => [sdmxRoutes(deps)])
  // Publishing has walls of its own, tested where they stand; here what left is made by hand.
  await house.owner.query('alter table waymark.release_published disable trigger user')
  const publish = async (release: PublicRelease) => {
    const corrects = release.corrects?.number ?? null
    const made = await house.owner.query<{ id: string }>(
      `insert into waymark.release (plan, plan_version, years, state, number, person, role, corrects, reason)
       values ('annual', 1, '{2024}', 'published', $1, 'statistician', 'statistician', $2, $3) returning id`,
      [release.number, corrects, release.corrects?.reason ?? null],
    )
    const content = canonicalText(contentOf(release))
    await house.owner.query(
      `insert into waymark.release_published
         (number, release_id, published_at, corrects, content, digest, signature, public_key)
       values ($1, $2, $3, $4, $5, $6, '-', '-')`,
      [release.number, made.rows[0]?.id, release.publishedAt, corrects, content, release.digest],
    )
  }
  await publish(arkadia)
  return {
    publish,
    get: async (path, headers = {}) => {
      const answer = await house.app.request(`/sdmx/${path}`, { headers })
      return { status: answer.status, headers: answer.headers, text: await answer.text() }
    },
    close: () => house.close(),
  }
}

/** Everything, by version 2 of the interface. */
export const everything = 'v2/data/dataflow/WAYMARK/CHILD_JUSTICE/1.0'

/** What a reader says who wants a table. */
export const csv = { accept: 'application/vnd.sdmx.data+csv;version=2.0.0' }
