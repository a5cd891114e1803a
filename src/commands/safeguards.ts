import { readJourney } from '#journey/reading.ts'
import { findSafeguards } from '#safeguards/engine.ts'
import { contractFinding, type Finding } from '#safeguards/finding.ts'
import { recordAudit } from '../rooms/audit.ts'
import { everyChild, findChildId, journeyOf, loadJourneys } from '../rooms/journeys/journeys.queries.ts'
import { readRegisters } from '../rooms/registers/registers.queries.ts'
import { asOperator, inOwnSession, tell } from './act.ts'
import { type Command, readArguments, readInstant, UsageError } from './command.ts'

/** The findings for one case or child, or for all, as of an instant, in the words of the public contract. */
export const safeguards: Command = async (args) => {
  const { values, positionals } = readArguments(
    args,
    {
      all: { type: 'boolean' },
      'as-of': { type: 'string' },
      'known-at': { type: 'string' },
      json: { type: 'boolean' },
    },
    1,
  )
  const [ref] = positionals
  if ((ref === undefined) === !values.all) throw new UsageError('name a case or a child, or --all')
  const now = new Date().toISOString()
  const asOf = readInstant(values['as-of'], 'as-of', now)
  const knownAt =
    values['known-at'] === undefined ? undefined : readInstant(values['known-at'], 'known-at', now)
  return asOperator(async (deployment, profile) =>
    inOwnSession(deployment, async (db) => {
      const registers = await readRegisters(db)
      const findings: Finding[] = []
      const readAll = async (ids: readonly string[]) => {
        for (const kept of await loadJourneys(db, deployment.vault, ids)) {
          const reading = readJourney(
            { ...journeyOf(kept), ...registers },
            { asOf, ...(knownAt !== undefined && { knownAt }) },
          )
          const isCase = kept.cases.some((row) => row.ref === ref) && kept.row.ref !== ref
          findings.push(
            ...findSafeguards(reading, profile).filter((finding) => !isCase || finding.case === ref),
          )
        }
      }
      if (ref !== undefined) {
        const childId = await findChildId(db, ref)
        if (childId === undefined) {
          tell(`${ref}: no such case or child`)
          return 1
        }
        await readAll([childId])
      } else {
        for await (const ids of everyChild(db)) await readAll(ids)
      }
      findings.sort(compareFindings)
      await recordAudit(db, {
        action: 'safeguards.read',
        subject: ref ?? 'all',
        detail: { findings: findings.length },
      })
      process.stdout.write(
        values.json ? `${JSON.stringify(findings.map(contractOf), null, 2)}\n` : tableOf(findings),
      )
      return 0
    }),
  )
}

function compareFindings(a: Finding, b: Finding): number {
  const keyOf = (finding: Finding) => [finding.case, finding.safeguard, finding.trigger, finding.startedAt]
  const [left, right] = [keyOf(a), keyOf(b)]
  const at = left.findIndex((part, i) => part !== right[i])
  return at === -1 ? 0 : left[at]! < right[at]! ? -1 : 1
}

/** A finding in the words of the contract, and what the record lacks where that makes it unknown. */
function contractOf(finding: Finding) {
  const words = contractFinding(finding)
  return finding.missing.length > 0 ? { ...words, missing: finding.missing } : words
}

function tableOf(findings: readonly Finding[]): string {
  const lines = findings.map((finding) =>
    [
      finding.case,
      finding.safeguard.padEnd(6),
      finding.status.padEnd(8),
      finding.startedAt,
      finding.dueAt ?? '-',
      finding.resolvedAt ?? '-',
    ].join('  '),
  )
  return `${['case  safeguard  status  started  due  resolved', ...lines].join('\n')}\n`
}
