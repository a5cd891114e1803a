import { inSession } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { citationOf, type Source } from '#safeguards/source.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { safeguardOf } from './read-safeguards.ts'
import type { SignOffRequest } from './safeguards.contract.ts'
import { addSignOff, signOffs } from './sign-off.queries.ts'
import { latestSignOffs, signOffInForce } from './verification.ts'

/**
 * Writes what a lawyer says of one citation, in their own name and session, with its audit entry. Refuses with
 * `safeguard.unknown`, `sign-off.no-such-source`, `sign-off.say-where`, `sign-off.say-why` or
 * `sign-off.nothing-to-withdraw`.
 */
export async function signOffSource(
  deps: RoomDeps,
  { secret, session }: Acting,
  id: string,
  request: SignOffRequest,
): Promise<void> {
  const source = sourceOf(id, request)
  checkRequest(request)
  await inSession<DB, void>(deps.pool, secret, async (db) => {
    const { decision, edition, page, note } = request
    const inForce = signOffInForce(latestSignOffs(await signOffs(db, id)), id, source)
    if (decision === 'withdrawn' && inForce === null) refuse('sign-off.nothing-to-withdraw', {}, 409)
    const isWithdrawal = decision === 'withdrawn'
    await addSignOff(db, {
      safeguard: id,
      instrument: source.instrument,
      locator: source.locator,
      decision,
      withdraws: isWithdrawal ? (inForce?.id ?? null) : null,
      edition: isWithdrawal ? null : (edition ?? null),
      page: isWithdrawal ? null : (page ?? null),
      note: note ?? null,
      personId: session.personId,
      person: session.username,
      agency: session.agency,
      role: session.role,
    })
    await recordAudit(db, {
      action: `source.${decision}`,
      subject: id,
      detail: { source: citationOf(source) },
    })
  })
}

function sourceOf(id: string, { instrument, locator }: SignOffRequest): Source {
  const sources: readonly Source[] = safeguardOf(id).sources
  const found = sources.find((each) => each.instrument === instrument && each.locator === locator)
  return found ?? refuse('sign-off.no-such-source', {}, 422)
}

function checkRequest({ decision, edition, page, note }: SignOffRequest): void {
  if (decision !== 'withdrawn' && (edition === undefined || page === undefined)) {
    refuse('sign-off.say-where', {}, 422)
  }
  if (decision === 'wrong' && note === undefined) refuse('sign-off.say-why', {}, 422)
}
