import type { Known } from '#journey-file/known.ts'
import { describeProblem } from '#journey-file/problem.ts'
import { type JourneyFile, readJourneyFile } from '#journey-file/read-journey-file.ts'
import { actAs, inSession } from '#platform/db.ts'
import { ProblemError, problem, refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import { knownIn } from '../journeys/known.queries.ts'
import type { Acting } from '../sign-in/acting.ts'
import { mayAdminister, mayRecordEvents, mayRegisterChild } from '../sign-in/sign-in.policy.ts'
import { registerKinds } from './keep-register-record.ts'
import { takeIn } from './take-in.ts'
import type { ImportAnswer } from './transfer.contract.ts'

const faultsShown = 100

/**
 * Takes in a file that a person sent, as far as that person may: registers for administrators alone; a child whom
 * nobody knew, for those who may register one and under their own agency's lead; a known child's cases, where the
 * agency stands in them. One record out of bounds refuses the whole file.
 */
export async function importForPerson(
  deps: RoomDeps,
  acting: Acting,
  bytes: Uint8Array,
  dryRun: boolean,
): Promise<ImportAnswer> {
  return inSession<DB, ImportAnswer>(deps.pool, acting.secret, async (db, client) => {
    const visible = await db
      .selectFrom('waymark.worklist')
      .select(['case_ref', 'child_ref', 'capacity', 'compartments'])
      .where((eb) => eb.or([eb('case_ref', 'in', refsIn(bytes)), eb('child_ref', 'in', refsIn(bytes))]))
      .execute()
    await actAs(client, deps.serviceSecret)
    const now = deps.now()
    const known = knownIn(db, deps.vault)
    const file = await readJourneyFile(() => [bytes], { now: now.getTime(), known })
    if (file.refused > 0) throw await refusalOf(file)
    const open = new Set(visible.flatMap((row) => whatOpens(row, acting.session.compartments)))
    const beyond = await firstBeyond(file, acting, open, known)
    if (beyond) refuse('journey-file.beyond-standing', beyond, 403)
    const taking = {
      vault: deps.vault,
      profile: deps.profile(),
      now,
      by: acting.session.username,
      brings: 'who' as const,
    }
    const none = { registers: 0, children: 0, cases: 0, events: 0, involvements: 0, changed: 0 }
    const taken = dryRun ? none : await takeIn(db, file, taking)
    await actAs(client, acting.secret)
    if (!dryRun)
      await recordAudit(db, { action: 'journey-file.imported', detail: { lines: file.lines, ...taken } })
    const { children, cases, events, changed } = taken
    return {
      lines: file.lines,
      accepted: file.accepted,
      again: file.again,
      written: !dryRun,
      children,
      cases,
      events,
      changed,
      warnings: file.warnings
        .slice(0, faultsShown)
        .map((warning) => ({ line: warning.line, code: warning.code, says: describeProblem(warning) })),
    }
  })
}

/** Every reference that the file's text could name: only to ask which of them are open to the person. */
function refsIn(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8').decode(bytes)
  const found = new Set<string>(['-'])
  for (const match of text.matchAll(/"(?:case|ref|child)"\s*:\s*"([^"\\]{1,200})"/g)) found.add(match[1]!)
  return [...found]
}

async function refusalOf(file: JourneyFile): Promise<ProblemError> {
  const faults = []
  for await (const outcome of file.outcomes(new Set())) {
    if (outcome.status !== 'refused' || faults.length >= faultsShown) continue
    for (const each of outcome.problems) {
      const params = {
        line: each.line,
        field: each.field ?? null,
        found: each.found ?? null,
        allowed: each.allowed ?? null,
      }
      faults.push({ code: each.code, at: `/${each.line}`, params })
    }
  }
  return new ProblemError(
    problem('journey-file.refused', { refused: file.refused, lines: file.lines }, 422, faults),
  )
}

type Beyond = { line: number; record: string }
type OwnStanding = { case_ref: string; child_ref: string; capacity: string; compartments: string[] }

/** What one standing lets a person bring: facts in the compartments that it opens, and, leading, who else stands there. */
function whatOpens(row: OwnStanding, roleOpens: readonly string[]): string[] {
  const facts = row.compartments.filter((each) => roleOpens.includes(each))
  const leads = row.capacity === 'lead' ? [`lead ${row.case_ref}`] : []
  return [
    `case ${row.case_ref}`,
    `child ${row.child_ref}`,
    ...leads,
    ...facts.map((each) => `${each} ${row.case_ref}`),
  ]
}

async function firstBeyond(
  file: JourneyFile,
  { session }: Acting,
  open: ReadonlySet<string>,
  known: Known,
): Promise<Beyond | undefined> {
  const led = new Set<string>()
  const touched: (Beyond & { child?: string; case?: string; needs?: string })[] = []
  for await (const outcome of file.outcomes()) {
    if (outcome.status === 'refused' || outcome.again) continue
    const { line, record } = outcome
    const beyond = { line, record: record.record }
    if (registerKinds.has(record.record)) {
      if (!mayAdminister(session.role)) return beyond
    } else if (record.record === 'child') {
      if (!mayRegisterChild(session.role)) return beyond
      touched.push({ ...beyond, child: record.ref })
    } else if (record.record === 'case') {
      if (record.leadAgency === session.agency) led.add(record.ref)
      touched.push({ ...beyond, case: record.ref, child: record.child })
    } else if (record.record === 'event' || record.record === 'involvement') {
      if (!mayRecordEvents(session.role)) return beyond
      // Whoever leads a case says who else stands in it; otherwise anybody could widen their own standing.
      const needs = record.record === 'involvement' ? 'lead' : (record.compartment ?? 'general')
      if (needs !== 'lead' && !session.compartments.includes(needs)) return beyond
      touched.push({ ...beyond, case: record.case, needs: `${needs} ${record.case}` })
    }
  }
  const refs = (of: 'child' | 'case') => [...new Set(touched.flatMap((each) => each[of] ?? []))]
  const [children, cases] = [await known.children(refs('child')), await known.cases(refs('case'))]
  const isOwnNew = (ref: string) => !cases.has(ref) && led.has(ref)
  const found = touched.find(
    (each) =>
      (each.child !== undefined && children.has(each.child) && !open.has(`child ${each.child}`)) ||
      (each.case !== undefined && !isOwnNew(each.case) && !open.has(each.needs ?? `case ${each.case}`)),
  )
  return found && { line: found.line, record: found.record }
}
