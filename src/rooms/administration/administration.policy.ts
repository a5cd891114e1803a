import type { Role } from '../sign-in/sign-in.policy.ts'
import type { AuditRow } from './administration.contract.ts'
import type { AuditEntryRow } from './audit.queries.ts'

/** Actions that concern the running of the house and never a child; their codes and references are open to administrators. */
const houseActions = /^(session|account|person|people|membership|agency|place|area|profile|source|audit)\./

/**
 * An entry as its reader may see it. A person sees their own entries whole, with the child's reference
 * while they may still see the child. An administrator sees that a child was concerned, by whom and when,
 * but no reference, subject or code from which the child could be told: of the detail, only its counts.
 */
export function auditRowFor(
  reader: { personId: string; role: Role },
  entry: AuditEntryRow,
  username: string | null,
): AuditRow {
  const own = entry.personId === reader.personId && reader.role !== 'administrator'
  const open = own || (entry.childId === null && houseActions.test(entry.action))
  const detail = parseDetail(entry.detail)
  return {
    chain: entry.chain,
    seq: entry.seq,
    at: entry.at,
    person: username,
    agency: entry.agency,
    role: entry.role,
    action: entry.action,
    child: own ? entry.childRef : null,
    concernsChild: entry.childId !== null,
    subject: open ? entry.subject : null,
    detail: open ? detail : countsOf(detail),
  }
}

function parseDetail(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

function countsOf(detail: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(detail).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean'),
  )
}
