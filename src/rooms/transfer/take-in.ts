import type { Kysely } from 'kysely'
import type { CaseRecord, ChildRecord, JourneyEvent } from '#journey/envelope.ts'
import type { InvolvementRecord, JourneyRecord } from '#journey-file/journey-record.ts'
import type { JourneyFile } from '#journey-file/read-journey-file.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { Profile } from '#safeguards/profile.ts'
import type { DB } from '../database.gen.ts'
import { type Bundle, type Kept, keepBundles } from '../journeys/keep.ts'
import { knownIn } from '../journeys/known.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { keepRegisterRecord, registerKinds } from './keep-register-record.ts'

export type TakenIn = Kept & { registers: number }
export type Taking = {
  vault: Vault
  profile: Profile
  now: Date
  by: string
  /** `who`: the bringer may not know where children live, and leaves nothing of it out by not saying it. */
  brings?: 'whole' | 'who'
  onProgress?: (done: number, of: number) => void
}

/** About how many lines are held in memory at once; a longer file is read again for each share of its children. */
const linesAtOnce = 250_000
const childrenAtOnce = 250

/**
 * Writes every accepted record of a journey file, in the transaction under way (the server's own session), in
 * whatever order the lines stand. A child's records are kept together, so memory is bounded and each child is
 * folded once. Taking in the same file again writes nothing.
 */
export async function takeIn(db: Kysely<DB>, file: JourneyFile, taking: Taking): Promise<TakenIn> {
  const total: TakenIn = { registers: 0, children: 0, cases: 0, events: 0, involvements: 0, changed: 0 }
  for await (const outcome of file.outcomes(registerKinds)) {
    if (outcome.status === 'refused') continue
    const change = await keepRegisterRecord(db, taking.vault, outcome.record, taking.by)
    if (change !== 'same') total.registers++
  }
  const childOf = await childOfCases(db, file, taking.vault)
  const registers = await readRegisters(db)
  const folding = { registers, profile: taking.profile, now: taking.now }
  const shares = Math.max(1, Math.ceil(file.lines / linesAtOnce))
  let done = 0
  for (let share = 0; share < shares; share++) {
    const bundles = await gather(file, childOf, (ref) => shareOf(ref, shares) === share)
    for (let at = 0; at < bundles.length; at += childrenAtOnce) {
      const some = bundles.slice(at, at + childrenAtOnce)
      const kept = await keepBundles(db, taking.vault, some, taking.by, folding, taking.brings)
      for (const what of Object.keys(kept) as (keyof Kept)[]) total[what] += kept[what]
      done += some.reduce((sum, bundle) => sum + sizeOf(bundle), 0)
      taking.onProgress?.(Math.min(done, file.accepted), file.accepted)
    }
  }
  return total
}

const sizeOf = (bundle: Bundle) => 1 + bundle.cases.length + bundle.events.length + bundle.involvements.length

type Gathered = {
  record?: ChildRecord
  cases: CaseRecord[]
  involvements: InvolvementRecord[]
  events: JourneyEvent[]
}

const childKinds: ReadonlySet<JourneyRecord['record']> = new Set(['child', 'case', 'involvement', 'event'])

/** The bundles of one share of the file's children, in the order in which they are first named. */
async function gather(
  file: JourneyFile,
  childOf: ReadonlyMap<string, string>,
  isMine: (childRef: string) => boolean,
): Promise<Bundle[]> {
  const gathered = new Map<string, Gathered>()
  for await (const outcome of file.outcomes(childKinds)) {
    if (outcome.status === 'refused' || outcome.again) continue
    const { record } = outcome
    const ref = childRefOf(record, childOf)
    if (ref === undefined || !isMine(ref)) continue
    const bundle = gathered.get(ref) ?? { cases: [], involvements: [], events: [] }
    gathered.set(ref, bundle)
    addTo(bundle, record)
  }
  return [...gathered].map(([ref, bundle]) => ({ ref, ...bundle }))
}

function childRefOf(record: JourneyRecord, childOf: ReadonlyMap<string, string>): string | undefined {
  if (record.record === 'child') return record.ref
  if (record.record === 'case') return record.child
  if (record.record === 'event' || record.record === 'involvement') return childOf.get(record.case)
  return undefined
}

function addTo(bundle: Gathered, record: JourneyRecord): void {
  const { record: kind, ...content } = record
  if (kind === 'child') bundle.record = content as ChildRecord
  if (kind === 'case') bundle.cases.push(content as CaseRecord)
  if (kind === 'involvement') bundle.involvements.push(content as InvolvementRecord)
  if (kind === 'event') bundle.events.push(content as JourneyEvent)
}

/** The child of every case that the file names, whether the file brings the case or it is known. */
async function childOfCases(db: Kysely<DB>, file: JourneyFile, vault: Vault): Promise<Map<string, string>> {
  const childOf = new Map<string, string>()
  for await (const outcome of file.outcomes(new Set(['case']))) {
    if (outcome.status === 'accepted' && outcome.record.record === 'case') {
      childOf.set(outcome.record.ref, outcome.record.child)
    }
  }
  const others = new Set<string>()
  for await (const outcome of file.outcomes(new Set(['event', 'involvement']))) {
    if (outcome.status === 'refused') continue
    const { record } = outcome
    if ((record.record === 'event' || record.record === 'involvement') && !childOf.has(record.case))
      others.add(record.case)
  }
  const known = knownIn(db, vault)
  const refs = [...others]
  for (let at = 0; at < refs.length; at += 1000) {
    for (const [ref, { child }] of await known.cases(refs.slice(at, at + 1000))) childOf.set(ref, child)
  }
  return childOf
}

function shareOf(ref: string, shares: number): number {
  let hash = 0
  for (let at = 0; at < ref.length; at++) hash = (hash * 31 + ref.charCodeAt(at)) >>> 0
  return hash % shares
}
