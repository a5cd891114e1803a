import type { Kysely } from 'kysely'
import { refuse } from '#platform/errors.ts'
import { planOf } from '#release/plans/catalogue.ts'
import { faultOfYears } from '#release/windows.ts'
import type { DB } from '../database.gen.ts'
import { insertRelease, type NewRelease, releaseRow } from './drafts.queries.ts'
import { releaseSummaries } from './release.queries.ts'

export type Asked = {
  /** Made by whoever asks: the same request twice makes one release. */
  readonly id: string
  readonly plan: string
  readonly years: readonly number[]
  readonly corrects?: { readonly number: number; readonly reason: string } | undefined
}

export type Maker = Pick<NewRelease, 'made_by' | 'person' | 'agency' | 'role'>

/**
 * Adds a draft; counting and protecting follow. A correction repeats the plan and years of what it corrects. Gives
 * whether it is new. Refuses with `release.unknown-plan`, `release.no-year`, `release.year-not-over`,
 * `release.years-apart`, `release.unknown-number`, `release.corrected-already`, `release.other-plan`, `release.id-used`.
 */
export async function makeRelease(db: Kysely<DB>, asked: Asked, maker: Maker, now: Date): Promise<boolean> {
  const plan = planOf(asked.plan) ?? refuse('release.unknown-plan', { plan: asked.plan })
  const years = [...new Set(asked.years)].toSorted((a, b) => a - b)
  const fault = faultOfYears(plan, years, now.getTime())
  if (fault) refuse(fault, { years: years.join(', ') })
  if (asked.corrects) await checkCorrected(db, asked.corrects.number, plan.id)
  const isNew = await insertRelease(db, {
    id: asked.id,
    plan: plan.id,
    plan_version: plan.version,
    years,
    corrects: asked.corrects?.number ?? null,
    reason: asked.corrects?.reason ?? null,
    ...maker,
  })
  if (!isNew) await checkSame(db, asked.id, plan.id, years)
  return isNew
}

async function checkCorrected(db: Kysely<DB>, number: number, plan: string): Promise<void> {
  const found = (await releaseSummaries(db)).find((one) => one.number === number)
  if (!found) return refuse('release.unknown-number', { number }, 404)
  if (found.correctedBy !== null) refuse('release.corrected-already', { number, by: found.correctedBy }, 409)
  if (found.plan.id !== plan) refuse('release.other-plan', { number, plan: found.plan.id })
}

async function checkSame(db: Kysely<DB>, id: string, plan: string, years: readonly number[]): Promise<void> {
  const found = await releaseRow(db, id)
  if (found?.plan !== plan || found.years.join() !== years.join()) refuse('release.id-used', {}, 409)
}
