import type { Selectable } from 'kysely'
import { compartments } from '#journey/envelope.ts'
import type { WaymarkBreakGlass, WaymarkChildCase, WaymarkInvolvement } from '../database.gen.ts'

/** One agency's standing in one case, from when to when: the reason for a row in its worklist. */
export type Standing = {
  id: string
  caseId: string
  agency: string
  person: string | null
  capacity: string
  compartments: readonly string[]
  from: Date
  /** Null while it lasts. */
  to: Date | null
}

/**
 * All standings in a child's cases: each involvement, and each emergency access (which opens every case of
 * the child, all that the person's role may open, to that person alone).
 * An involvement that names no compartments opens `general`.
 */
export function seenIn(
  cases: readonly Selectable<WaymarkChildCase>[],
  involvements: readonly Selectable<WaymarkInvolvement>[],
  emergencies: readonly Selectable<WaymarkBreakGlass>[],
): Standing[] {
  return [
    ...involvements.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      agency: row.agency,
      person: row.person,
      capacity: row.capacity,
      compartments: row.compartments ?? ['general'],
      from: row.from_at,
      to: row.to_at,
    })),
    ...emergencies.flatMap((row) =>
      cases.map((kase) => ({
        id: row.id,
        caseId: kase.id,
        agency: row.agency,
        person: row.person,
        capacity: 'emergency',
        compartments,
        from: row.from_at,
        to: row.to_at,
      })),
    ),
  ]
}

/** Who looks, for which agency, and what the role may open at all. */
export type Reader = { username: string; agency: string; compartments: readonly string[] }

/** Live standings of the reader's agency, by case id: the compartments that they open. */
export function opensTo(standings: readonly Standing[], reader: Reader, now: Date): Map<string, Set<string>> {
  const opened = new Map<string, Set<string>>()
  if (reader.compartments.length === 0) return opened
  for (const standing of standings) {
    const isLive = standing.from <= now && (standing.to === null || now < standing.to)
    if (standing.agency !== reader.agency || !isLive) continue
    if (standing.capacity === 'emergency' && standing.person !== reader.username) continue
    const inCase = opened.get(standing.caseId) ?? new Set<string>()
    for (const compartment of standing.compartments) {
      if (reader.compartments.includes(compartment)) inCase.add(compartment)
    }
    opened.set(standing.caseId, inCase)
  }
  return opened
}
