import type { Kysely } from 'kysely'
import { instruments } from '#instruments/catalogue.ts'
import type { Fact, Instrument } from '#instruments/instrument.ts'
import { provisionsOf } from '#instruments/provisions.ts'
import { actAs, inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { safeguards } from '#safeguards/catalogue.ts'
import type { Safeguard } from '#safeguards/safeguard.ts'
import type { Source } from '#safeguards/source.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { type AtRisk, type Counts, countAtRisk, countFindings } from './counts.queries.ts'
import { describeRule } from './describe-rule.ts'
import { examplesOf } from './examples.ts'
import { limitsInForce } from './limits-in-force.ts'
import type {
  CitedSource,
  InstrumentReading,
  SafeguardReading,
  SafeguardRow,
  SafeguardsAnswer,
} from './safeguards.contract.ts'
import { mayOpenChildren } from './safeguards.policy.ts'
import { signOffs } from './sign-off.queries.ts'
import { latestSignOffs, type SignOff, signOffInForce, verificationBy } from './verification.ts'

const hour = 3_600_000
const byId = new Map(safeguards.map((safeguard) => [safeguard.id, safeguard]))

/** The declared safeguard of this id. Refuses with `safeguard.unknown`. */
export function safeguardOf(id: string): Safeguard {
  return byId.get(id) ?? refuse('safeguard.unknown', { id: id.slice(0, 40) }, 404)
}

/** Every safeguard with its limits, its sources, and its counts in the reader's agency. */
export async function readSafeguards(deps: RoomDeps, acting: Acting): Promise<SafeguardsAnswer> {
  const read = await readAll(deps, acting)
  return {
    now: read.now.toISOString(),
    from: read.from.toISOString(),
    items: safeguards.map((safeguard) => rowOf(deps, safeguard, read)),
  }
}

/** One safeguard: the same, with the rule as data, its worked examples, and every sign-off. */
export async function readSafeguard(deps: RoomDeps, acting: Acting, id: string): Promise<SafeguardReading> {
  const safeguard = safeguardOf(id)
  const read = await readAll(deps, acting)
  const examples = await examplesOf(id)
  return {
    ...rowOf(deps, safeguard, read),
    now: read.now.toISOString(),
    from: read.from.toISOString(),
    rule: describeRule(safeguard, examples),
    examples,
    signOffs: read.signOffs.filter((entry) => entry.safeguard === id),
  }
}

/** The register of instruments with the provisions that safeguards rest on. */
export async function readInstruments(deps: RoomDeps, acting: Acting): Promise<InstrumentReading[]> {
  const entries = await inSession<DB, SignOff[]>(deps.pool, acting.secret, (db) => signOffs(db), {
    readOnly: true,
  })
  const verificationOf = verificationBy(latestSignOffs(entries))
  const stateOf = (id: string, instrument: string, locator: string) => {
    const sources: readonly Source[] = safeguardOf(id).sources
    return verificationOf(
      id,
      sources.find((each) => each.instrument === instrument && each.locator === locator)!,
    )
  }
  return instruments.map((instrument: Instrument) => ({
    id: instrument.id,
    level: instrument.level,
    title: factOf(instrument.title)!,
    adoptedBy: factOf(instrument.adoptedBy),
    symbol: factOf(instrument.symbol),
    adopted: factOf(instrument.adopted),
    inForce: factOf(instrument.inForce),
    replacedBy: instrument.replacedBy ?? null,
    replaces: instrument.replaces ?? null,
    provisions: provisionsOf(instrument.id).map(({ locator, safeguards: ids }) => ({
      locator,
      safeguards: ids.map((id) => ({ id, verification: stateOf(id, instrument.id, locator) })),
    })),
  }))
}

type Read = {
  now: Date
  from: Date
  counts: ReadonlyMap<string, Counts>
  atRisk: ReadonlyMap<string, AtRisk>
  signOffs: SignOff[]
}

/**
 * Counts and sign-offs in one transaction. Whoever may open children counts under their own session, behind the
 * database's walls; an administrator or statistician opens none, and is told the counts of their agency.
 */
async function readAll(deps: RoomDeps, { secret, session }: Acting): Promise<Read> {
  const now = deps.now()
  const from = yearBefore(now)
  const isOwnView = mayOpenChildren(session.role)
  return inSession<DB, Read>(deps.pool, secret, async (db, client) => {
    const entries = await signOffs(db)
    await recordAudit(db, { action: 'rights.read', detail: { safeguards: safeguards.length } })
    if (!isOwnView) await actAs(client, deps.serviceSecret)
    const counted = await count(db, session.agency, from, now)
    return { now, from, signOffs: entries, ...counted }
  })
}

async function count(db: Kysely<DB>, agency: string, from: Date, now: Date) {
  return {
    counts: await countFindings(db, agency, from, now),
    atRisk: await countAtRisk(db, agency, now, new Date(now.getTime() + 48 * hour)),
  }
}

function yearBefore(now: Date): Date {
  const from = new Date(now)
  from.setUTCFullYear(now.getUTCFullYear() - 1)
  return from
}

const noCounts: Counts = { met: 0, breached: 0, due: 0, unknown: 0 }

function rowOf(deps: RoomDeps, safeguard: Safeguard, read: Read): SafeguardRow {
  const risk = read.atRisk.get(safeguard.id) ?? { breached: 0, due: 0, acts: 0 }
  // An act that nothing can undo stays on the child's page; here stands only what somebody can still end.
  const canEnd = 'resolvedBy' in safeguard && safeguard.resolvedBy !== undefined
  return {
    id: safeguard.id,
    stage: safeguard.stage,
    limits: limitsInForce(safeguard, deps.profile(), read.now.getTime()),
    sources: sourcesOf(safeguard, read.signOffs),
    counts: { ...noCounts, ...read.counts.get(safeguard.id) },
    atRisk: { breached: risk.breached + (canEnd ? risk.acts : 0), due: risk.due },
  }
}

function sourcesOf(safeguard: Safeguard, entries: readonly SignOff[]): CitedSource[] {
  const latest = latestSignOffs(entries)
  const verificationOf = verificationBy(latest)
  return (safeguard.sources as readonly Source[]).map((source) => ({
    instrument: source.instrument,
    locator: source.locator,
    level: source.level,
    verification: verificationOf(safeguard.id, source),
    readAt: source.verification === 'unverified' ? null : source.verification.readAt,
    signOff: signOffInForce(latest, safeguard.id, source),
  }))
}

function factOf(fact: Fact | null) {
  if (!fact) return null
  return {
    value: fact.value,
    readAt: fact.verification === 'unverified' ? null : fact.verification.readAt,
  }
}
