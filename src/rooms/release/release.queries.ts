/**
 * The published store: what left, as it left. Every public answer (screen, CSV, XLSX, SDMX, API, site) reads
 * only this, and needs no session to do so.
 */
import type { Kysely } from 'kysely'
import type { PublicRelease, ReleaseContent, ReleaseSummary } from '#release/public-release.ts'
import type { DB } from '../database.gen.ts'

const columns = ['number', 'content', 'digest', 'signature', 'public_key'] as const

type Kept = {
  readonly number: number
  readonly content: string
  readonly digest: string
  readonly signature: string
  readonly public_key: string
}

/** The releases in force: published, and corrected by none. The newest first. */
export async function latestReleases(db: Kysely<DB>): Promise<PublicRelease[]> {
  return inForce(await published(db, null))
}

/** The releases that were in force at an instant, as they were published. The newest first. */
export async function publishedAsOf(db: Kysely<DB>, instant: Date): Promise<PublicRelease[]> {
  return inForce(await published(db, instant))
}

/** One release by its number, whether or not a later one corrects it. */
export async function releaseOf(db: Kysely<DB>, number: number): Promise<PublicRelease | undefined> {
  const row = await db
    .selectFrom('waymark.release_published')
    .select(columns)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && releaseFrom(row)
}

/** Every release that ever left, without its tables, the newest first; those corrected say by which. */
export async function releaseSummaries(db: Kysely<DB>): Promise<ReleaseSummary[]> {
  const all = await published(db, null)
  const correctedBy = new Map(all.flatMap((one) => (one.corrects ? [[one.corrects.number, one.number]] : [])))
  return all.map(({ number, title, titles, plan, publishedAt, frozenAt, corrects, publisher, digest }) => ({
    number,
    title,
    titles,
    plan,
    publishedAt,
    frozenAt,
    corrects,
    publisher,
    digest,
    correctedBy: correctedBy.get(number) ?? null,
  }))
}

async function published(db: Kysely<DB>, until: Date | null): Promise<PublicRelease[]> {
  let query = db.selectFrom('waymark.release_published').select(columns).orderBy('number', 'desc')
  if (until !== null) query = query.where('published_at', '<=', until)
  return (await query.execute()).map(releaseFrom)
}

function releaseFrom({ content, digest, signature, public_key }: Kept): PublicRelease {
  const said = JSON.parse(content) as ReleaseContent
  return { ...said, digest, signature, publicKey: public_key }
}

function inForce(releases: readonly PublicRelease[]): PublicRelease[] {
  const corrected = new Set(releases.flatMap((one) => one.corrects?.number ?? []))
  return releases.filter(({ number }) => !corrected.has(number))
}
