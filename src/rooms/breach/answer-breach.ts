import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import { findChild } from '../child/read-child.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { openFor, sealFor } from '../journeys/sealing.ts'
import type { Acting } from '../sign-in/acting.ts'
import { mayRecordEvents } from '../sign-in/sign-in.policy.ts'
import type { AnswerReading, AnswerRequest } from './breach.contract.ts'
import { answersOf, findBreach, insertAnswer } from './breach.queries.ts'

/** Keeps an answer to a breach that the person may see; gives its id. Refuses `breach.unknown`, `breach.may-not-answer`. */
export async function answerBreach(
  deps: RoomDeps,
  acting: Acting,
  ref: string,
  asked: AnswerRequest,
): Promise<string> {
  const { session } = acting
  if (!mayRecordEvents(session.role)) refuse('breach.may-not-answer', { role: session.role }, 403)
  return inSession<DB, string>(deps.pool, acting.secret, async (db) => {
    const child = await findChild(db, ref)
    const breach = await findBreach(db, child.id, asked, deps.now())
    if (!breach) return refuse('breach.unknown', { safeguard: asked.safeguard }, 404)
    if (!child.wrapped || !child.key_id) return refuse('child.erased', {}, 409)
    const key = deps.vault.unwrap(child.wrapped, child.key_id)
    const id = randomUUID()
    await insertAnswer(db, {
      id,
      child_id: child.id,
      case_id: breach.case_id,
      safeguard: asked.safeguard,
      trigger_id: asked.trigger,
      started_at: new Date(asked.startedAt),
      compartment: breach.compartment,
      sealed: sealFor(key, child.id, 'breach-answer', { why: asked.why, remedy: asked.remedy }),
      responsible: asked.responsible ?? null,
      by_when: asked.byWhen === undefined ? null : new Date(asked.byWhen),
      recorded_by: session.username,
      person_id: session.personId,
      agency: session.agency,
    })
    const detail = { case: asked.case, safeguard: asked.safeguard }
    await recordAudit(db, { action: 'breach.answered', childId: child.id, subject: id, detail })
    return id
  })
}

/** Every answer about a child that the person may see. */
export async function readAnswers(deps: RoomDeps, acting: Acting, ref: string): Promise<AnswerReading[]> {
  return inSession<DB, AnswerReading[]>(deps.pool, acting.secret, async (db) => {
    const child = await findChild(db, ref)
    const answers = await answersAbout(deps, db, child, true)
    await recordAudit(db, {
      action: 'breach-answers.read',
      childId: child.id,
      subject: ref,
      detail: { rows: answers.length },
    })
    return answers
  })
}

/**
 * The answers about a child that the acting session may see; their words are opened only where they are asked for.
 * Whoever asks records the disclosure.
 */
export async function answersAbout(
  deps: Pick<RoomDeps, 'vault'>,
  db: Kysely<DB>,
  child: Pick<Awaited<ReturnType<typeof findChild>>, 'id' | 'wrapped' | 'key_id'>,
  withWords: boolean,
): Promise<AnswerReading[]> {
  const rows = await answersOf(db, child.id)
  const key =
    withWords && child.wrapped && child.key_id ? deps.vault.unwrap(child.wrapped, child.key_id) : null
  return rows.map((row) => {
    const words = key
      ? (openFor(key, child.id, 'breach-answer', row.sealed) as { why: string; remedy: string })
      : { why: null, remedy: null }
    return {
      id: row.id,
      case: row.case_ref,
      safeguard: row.safeguard,
      trigger: row.trigger_id,
      startedAt: row.started_at.toISOString(),
      ...words,
      responsible: row.responsible,
      byWhen: row.by_when?.toISOString() ?? null,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
      agency: row.agency,
    }
  })
}
