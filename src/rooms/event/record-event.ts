import type { Kysely } from 'kysely'
import type { JourneyEvent } from '#journey/envelope.ts'
import { actAs, type Client, inSession } from '#platform/db.ts'
import { ProblemError, problem, refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import { findingReading } from '../child/finding-reading.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { sameEvent } from '../journeys/compare.ts'
import { type KeptJourney, loadJourneys, lockChild } from '../journeys/journeys.queries.ts'
import { type ReadChild, replaceReadings } from '../journeys/readings.queries.ts'
import type { FindingRow } from '../journeys/readings.ts'
import { foldKept } from '../journeys/refold.ts'
import { opensTo } from '../journeys/standing.ts'
import { insertEvents } from '../journeys/write.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import { readVerification } from '../safeguards/sign-off.queries.ts'
import type { VerificationOf } from '../safeguards/verification.ts'
import type { Acting } from '../sign-in/acting.ts'
import { mayRecordEvents } from '../sign-in/sign-in.policy.ts'
import { checkEvent } from './check-event.ts'
import { differenceOf } from './effect.ts'
import type { RecordEventAnswer } from './event.contract.ts'

type Asked = Record<string, unknown> & { id: string; case: string; lastSeen?: string | null }

/**
 * Records one event and refolds the child in the same transaction; with `save` false only says what it would do.
 * The event itself is inserted under the recorder's own session, so that the database's wall has the last word.
 * The same event again changes nothing. Refuses `event.may-not-record`, `event.compartment-closed`, `case.unknown`,
 * `event.invalid`, `event.exists-otherwise`, `child.erased`.
 */
export async function recordEvent(
  deps: RoomDeps,
  acting: Acting,
  asked: Asked,
  save: boolean,
): Promise<RecordEventAnswer> {
  if (!mayRecordEvents(acting.session.role))
    refuse('event.may-not-record', { role: acting.session.role }, 403)
  return inSession<DB, RecordEventAnswer>(deps.pool, acting.secret, async (db, client) => {
    const kase = await findCase(db, asked.case)
    await actAs(client, deps.serviceSecret)
    if (save) await lockChild(db, kase.child_id)
    const [kept] = await loadJourneys(db, deps.vault, [kase.child_id])
    if (!kept?.key) return refuse('child.erased', { case: asked.case }, 409)
    const now = deps.now()
    const { lastSeen = null, ...given } = asked
    const opened = opensTo(kept.standings, acting.session, now)
    checkTarget(kept, opened, asked)
    const checked = await checkEvent(db, deps.vault, given, now)
    const compartment = checked.event.compartment ?? 'general'
    if (!opened.get(kase.id)?.has(compartment)) refuse('event.compartment-closed', { compartment }, 403)
    const event = { ...checked.event, recordedAt: now.toISOString(), recordedBy: acting.session.username }
    const folding = { registers: await readRegisters(db), profile: deps.profile(), now }
    const before = foldKept(kept, folding)
    const existing = kept.events.find((each) => each.id === event.id)
    if (existing && !sameEvent(existing, event)) refuse('event.exists-otherwise', { event: event.id }, 409)
    const after = existing ? before : foldKept({ ...kept, events: [...kept.events, event] }, folding)
    if (save && !existing) {
      await keep(db, client, deps, acting, kept, kase.id, event)
      await replaceReadings(db, [after])
    }
    const show = { now, verificationOf: await readVerification(db) }
    return answerOf(acting, kept, before, after, event, lastSeen, !existing && save, checked.warnings, show)
  })
}

/** Nobody corrects what they may not read: an event that is closed to them is as unknown as one that never was. */
function checkTarget(
  kept: KeptJourney,
  opened: ReadonlyMap<string, ReadonlySet<string>>,
  asked: Asked,
): void {
  for (const what of ['supersedes', 'retracts']) {
    const target = kept.events.find((event) => event.id === asked[what])
    const caseId = kept.cases.find((row) => row.ref === target?.case)?.id ?? ''
    if (target === undefined || opened.get(caseId)?.has(target.compartment ?? 'general')) continue
    const fault = { code: 'reference.unknown', at: `/${what}`, params: { found: target.id, allowed: null } }
    throw new ProblemError(problem('event.invalid', { count: 1 }, 422, [fault]))
  }
}

async function findCase(db: Kysely<DB>, ref: string) {
  const found = await db
    .selectFrom('waymark.child_case')
    .select(['id', 'child_id'])
    .where('ref', '=', ref)
    .executeTakeFirst()
  return found ?? refuse('case.unknown', { case: ref.slice(0, 60) }, 404)
}

async function keep(
  db: Kysely<DB>,
  client: Client,
  deps: RoomDeps,
  acting: Acting,
  kept: KeptJourney,
  caseId: string,
  event: JourneyEvent,
): Promise<void> {
  const childId = kept.row.id
  await actAs(client, acting.secret)
  await insertEvents(db, [{ childId, caseId, key: kept.key!, event, personId: acting.session.personId }])
  const action = event.retracts ? 'event.retracted' : event.supersedes ? 'event.superseded' : 'event.recorded'
  await recordAudit(db, {
    action,
    childId,
    subject: event.id,
    detail: { case: event.case, type: event.type },
  })
  await actAs(client, deps.serviceSecret)
}

function answerOf(
  acting: Acting,
  kept: KeptJourney,
  before: ReadChild,
  after: ReadChild,
  event: JourneyEvent,
  lastSeen: string | null,
  recorded: boolean,
  warnings: readonly { code: string; field?: string }[],
  { now, verificationOf }: { now: Date; verificationOf: VerificationOf },
): RecordEventAnswer {
  const opened = opensTo(kept.standings, acting.session, now)
  const caseIds = new Map(kept.cases.map((row) => [row.ref, row.id]))
  const mayOpen = (each: JourneyEvent) =>
    opened.get(caseIds.get(each.case) ?? '')?.has(each.compartment ?? 'general') === true
  const seen = new Set([...kept.events.filter(mayOpen), event].map((each) => each.id))
  const show = (rows: readonly FindingRow[]) =>
    rows
      .filter((row) => opened.get(row.caseId)?.has(row.finding.compartment) === true)
      .map((row) => findingReading(row.finding, row.acts, (id) => seen.has(id), now, verificationOf))
  const { started, breached, met, removed } = differenceOf(before.readings.findings, after.readings.findings)
  const lastKnown = kept.events.find((each) => each.id === lastSeen)?.recordedAt
  const since = kept.events.filter(
    (each) =>
      lastKnown !== undefined &&
      (each.recordedAt ?? '') > lastKnown &&
      each.recordedBy !== acting.session.username &&
      mayOpen(each),
  )
  return {
    id: event.id,
    recorded,
    effect: {
      started: show(started),
      breached: show(breached),
      met: show(met),
      removed: show(removed),
      warnings: warnings.map((warning) => ({ code: warning.code, field: warning.field ?? null })),
    },
    since: since.map((each) => ({
      id: each.id,
      type: each.type,
      recordedBy: each.recordedBy ?? '',
      recordedAt: each.recordedAt ?? '',
    })),
  }
}
