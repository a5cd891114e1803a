import type { Kysely } from 'kysely'
import type { Client } from '#platform/db.ts'
import { refuse } from '#platform/errors.ts'
import { recordAudit } from '../audit.ts'
import { answersAbout } from '../breach/answer-breach.ts'
import { findChild, readChild } from '../child/read-child.ts'
import type { DB } from '../database.gen.ts'
import type { RoomDeps } from '../deps.ts'
import type { Acting } from '../sign-in/acting.ts'
import { namesOf } from '../today/today.queries.ts'
import { makeSummary } from './make-summary.ts'
import type { RightsSummary, SummaryQuery } from './rights-summary.contract.ts'
import { bandForAge, bandOf, type Recipient } from './rights-summary.policy.ts'

/**
 * The rights summary of a child, for a recipient and a purpose, of what the giver's standing opens; that it was given
 * is recorded in the same transaction. `open`: the compartments of a giver who has no standing, the operator. Refuses `child.unknown`, and `summary.child-died` for a child's own copy.
 */
export async function readSummary(
  deps: RoomDeps,
  acting: Acting,
  db: Kysely<DB>,
  client: Client,
  ref: string,
  asked: SummaryQuery,
  open?: readonly string[],
): Promise<RightsSummary> {
  const reading = await readChild(deps, acting, db, client, ref)
  const recipient: Recipient = asked.for === 'child' ? `child-${bandForAge(reading.child.age)}` : asked.for
  if (bandOf(recipient) !== null && reading.cases.some(({ state }) => state === 'died')) {
    refuse('summary.child-died', {}, 409)
  }
  const child = await findChild(db, ref)
  const answers = await answersAbout(deps, db, child, asked.answers === 'yes')
  const answering = await namesOf(db, [acting.session.agency, ...answers.map(({ agency }) => agency)])
  const names = { ...reading.names, ...answering }
  const { displayName, agency } = acting.session
  const access = { ...reading.access, compartments: [...(open ?? reading.access.compartments)] }
  const summary = makeSummary({ ...reading, names, access }, answers, {
    recipient,
    purpose: asked.purpose,
    language: asked.language,
    by: { person: displayName, agency: names[agency] ?? agency },
    country: deps.profile().country,
    withAnswers: asked.answers === 'yes',
  })
  await recordAudit(db, {
    action: 'rights-summary.given',
    childId: child.id,
    subject: child.ref,
    detail: {
      for: recipient,
      purpose: asked.purpose,
      language: asked.language,
      rights: summary.stages.reduce((sum, { rights }) => sum + rights.length, 0),
      answers: asked.answers,
    },
  })
  return summary
}
