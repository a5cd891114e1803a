import { createHash } from 'node:crypto'
import type { CaseReading, Reading } from '#journey/reading-types.ts'
import type { Spell } from '#journey/spells.ts'
import type { Finding } from '#safeguards/finding.ts'
import type { Standing } from './standing.ts'
import { compartmentOf, nothingTold, worklistRow } from './worklist-row.ts'

/** What the lists and the Child page keep of a reading. Pure: the same journey gives the same rows. */

export type SpellRow = {
  caseId: string
  n: number
  kind: string
  status: string | null
  from: number
  to: number | null
  place: string | null
  openedBy: string
  compartment: string
}

export type FindingRow = {
  caseId: string
  finding: Finding
  startedAt: number
  dueAt: number | null
  resolvedAt: number | null
  alertAt: number | null
  acts: string | null
}

export type WatchRow = {
  caseId: string
  caseRef: string
  standing: Standing
  row: FindingRow
  kind: 'clock' | 'act' | 'unknown'
  alertAt: number
}

export type WorklistRow = {
  caseId: string
  caseRef: string
  standing: Standing
  roles: string[]
  state: string
  status: string | null
  place: string | null
  since: number | null
  openedAt: number | null
  closed: boolean
  reportedAt: number | null
  hearingAt: number | null
  hearingKind: string | null
  releasedAt: number | null
  alertAt: number | null
  breached: number
  open: number
  lastEventAt: number | null
}

/** What the child's page needs of the whole fold, and no partial view of the events could tell. */
export type PageContent = {
  roles: { case: string; role: string; from: string; to: string | null; assigned: string }[]
  hearings: { case: string; at: string; kind: string; event: string }[]
  flags: { code: string; event: string }[]
  /** For each event that no longer stands, the event that replaced or withdrew it. */
  corrected: Record<string, string>
  /** How many events each case holds in each compartment. */
  held: Record<string, Record<string, number>>
}

export type Readings = {
  reading: Reading
  content: PageContent
  spells: SpellRow[]
  findings: FindingRow[]
  watches: WatchRow[]
  worklist: WorklistRow[]
  digest: Buffer
}

/** The rows of one child's reading. `caseIds` gives the id of each case by its reference. */
export function makeReadings(
  reading: Reading,
  found: readonly Finding[],
  caseIds: ReadonlyMap<string, string>,
  standings: readonly Standing[],
): Readings {
  const findings = found.flatMap((finding) => findingRow(reading, finding, caseIds))
  const cases = [...reading.cases.values()].filter((kase) => caseIds.has(kase.ref))
  const spells = cases.flatMap((kase) => spellRows(kase, caseIds.get(kase.ref)!))
  const watches: WatchRow[] = []
  const worklist: WorklistRow[] = []
  for (const kase of cases) {
    const caseId = caseIds.get(kase.ref)!
    const closed = isClosed(kase)
    const own = findings.filter((row) => row.caseId === caseId)
    const row = worklistRow(reading, kase, caseId, closed)
    for (const standing of standings.filter((each) => each.caseId === caseId)) {
      const seen = closed ? [] : own.filter((row) => standing.compartments.includes(row.finding.compartment))
      const watched = seen.flatMap((row) => watchRow(caseId, kase.ref, standing, row))
      // Four hours with one child are no list of work.
      if (standing.capacity !== 'emergency') watches.push(...watched)
      const told = standing.compartments.includes('general') ? row : { ...row, ...nothingTold }
      worklist.push({ ...told, standing, ...worstOf(watched) })
    }
  }
  return {
    reading,
    content: contentOf(reading),
    spells,
    findings,
    watches,
    worklist,
    digest: digestOf(spells, findings, worklist),
  }
}

function contentOf(reading: Reading): PageContent {
  const { events } = reading.journey
  const standing = new Set([...reading.events, ...reading.ahead].map((event) => event.id))
  const held: PageContent['held'] = {}
  const corrected: PageContent['corrected'] = {}
  for (const event of events) {
    const inCase = held[event.case] ?? {}
    held[event.case] = inCase
    const compartment = event.compartment ?? 'general'
    inCase[compartment] = (inCase[compartment] ?? 0) + 1
    const target = event.supersedes ?? event.retracts
    if (target !== undefined && !standing.has(target)) corrected[target] = event.id
  }
  const hearings = [...reading.cases.values()].flatMap(({ ref, nextHearing }) =>
    nextHearing
      ? [{ case: ref, at: instant(nextHearing.at), kind: nextHearing.kind, event: nextHearing.event.id }]
      : [],
  )
  const roles = reading.roles.map((role) => ({
    case: role.case,
    role: role.role,
    from: instant(role.from),
    to: role.to === null ? null : instant(role.to),
    assigned: role.assigned.id,
  }))
  return { roles, hearings, flags: [...reading.flags], corrected, held }
}

const instant = (ms: number) => new Date(ms).toISOString()

function findingRow(reading: Reading, finding: Finding, caseIds: ReadonlyMap<string, string>): FindingRow[] {
  const caseId = caseIds.get(finding.case)
  if (caseId === undefined) return []
  const trigger = reading.cases.get(finding.case)?.events.find((event) => event.id === finding.trigger)
  const lead = reading.journey.cases.find((kase) => kase.ref === finding.case)?.leadAgency
  return [
    {
      caseId,
      finding,
      startedAt: Date.parse(finding.startedAt),
      dueAt: finding.dueAt === null ? null : Date.parse(finding.dueAt),
      resolvedAt: finding.resolvedAt === null ? null : Date.parse(finding.resolvedAt),
      alertAt: finding.alertAt,
      acts: trigger?.event.agency ?? lead ?? null,
    },
  ]
}

function watchRow(caseId: string, caseRef: string, standing: Standing, row: FindingRow): WatchRow[] {
  const { status } = row.finding
  const isOpen =
    status === 'due' || status === 'unknown' || (status === 'breached' && row.resolvedAt === null)
  if (!isOpen) return []
  const kind = status === 'unknown' ? 'unknown' : row.dueAt === null ? 'act' : 'clock'
  return [{ caseId, caseRef, standing, row, kind, alertAt: row.alertAt ?? row.dueAt ?? row.startedAt }]
}

function worstOf(watched: readonly WatchRow[]): Pick<WorklistRow, 'alertAt' | 'breached' | 'open'> {
  const clocks = watched.filter((watch) => watch.kind === 'clock')
  return {
    alertAt: clocks.length > 0 ? Math.min(...clocks.map((watch) => watch.alertAt)) : null,
    breached: watched.filter((watch) => watch.row.finding.status === 'breached').length,
    open: watched.length,
  }
}

/** A case is closed from its last `closed` event that no `reopened` follows, or when its record says so. */
export function isClosed(kase: CaseReading): boolean {
  const closed = kase.byType.get('closed')?.at(-1)
  const reopened = kase.byType.get('reopened')?.at(-1)
  return closed !== undefined && (reopened === undefined || reopened.order < closed.order)
}

function spellRows(kase: CaseReading, caseId: string): SpellRow[] {
  const rowOf = (spell: Spell, n: number): SpellRow => ({
    caseId,
    n,
    kind: spell.kind,
    status: spell.status,
    from: spell.from,
    to: spell.to,
    place: spell.opener.event.place ?? null,
    openedBy: spell.opener.id,
    compartment: compartmentOf(spell.opener.event),
  })
  return [...kase.detention, ...kase.otherSpells].map(rowOf)
}

function digestOf(
  spells: readonly SpellRow[],
  findings: readonly FindingRow[],
  worklist: readonly WorklistRow[],
): Buffer {
  // The database gives standings in no order of its own; what was read must not seem changed by that.
  const inOrder = worklist.toSorted((a, b) =>
    a.caseRef + a.standing.id < b.caseRef + b.standing.id ? -1 : 1,
  )
  const listed = inOrder.map(({ standing, ...row }) => [standing.id, row])
  const text = JSON.stringify([spells, findings.map((row) => row.finding), listed])
  return createHash('sha256').update(text).digest()
}
