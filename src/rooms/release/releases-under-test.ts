/** A house with a small synthetic country and its people, for tests of releases. */

import { inSession } from '#platform/db.ts'
import { newSigningKey, signerOf } from '#release/signature.ts'
import { loadCountry } from '../../load-country.ts'
import type { DB } from '../database.gen.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { claimRelease } from './drafts.queries.ts'
import type { ReleaseReading } from './release.contract.ts'
import { releaseRoutes } from './release.routes.ts'
import type { OpenSigner } from './signing-key.ts'
import { workOnRelease } from './work-on-release.ts'

export type ReleaseHouse = TestHouse & {
  readonly maker: string
  readonly approvers: readonly [string, string]
  /** Makes a release and works on it until it is protected. */
  protectedRelease(asked: Asked): Promise<ReleaseReading>
  /** The same, approved by both and published. */
  published(asked: Asked): Promise<ReleaseReading>
}

type Asked = {
  readonly plan: string
  readonly years: readonly number[]
  readonly corrects?: { readonly number: number; readonly reason: string }
}

/** Opens it: `children` of Arkadia as of 1 January 2027, a statistician who makes and two who approve. */
export async function openReleaseHouse(children: number): Promise<ReleaseHouse> {
  const signer = signerOf(newSigningKey())
  const openSigner: OpenSigner = async () => signer
  const house = await openTestHouse((deps) => [releaseRoutes(deps, openSigner, () => undefined)])
  const now = new Date('2027-01-01T08:00:00Z')
  house.setClock(now)
  const profile = house.deps.profile()
  await loadCountry(house.deps, profile, { children, seed: 7, now, onProgress: () => undefined })
  const enter = async (name: string, agency: string, role: 'statistician' | 'administrator') =>
    house.enter(await house.addPerson(name, agency, role), agency, role)
  const maker = await enter('maker', 'STA-1', 'statistician')
  const approvers = [
    await enter('second', 'STA-1', 'statistician'),
    await enter('ministry', 'MIN-1', 'administrator'),
  ] as const
  const ask = async (secret: string, method: string, path: string, body?: unknown) => {
    const answer = await house.ask(secret, method, `/api/v1/releases${path}`, body)
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as ReleaseReading
  }
  const protectedRelease = async (asked: Asked) => {
    const { id } = await ask(maker, 'POST', '', { id: crypto.randomUUID(), ...asked })
    await workThrough(house)
    return ask(maker, 'GET', `/${id}`)
  }
  return {
    ...house,
    maker,
    approvers,
    protectedRelease,
    published: async (asked) => {
      const { id, review } = await protectedRelease(asked)
      const digest = review?.digest
      for (const approver of approvers) await ask(approver, 'POST', `/${id}/approve`, { digest })
      return ask(maker, 'POST', `/${id}/publish`, { digest })
    },
  }
}

/** A few more children on record, days later. */
export async function loadMore(house: TestHouse, children: number): Promise<void> {
  const now = new Date('2027-01-05T08:00:00Z')
  const profile = house.deps.profile()
  await loadCountry(house.deps, profile, { children, seed: 8, now, onProgress: () => undefined })
}

/** Works on every release that waits. */
export async function workThrough(house: TestHouse): Promise<void> {
  const { pool, serviceSecret } = house.deps
  for (;;) {
    const row = await inSession<DB, Awaited<ReturnType<typeof claimRelease>>>(pool, serviceSecret, (db) =>
      claimRelease(db),
    )
    if (!row) return
    await workOnRelease(house.deps, row)
  }
}
