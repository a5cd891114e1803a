import { createHash } from 'node:crypto'
import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import type { CaseRecord, ChildRecord, JourneyEvent } from '#journey/envelope.ts'
import { readJourneyFile } from '#journey-file/read-journey-file.ts'
import { actAs, inSession } from '#platform/db.ts'
import { ProblemError, problem, refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { faultsOf } from '../journeys/faults.ts'
import { keepBundles } from '../journeys/keep.ts'
import { knownIn } from '../journeys/known.queries.ts'
import { readRegisters } from '../registers/registers.queries.ts'
import type { Acting } from '../sign-in/acting.ts'
import { mayRegisterChild } from '../sign-in/sign-in.policy.ts'
import type { registerChildRequest } from './child.contract.ts'
import { newReference } from './reference.ts'

type Asked = z.output<typeof registerChildRequest>
export type Registered = { child: string; case: string }

/**
 * Registers a child with a first case that the recorder's agency leads, and a first event where one is given: all
 * of it or nothing. References are made here where none are given. Refuses `child.may-not-register`,
 * `child.invalid` with one fault a field, `request.key-reused`.
 */
export async function registerChild(
  deps: RoomDeps,
  acting: Acting,
  asked: Asked,
  key: string | undefined,
): Promise<Registered> {
  const { session } = acting
  if (!mayRegisterChild(session.role)) refuse('child.may-not-register', { role: session.role }, 403)
  return inSession<DB, Registered>(deps.pool, acting.secret, async (db, client) => {
    const hash = createHash('sha256').update(JSON.stringify(asked)).digest()
    const before = key === undefined ? undefined : await findAnswer(db, session.personId, key, hash)
    if (before) return before
    const now = deps.now()
    const child = { ...asked.child, ref: asked.child.ref ?? newReference(now, deps.random) }
    const kase = {
      ref: asked.case?.ref ?? `${child.ref}-1`,
      child: child.ref,
      contexts: asked.case?.contexts ?? [],
      leadAgency: session.agency,
    }
    const events = asked.firstEvent ? [{ ...asked.firstEvent, case: kase.ref }] : []
    const made = { child: String(child.ref), case: kase.ref }
    if (key !== undefined) await keepAnswer(db, session.personId, key, hash, made)
    await recordAudit(db, { action: 'child.registered', subject: made.child, detail: { case: made.case } })
    await actAs(client, deps.serviceSecret)
    await keepChecked(deps, acting, db, child, kase, events, now)
    await actAs(client, acting.secret)
    return made
  })
}

async function keepChecked(
  deps: RoomDeps,
  { session }: Acting,
  db: Kysely<DB>,
  child: Record<string, unknown>,
  kase: Record<string, unknown>,
  events: Record<string, unknown>[],
  now: Date,
): Promise<void> {
  const lines = [
    { record: 'child', ...child },
    { record: 'case', ...kase },
    ...events.map((event) => ({ record: 'event', ...event })),
  ]
  const bytes = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'))
  const known = knownIn(db, deps.vault)
  const file = await readJourneyFile(() => [bytes], { now: now.getTime(), known })
  if ((await known.children([String(child.ref)])).size > 0)
    refuse('child.exists', { ref: String(child.ref).slice(0, 60) }, 409)
  const bundle = {
    ref: String(child.ref),
    cases: [] as CaseRecord[],
    involvements: [],
    events: [] as JourneyEvent[],
  }
  let record: ChildRecord | undefined
  for await (const outcome of file.outcomes()) {
    if (outcome.status === 'refused') {
      const part = ['child', 'case', 'firstEvent'][outcome.line - 1]
      const faults = faultsOf(outcome.problems, `/${part}`)
      throw new ProblemError(problem('child.invalid', { count: faults.length }, 422, faults))
    }
    const { record: kind, ...rest } = outcome.record
    if (kind === 'child') record = rest as ChildRecord
    if (kind === 'case') bundle.cases.push(rest as CaseRecord)
    if (kind === 'event') bundle.events.push(rest as JourneyEvent)
  }
  const folding = { registers: await readRegisters(db), profile: deps.profile(), now }
  await keepBundles(db, deps.vault, [{ ...bundle, ...(record && { record }) }], session.username, folding)
}

async function findAnswer(
  db: Kysely<DB>,
  personId: string,
  key: string,
  hash: Buffer,
): Promise<Registered | undefined> {
  const row = await db
    .selectFrom('waymark.idempotency')
    .selectAll()
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (row && !row.request_hash.equals(hash)) refuse('request.key-reused', {}, 409)
  return row?.result as Registered | undefined
}

async function keepAnswer(
  db: Kysely<DB>,
  personId: string,
  key: string,
  hash: Buffer,
  made: Registered,
): Promise<void> {
  await db
    .insertInto('waymark.idempotency')
    .values({ person_id: personId, key, request_hash: hash, status: 200, result: JSON.stringify(made) })
    .execute()
}
