import { setImmediate as breathe } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { cubed, cubeKey, type PartCounter } from '#indicators/cube/count-part.ts'
import { nextChange } from '#indicators/cube/next-change.ts'
import type { Period } from '#indicators/cube/periods.ts'
import { periodsToCount } from '#indicators/cube/periods-to-count.ts'
import { type CubeSums, under } from '#indicators/cube/tallies.ts'
import { readPart, writePart } from '#indicators/cube/text.ts'
import { spanOf } from '#indicators/facts/fact-span.ts'
import { readFacts } from '#indicators/facts/fact-text.ts'
import { formatInstant } from '#journey/instant.ts'
import type { DB } from '../database.gen.ts'
import * as cubes from './cubes.queries.ts'

/** What one bucket's counting found: each period's part before and after. */
export type CountedBucket = {
  readonly facts: number
  readonly parts: readonly { period: string; before: CubeSums; after: CubeSums }[]
}

const current: ReadonlySet<string> = new Set(cubed.map(cubeKey))

/**
 * Counts what of a bucket is to be counted, keeps the parts and removes the marks, in the transaction under way, which
 * must hold the bucket's lock. Marks are read before facts: what is written meanwhile has a mark of its own.
 */
export async function countBucket(
  db: Kysely<DB>,
  bucket: number,
  count: PartCounter,
  offset: number,
  now: number,
  everything = false,
): Promise<CountedBucket> {
  const marks = await cubes.readMarks(db, bucket)
  const months = everything ? null : marks.months
  const kept = await cubes.keptParts(db, bucket)
  const first = months === null ? await cubes.firstFactOf(db, bucket) : null
  const periods = periodsToCount(months, kept, first, now, offset)
  const facts = readFacts(await cubes.factsOfBucket(db, bucket, months === null ? null : hullOf(periods)))
  const spans = facts.map(spanOf)
  const before = await cubes.readParts(
    db,
    bucket,
    periods.map((period) => period.key),
  )
  const rows: cubes.PartRow[] = []
  const parts: CountedBucket['parts'][number][] = []
  let next = Number.POSITIVE_INFINITY
  for (const period of periods) {
    const running = period.to > now
    const census = running ? now : period.to
    const own = facts.filter(
      (_, i) => spans[i]!.from <= period.to && (spans[i]!.to ?? Infinity) >= period.from,
    )
    const after = count(own, windowOf(period, census, offset))
    const was = readPart(before.get(period.key) ?? '[]')
    carryOver(was, after)
    const dueAt = running ? Math.min(nextChange(own, now, offset), period.to) : null
    rows.push({ period: period.key, bucket, census, dueAt, text: writePart(after) })
    parts.push({ period: period.key, before: was, after })
    // Others wait for this process too.
    if (own.length > 0) await breathe()
  }
  await cubes.writeParts(db, rows)
  await cubes.removeMarks(db, marks.ids)
  for (const { dueAt } of [
    ...rows,
    ...kept.filter((part) => !rows.some((row) => row.period === part.period)),
  ]) {
    next = Math.min(next, dueAt ?? Infinity)
  }
  await cubes.setNext(db, bucket, next)
  return { facts: facts.length, parts }
}

/** The window of a period as a question names it. */
export function windowOf(period: Period, census: number, offset: number) {
  return {
    from: formatInstant(period.from, offset),
    to: formatInstant(period.to, offset),
    census: formatInstant(census, offset),
  }
}

function hullOf(periods: readonly Period[]): { from: number; to: number } {
  return {
    from: Math.min(...periods.map((period) => period.from)),
    to: Math.max(...periods.map((period) => period.to)),
  }
}

/** What earlier versions of a definition counted stays beside the new one, as it was. */
function carryOver(before: CubeSums, after: CubeSums): void {
  for (const [key, cell] of before) {
    for (const [indicator, groups] of cell) {
      if (!current.has(indicator)) under(after, key).set(indicator, groups)
    }
  }
}
