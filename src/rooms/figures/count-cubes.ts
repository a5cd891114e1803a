import type { Kysely } from 'kysely'
import { partCounter } from '#indicators/cube/count-part.ts'
import {
  addCell,
  addCube,
  type CellSums,
  type CubeSums,
  partsOfKey,
  settleCell,
  settleCube,
} from '#indicators/cube/tallies.ts'
import { readCell, readPart, writeCell } from '#indicators/cube/text.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'
import { countBucket } from './count-bucket.ts'
import * as cubes from './cubes.queries.ts'
import { lacksFacts } from './figures.queries.ts'
import { readCountingRegisters, rulesOf } from './rules.ts'

/** What a round did. `rulesChanged`: the registers or parameters are others than those counted by before. */
export type Round = { readonly buckets: number; readonly rulesChanged: boolean }

/** A round takes on no further bucket once it has read this many facts: its transaction stays short. */
const factsAtOnce = 100_000

/**
 * Counts buckets that have something to be counted, in the transaction under way, which must be the server's own. The
 * parts, their difference on the cells and the removal of the marks are one: undone together, or kept together.
 */
export async function countSome(db: Kysely<DB>, profile: Profile, now: Date): Promise<Round> {
  await cubes.takeTime(db)
  const registers = await readCountingRegisters(db, profile)
  const { offset, rulesChanged } = await followRules(db, registers)
  const taken = await cubes.takeBuckets(db, now)
  const count = partCounter(registers)
  const change = new Map<string, CubeSums>()
  let [facts, done] = [0, 0]
  for (const bucket of taken) {
    if (facts >= factsAtOnce) break
    const counted = await countBucket(db, bucket, count, offset, now.getTime())
    for (const { period, before, after } of counted.parts) addDifference(change, period, before, after)
    facts += counted.facts
    done++
  }
  // Whoever writes cells holds this lock: two rounds at once follow each other here.
  await cubes.readState(db, true)
  for (const [period, difference] of change) await changeCells(db, period, difference)
  return { buckets: done, rulesChanged }
}

/**
 * Counts everything anew: parts from facts, cells from parts, in the transaction under way. What other rounds would
 * have done waits until it is over.
 */
export async function rebuildCubes(
  db: Kysely<DB>,
  profile: Profile,
  now: Date,
  onProgress: (done: string) => void = () => undefined,
): Promise<{ periods: number }> {
  await cubes.takeTime(db)
  const registers = await readCountingRegisters(db, profile)
  await cubes.takeAllBuckets(db)
  const { offset } = await followRules(db, registers)
  const count = partCounter(registers)
  for (let bucket = 0; bucket < 64; bucket++) {
    const counted = await countBucket(db, bucket, count, offset, now.getTime(), true)
    await cubes.removeParts(
      db,
      bucket,
      counted.parts.map((part) => part.period),
    )
    onProgress(`bucket ${bucket + 1} of 64`)
  }
  await cubes.removeCells(db)
  const periods = await cubes.periodsKept(db)
  for (const period of periods) {
    const sum: CubeSums = new Map()
    for (const text of await cubes.partsOfPeriod(db, period)) addCube(sum, readPart(text))
    settleCube(sum)
    await cubes.writeCells(
      db,
      period,
      [...sum].map(([key, cell]) => ({ ...partsOfKey(key), written: writeCell(cell) })),
    )
    onProgress(`period ${period}`)
  }
  return { periods: periods.length }
}

/** Takes note of the rules in force; where they changed, everything is marked. */
async function followRules(db: Kysely<DB>, registers: Awaited<ReturnType<typeof readCountingRegisters>>) {
  const known = await cubes.readState(db)
  const offset = known?.offset ?? (await cubes.usualOffset(db))
  const rules = rulesOf(registers, offset)
  if (known?.rules === rules) return { offset, rulesChanged: false }
  // Asked again under the lock: another round may have seen it first.
  if (known && (await cubes.readState(db, true))?.rules === rules) return { offset, rulesChanged: false }
  await cubes.writeState(db, { offset, rules })
  await cubes.markEverything(db)
  // A deployment from before there were facts has its journeys read again, as one whose registers changed.
  return { offset, rulesChanged: known !== undefined || (await lacksFacts(db)) }
}

function addDifference(
  change: Map<string, CubeSums>,
  period: string,
  before: CubeSums,
  after: CubeSums,
): void {
  const sum: CubeSums = change.get(period) ?? new Map()
  change.set(period, sum)
  addCube(sum, after)
  addCube(sum, before, -1)
}

async function changeCells(db: Kysely<DB>, period: string, difference: CubeSums): Promise<void> {
  settleCube(difference)
  if (difference.size === 0) return
  const keys = [...difference.keys()].map(partsOfKey)
  const kept = new Map<string, CellSums>()
  for (const { area, breakdown, written } of await cubes.readCells(db, period, keys)) {
    kept.set(`${area}\t${breakdown}`, readCell(written))
  }
  const cells = [...difference].map(([key, more]): cubes.CellRow => {
    const cell: CellSums = kept.get(key) ?? new Map()
    addCell(cell, more)
    return { ...partsOfKey(key), written: settleCell(cell) ? writeCell(cell) : null }
  })
  await cubes.writeCells(db, period, cells)
}
